"""Index and query see the same text behind different typing."""

from __future__ import annotations

import pytest

from casebinder.search.fold import cut, fold


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("家庭\u200b暴力", "家庭暴力"),
        ("“造血型”帮扶", '"造血型"帮扶'),
        (" 两\u3000\u00a0个\n空格 ", "两 个 空格"),
        ("Women’s", "women's"),
        ("ﬁrst", "first"),
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
    found, spaced = cut(text)
    assert list(found) == tokens
    assert "".join(spaced) == text
