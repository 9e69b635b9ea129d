"""The word an editor probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

LONGEST = 100
"""A longer word is a text, and like no candidate."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate most like `word`, "" when none is.

    >>> nearest("maintainence", ["maintenance", "fraud"])
    'maintenance'
    """
    return _nearest(word, tuple(candidates)) if len(word) <= LONGEST else ""


def meant(word: str, meanings: Iterable[tuple[str, str]]) -> str:
    """The first name of (name, what it is for) that is for `word`, "" when none is.

    >>> meant("标题", [("batch", "所属批次。"), ("title", "标题。")])
    'title'
    """
    if not 1 < len(word) <= LONGEST or word.isascii():
        return ""
    return next((name for name, meaning in meanings if word in meaning), "")


@lru_cache(maxsize=1024)
def _nearest(word: str, candidates: tuple[str, ...]) -> str:
    by_fold: dict[str, str] = {}
    for each in candidates:
        by_fold.setdefault(each.casefold(), each)  # an id stands before its label
    folded = word.casefold().replace("_", "-")
    found = get_close_matches(folded, by_fold, n=1, cutoff=0.6)
    if not found:
        found = [each for each in by_fold if folded in each or each in folded][:1] if len(word) > 1 else []
    return by_fold[found[0]] if found else ""
