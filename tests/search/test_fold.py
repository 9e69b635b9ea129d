"""Index and query see the same text behind different typing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebinder.search.characters import FIELD, Characters
from casebinder.search.fold import fold
from casebinder.search.tokens import BREAK, Names, cut


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("家庭\u200b暴力", "家庭暴力"),
        ("“造血型”帮扶", '"造血型"帮扶'),
        (" 两\u3000\u00a0个\n空格 ", "两 个 空格"),
        ("Women’s", "women's"),
        ("ﬁrst", "first"),
        ("婦聯移送線索", "妇联移送线索"),
        ("著名", "著名"),
        ("\u202e家\ufeff", "家"),
    ],
)
def test_folds(typed: str, folded: str) -> None:
    assert fold(typed) == folded
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("救助金3万元。", ["救", "助", "金", "3", "万", "元", "。"]),
        ("women's federation", ["women", "'", "s", "federation"]),
        ("30,000 yuan, then", ["3", "0", ",", "0", "0", "0", " ", "yuan", ", ", "then"]),
        ("在a市", ["在", "a", "市"]),
        ("", []),
    ],
)
def test_cuts(text: str, tokens: list[str]) -> None:
    names = Names()
    assert [names.text(number) for number in cut(Characters().folded(text), names).tolist()] == tokens


@given(st.text(max_size=30))
def test_any_text_folds_to_what_folds_to_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=12), st.sampled_from(["\u0301", "\u3099", "\u1175", "\u0645"]))
def test_what_stands_beside_a_text_does_not_change_it(text: str, other: str) -> None:
    """The quick way, character by character, gives what normalizing the whole gives."""
    assert fold(f"{text}\ue000{other}").split("\ue000")[0].strip(" ") == fold(text)


@given(st.lists(st.text(max_size=30)))
def test_many_texts_fold_in_one_go_as_one_by_one(texts: list[str]) -> None:
    characters = Characters()
    text = FIELD.join(each.replace(FIELD, "") for each in texts)
    found = characters.folded(text).tolist()
    again = characters.folded(text).tolist()
    folded = "".join(map(chr, found)).replace(chr(BREAK), FIELD)
    assert found == again
    assert [each.strip(" ") for each in folded.split(FIELD)] == [fold(each) for each in texts_of(text)]


def texts_of(text: str) -> list[str]:
    """What stands between the marks."""
    return text.split(FIELD)


def test_no_text_can_pass_for_what_parts_texts() -> None:
    assert fold(chr(BREAK)) == ""
    assert BREAK not in Characters().folded(f"家{chr(BREAK)}庭").tolist()


@given(st.lists(st.text("abc", min_size=1, max_size=20)))
def test_words_have_one_number_however_often_and_long(words: list[str]) -> None:
    names = Names()
    for _ in range(2):
        found = cut(Characters().folded(" ".join(words)), names).tolist()
        assert [names.text(number) for number in found] == words
