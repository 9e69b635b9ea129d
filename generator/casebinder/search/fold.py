"""Folding: what the index and the query both do to a text before they compare anything."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from casebinder.traditional import simplified

LETTERS = (
    "a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0300-\u1fff\u2c00-\u2dff"
    "\ua640-\ua7ff\uab30-\uab6f"
)
"""Characters that make words; a run of them is one token."""

IDEOGRAPHS = (
    "0-9\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3031-\u9fff\ua000-\ua63f\ua800-\uab2f"
    "\uab70-\ufaff\ufb50-\ufdff\U00010000-\U0001efff\U00020000-\U0003ffff"
)
"""Characters that are a token each: Han, kana, hangul, digits."""

INVISIBLE = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
"""Characters that are dropped: controls, zero-width characters, direction and variation marks."""

SPACES = "\t-\r\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SAME = {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "‟": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-",
        "−": "-"}  # fmt: skip
"""Typographic variants that typing does not tell apart."""

_ODD = re.compile(f"[{INVISIBLE}]|[{SPACES}]|[{''.join(SAME)}]")
_SPACE = re.compile(f"[{SPACES}]")
ALONE = re.compile(
    "[\x00-\u02ff\u2000-\u20cf\u2100-\u2bff\u2e00-\u3029\u3030-\u3098\u309b-\u312f\u3300-\u9fff"
    "\ue000-\ue001\uf900-\ufaff\uff00-\uff9d\uffa1-\uffef]*"
)
"""Characters that NFKC changes one by one, whatever stands beside them."""

FEW = 40
"""Up to so many kinds of characters are faster changed one after the other."""


def fold(text: str) -> str:
    """The text as it is compared: NFKC, lower case, simplified, one kind of quote and space, all visible.

    >>> fold("Ａ\u200b市\u3000Women’s")
    "a市 women's"
    >>> fold("司法救助與婦聯")
    '司法救助与妇联'
    """
    folded = text.lower()
    characters = set(folded)
    if not ALONE.fullmatch("".join(characters)):
        folded = normalize("NFKC", text).lower()
        characters = set(folded)
    table = {each: new for each in characters if (new := plain(each)) != each}
    if len(table) > FEW:
        folded = folded.translate({ord(each): new for each, new in table.items()})
    else:
        for each, new in table.items():
            folded = folded.replace(each, new)
    while "  " in folded:
        folded = folded.replace("  ", " ")
    return folded.strip(" ")


@cache
def plain(character: str) -> str:
    """What stands for a character in folded text."""
    return "".join(
        SAME.get(each, " " if _SPACE.match(each) else "")
        if _ODD.match(each)
        else simplified().get(each, each)
        for each in normalize("NFKC", character).lower()
    )
