"""Folded text as an array of tokens: a word, an ideograph or digit, punctuation around a space, a mark."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from casebinder.search.fold import IDEOGRAPHS, LETTERS

SINGLE = 0x110000
"""A token of one character has the number of that character, a longer one a number from here on."""

MARK, SPACE, LETTER, IDEOGRAPH = range(4)
"""Kinds of characters."""

Tokens = NDArray[np.unsignedinteger[Any]]


def narrow(most: int) -> type[np.unsignedinteger[Any]]:
    """The kind of number that holds up to so much in little memory."""
    return np.uint16 if most < 1 << 16 else np.uint32


class Names(dict[str, int]):
    """The number of every token; a new one gets the next."""

    def __init__(self) -> None:
        super().__init__()
        self.long: list[str] = []

    def __missing__(self, token: str) -> int:
        if len(token) == 1:
            number = ord(token)
        else:
            number = SINGLE + len(self.long)
            self.long.append(token)
        self[token] = number
        return number

    def text(self, number: int) -> str:
        """The token with this number."""
        return chr(number) if number < SINGLE else self.long[number - SINGLE]


@cache
def _kinds() -> NDArray[np.uint8]:
    """The kind of every character."""
    kinds = np.full(SINGLE, MARK, np.uint8)
    kinds[ord(" ")] = SPACE
    for spec, kind in ((LETTERS, LETTER), (IDEOGRAPHS, IDEOGRAPH)):
        for first, last in re.findall("(.)(?:-(.))?", spec, re.DOTALL):
            kinds[ord(first) : ord(last or first) + 1] = kind
    return kinds


def cut(text: str, names: Names) -> Tokens:
    """The tokens of a folded text; a single space between two words belongs to neither.

    >>> names = Names()
    >>> [names.text(token) for token in cut("in 2022, legal aid", names).tolist()]
    ['in', ' ', '2', '0', '2', '2', ', ', 'legal', 'aid']
    """
    codes, encoding = _codes(text)
    kinds = _kinds()[codes]
    letter = kinds == LETTER
    between = (kinds == SPACE) & _after(letter) & _before(letter)
    starts = np.flatnonzero(letter & ~_after(letter) | (kinds == IDEOGRAPH) | _marks(kinds, between))
    ends = np.append(starts[1:], len(codes))[: len(starts)]
    length = ends - starts - between[ends - 1]
    tokens = codes[starts].astype(np.uint32)
    word = kinds[starts] == LETTER
    words = np.where(letter, codes, codes.dtype.type(32)).tobytes().decode(encoding).split()
    tokens[word] = np.fromiter(map(names.__getitem__, words), np.uint32, len(words))
    for place in np.flatnonzero(~word & (length > 1)).tolist():
        tokens[place] = names[text[starts[place] : ends[place]]]
    return tokens


def _codes(text: str) -> tuple[Tokens, str]:
    """The number of each character, as narrow as can be, and the encoding that these are of."""
    if text.isascii():
        return np.frombuffer(text.encode(), np.uint8), "ascii"
    held = text.encode("utf-16-le", "surrogatepass")
    if len(held) == 2 * len(text):
        return np.frombuffer(held, "<u2"), "utf-16-le"
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4"), "utf-32-le"


def _after(flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether the one before is set."""
    return np.concatenate([[False], flags[:-1]])[: len(flags)]


def _before(flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether the next one is set."""
    return np.append(flags[1:], False)[: len(flags)]


def _marks(kinds: NDArray[np.uint8], between: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where punctuation starts a token: every mark, but of a run that holds a space the first alone."""
    other = (kinds <= SPACE) & ~between
    first = other & ~_after(other)
    runs = np.flatnonzero(first)
    if len(runs):
        spaced = np.logical_or.reduceat(other & (kinds == SPACE), runs)
        places = np.flatnonzero(other)
        other[places] = first[places] | ~spaced[np.cumsum(first[places]) - 1]
    return other
