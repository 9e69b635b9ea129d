"""The word an editor probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from casebinder.decode.opposite import affirms, opposite

LONGEST = 100
"""A longer word is a text, and like no candidate."""

MOST = 8
"""So many of the likest candidates are looked at: the first that does not say the opposite is taken."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """The candidate most like `word`, "" when none is; never one that only adds or takes away a negation.

    >>> nearest("maintainence", ["maintenance", "fraud"])
    'maintenance'
    >>> nearest("起诉", ["不起诉"])
    ''
    """
    return _nearest(word, tuple(candidates)) if len(word) <= LONGEST else ""


def meant(word: str, meanings: Iterable[tuple[str, str]]) -> str:
    """The first name of (name, what it is for) that is for `word`, "" when none is.

    >>> meant("标题", [("batch", "所属批次。"), ("title", "标题。")])
    'title'
    """
    if not 1 < len(word) <= LONGEST or word.isascii():
        return ""
    return next((name for name, meaning in meanings if affirms(word, meaning)), "")


@lru_cache(maxsize=1024)
def _nearest(word: str, candidates: tuple[str, ...]) -> str:
    by_fold: dict[str, str] = {}
    for each in candidates:
        by_fold.setdefault(each.casefold(), each)  # an id stands before its label
    folded = word.casefold().replace("_", "-")
    close = get_close_matches(folded, by_fold, n=MOST, cutoff=0.6)
    part = (each for each in by_fold if len(word) > 1 and (folded in each or each in folded))
    fitting = (each for each in (*close, *part) if not opposite(folded, each))
    return by_fold[found] if (found := next(fitting, "")) else ""
