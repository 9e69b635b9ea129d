"""Folded text as an array of tokens: a word, an ideograph or digit, punctuation around a space, a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from casebinder.search.fold import IDEOGRAPHS, LETTERS
from casebinder.search.lookup import Words

BREAK = 3
"""A token of its own, which parts two fields; no folded text holds this character."""

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
        self.short = Words()

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

    def words(
        self, text: Tokens, letter: NDArray[np.bool_], starts: NDArray[np.intp], lengths: NDArray[np.intp]
    ) -> NDArray[np.uint32]:
        """The number of each word of a text, the runs of what is a `letter`."""
        if text.dtype != np.uint8:
            return self._numbers(_text(np.where(letter, text, text.dtype.type(32))).split())
        found, slots = self.short.look(text, starts, lengths)
        missing = np.flatnonzero(found == 0)
        ends = starts + lengths
        held = text.tobytes().decode()
        found[missing] = self._numbers(
            held[start:end]
            for start, end in zip(starts[missing].tolist(), ends[missing].tolist(), strict=True)
        )
        self.short.keep(slots, missing, found[missing], lengths)
        return found

    def _numbers(self, words: Iterable[str]) -> NDArray[np.uint32]:
        return np.fromiter(map(self.__getitem__, words), np.uint32)


@cache
def _kinds() -> NDArray[np.uint8]:
    """The kind of every character."""
    kinds = np.full(SINGLE, MARK, np.uint8)
    kinds[ord(" ")] = SPACE
    kinds[BREAK] = IDEOGRAPH
    for spec, kind in ((LETTERS, LETTER), (IDEOGRAPHS, IDEOGRAPH)):
        for first, last in re.findall("(.)(?:-(.))?", spec, re.DOTALL):
            kinds[ord(first) : ord(last or first) + 1] = kind
    return kinds


def cut(codes: Tokens, names: Names) -> Tokens:
    """The tokens of folded characters; a single space between two words belongs to neither.

    >>> names = Names()
    >>> found = cut(np.frombuffer(b"in 2022, legal aid", np.uint8), names)
    >>> [names.text(token) for token in found.tolist()]
    ['in', ' ', '2', '0', '2', '2', ', ', 'legal', 'aid']
    """
    kinds = _kinds()[codes]
    letter = kinds == LETTER
    between = (kinds == SPACE) & _after(letter) & _before(letter)
    first = letter & ~_after(letter)
    starts = np.flatnonzero(first | (kinds == IDEOGRAPH) | _marks(kinds, between))
    ends = np.append(starts[1:], len(codes))[: len(starts)]
    length = ends - starts - between[ends - 1]
    tokens = codes[starts].astype(np.uint32)
    word = first[starts]
    tokens[word] = names.words(codes, letter, starts[word], length[word])
    two = np.flatnonzero(~word & (length == 2))
    tokens[two] = _pairs(codes[starts[two]], codes[starts[two] + 1], names)
    for place in np.flatnonzero(~word & (length > 2)).tolist():
        tokens[place] = names[_text(codes[starts[place] : ends[place]])]
    return tokens


def _pairs(first: Tokens, second: Tokens, names: Names) -> NDArray[np.uint32]:
    """The numbers of tokens of two characters, most of them punctuation and a space."""
    pairs, which = np.unique(first.astype(np.uint64) << np.uint64(32) | second, return_inverse=True)
    made = [names[chr(pair >> 32) + chr(pair & 0xFFFFFFFF)] for pair in pairs.tolist()]
    return np.array(made, np.uint32)[which]


def _text(codes: Tokens) -> str:
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


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
