"""Two wordings are set against each other without losing a character of either."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebinder import difference
from casebinder.difference import IN, OUT, SAME, align, compare, shortened

WORDS = st.text(st.sampled_from("ab 1,.中文元\n"), max_size=30)


def marked(old: str, new: str) -> str:
    signs = {SAME: ("", ""), OUT: ("[-", "-]"), IN: ("[+", "+]")}
    return "".join(signs[run.kind][0] + run.text + signs[run.kind][1] for run in compare(old, new))


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("She was paid 30,000 yuan.", "She was paid 33,000 yuan.", "She was paid [-30,000-][+33,000+] yuan."),
        ("发放3万元救助金", "发放3.3万元救助金", "发放[-3-][+3.3+]万元救助金"),
        ("办事处在十日内", "办事处在三十日内", "办事处在[+三+]十日内"),
        ("one two three", "one 2 3", "one [-two three-][+2 3+]"),
        ("", "new", "[+new+]"),
        ("same", "same", "same"),
    ],
)
def test_words_and_runs_of_characters(old: str, new: str, shown: str) -> None:
    assert marked(old, new) == shown


@given(WORDS, WORDS)
def test_both_wordings_can_be_read_back(old: str, new: str) -> None:
    runs = compare(old, new)
    assert "".join(run.text for run in runs if run.kind != IN) == old
    assert "".join(run.text for run in runs if run.kind != OUT) == new


@given(WORDS, WORDS)
def test_what_is_left_out_is_never_a_change(old: str, new: str) -> None:
    runs = compare(old, new)
    assert [run for run in shortened(runs) if run.kind] == [run for run in runs if run.kind]


def test_paragraphs_are_set_against_what_stands_in_their_place() -> None:
    assert list(align(["a", "b", "c"], ["a", "x", "c", "d"])) == [("b", "x"), ("", "d")]


def test_examples() -> None:
    assert doctest.testmod(difference).failed == 0
