"""Folding and cutting: what the index and the query both do to a text before they compare anything."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

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

SPACES = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
SAME = {"‘": "'", "’": "'", "‛": "'", "“": '"', "”": '"', "‟": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-",
        "−": "-"}  # fmt: skip
"""Typographic variants that typing does not tell apart."""

TOKEN = re.compile(
    rf"[{LETTERS}]+|[{IDEOGRAPHS}]|[^ {LETTERS}{IDEOGRAPHS}]* [^{LETTERS}{IDEOGRAPHS}]*|.", re.DOTALL
)
"""A word; an ideograph or digit; a run of punctuation that holds a space; a punctuation mark."""

WORD = re.compile(rf"[{LETTERS}]+")
LONG = re.compile(rf"[{LETTERS}]{{2}}| ")
_invisible = re.compile(f"[{INVISIBLE}]+")
_spaces = re.compile(f"[{SPACES}]+")
_same = str.maketrans(SAME)


def fold(text: str) -> str:
    """The text as it is compared: NFKC, lower case, one kind of quote, nothing invisible, single spaces.

    >>> fold("Ａ\u200b市\u3000Women’s")
    "a市 women's"
    """
    if not is_normalized("NFKC", text):
        text = normalize("NFKC", text)
    text = _invisible.sub("", text.lower()).translate(_same)
    return _spaces.sub(" ", text).strip(" ")


def cut(text: str) -> list[str]:
    """The tokens of a folded text; the single space between two words is no token.

    >>> cut("in 2022, the 救助")
    ['in', ' ', '2', '0', '2', '2', ', ', 'the', ' ', '救', '助']
    >>> cut("legal aid.")
    ['legal', 'aid', '.']
    """
    tokens = TOKEN.findall(text)
    if " " not in tokens:
        return tokens
    return [
        token
        for place, token in enumerate(tokens)
        if token != " " or not (WORD.match(tokens[place - 1]) and WORD.match(tokens[place + 1]))
    ]
