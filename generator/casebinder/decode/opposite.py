"""Words that say the opposite of each other: one is the other with a negation more or less."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

NOT = re.compile("[不非无未没]")
ENGLISH = re.compile(r"(?i)\b(?:non-?|(?:not|no|without)[ -]|un|i[lmnr]|dis)(?=[^\W\d_])")


def opposite(word: str, other: str) -> bool:
    """True when one of two words is no less like the other once a negation is taken out of it.

    >>> opposite("起诉", "不起诉"), opposite("prosecuton", "non-prosecution")
    (True, True)
    >>> opposite("不起诉了", "不起诉"), opposite("insurence", "insurance")
    (False, False)
    """
    likeness = _likeness(word, other)
    return any(_likeness(said, other) >= likeness for said in _affirmed(word)) or any(
        _likeness(word, said) >= likeness for said in _affirmed(other)
    )


def affirms(word: str, text: str) -> bool:
    """True when `word` stands in the text without a negation before it.

    >>> affirms("公开", "草稿，不公开"), affirms("草稿", "草稿，不公开")
    (False, True)
    """
    return re.search(f"(?<!{NOT.pattern}){re.escape(word)}", text) is not None


def _affirmed(word: str) -> Iterator[str]:
    """The word without its Chinese negations, and without each English one."""
    if NOT.search(word):
        yield NOT.sub("", word)
    yield from (word[: found.start()] + word[found.end() :] for found in ENGLISH.finditer(word))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
