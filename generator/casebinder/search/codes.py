"""Rising numbers as short text: gaps in base 92, low digits fixed, the high part of varying length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

ALPHABET = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\')
"""The 92 printable ASCII characters that need no escape in a string of JavaScript."""

BASE = len(ALPHABET)
ONE, TWO = 80, 1000
"""A high part below ONE takes one character, below TWO two, below TWO + BASE² three, any other six."""

HIGH = ((1, 0), (2, ONE * BASE - ONE), (3, 90 * BASE**2 - TWO), (6, 91 * BASE**5))
"""For each length of a high part, what is added so that its first character tells the length."""

WIDE = 500
"""From this mean gap on one more low digit is cheaper."""

Numbers = NDArray[np.unsignedinteger[Any]]
Counts = NDArray[np.integer[Any]]
Small = NDArray[np.uint8]

_LETTERS = np.frombuffer(ALPHABET.encode(), np.uint8)
_UNITS = np.array([1, BASE, BASE**2], np.uint32)


def plain(values: ArrayLike) -> str:
    """Any numbers as text, each in one, two, three or six characters."""
    held = np.asarray(values, np.uint32)
    none = np.zeros(len(held), np.uint8)
    return _coded(held, none, none)[0].tobytes().decode()


def numbers(values: ArrayLike) -> str:
    """Rising numbers as text: a character for the count of low digits, then the gaps, each low part first."""
    held = np.asarray(values, np.uint32)
    return next(lists(held, np.array([len(held)])))


def lists(values: Numbers, counts: Counts) -> Iterator[str]:
    """Many lists of rising numbers as text; they stand one after the other in `values`, none is empty."""
    ends = np.cumsum(counts)
    firsts = ends - counts
    gaps = np.diff(values, prepend=values[:1])
    gaps[firsts] = values[firsts]
    mean = values[ends - 1] // counts
    low = np.add(mean >= WIDE, mean >= WIDE * BASE, dtype=np.uint8)
    before = np.zeros(len(gaps), np.uint8)
    before[firsts] = 1
    text, after = _coded(gaps, np.repeat(low, counts), before)
    stops = after[ends - 1]
    starts = np.concatenate([[0], stops])[:-1]
    text[starts] = _LETTERS[low]
    written = text.tobytes().decode()
    return (written[start:stop] for start, stop in zip(starts.tolist(), stops.tolist(), strict=True))


def _coded(gaps: Numbers, low: Small, before: Small) -> tuple[NDArray[np.uint8], Counts]:
    """Each gap with so many low digits after so much room, and where each ends."""
    high, rest = np.divmod(gaps, _UNITS[low])
    size = np.add(high >= ONE, 1, dtype=np.uint8)
    size += high >= TWO
    size += (high >= TWO + BASE**2).view(np.uint8) * np.uint8(3)
    after = np.cumsum(before + low + size, dtype=np.intp)
    text = np.empty(after[-1] if len(after) else 0, np.uint8)
    start = after - size
    for width in (1, 2):
        some = np.flatnonzero(low == width)
        _put(text, start[some] - width, rest[some], width)
    for length, added in HIGH:
        some = np.flatnonzero(size == length)
        wide = np.uint64 if length == HIGH[-1][0] else np.uint32
        _put(text, start[some], high[some] + wide(added), length)
    return text, after


def _put(text: NDArray[np.uint8], at: Counts, values: Numbers, width: int) -> None:
    """Writes so many digits of each value, the most significant first."""
    for place in reversed(range(width)):
        values, digit = np.divmod(values, BASE)
        text[at + place] = _LETTERS[digit]


def members(values: ArrayLike, size: int) -> str:
    """Rising numbers below `size` as text: their gaps or, where that is shorter, six bits a character."""
    held = np.asarray(values, np.uint32)
    if not len(held):
        return ""
    if len(held) <= size // 6:
        listed = numbers(held)
        if len(listed) <= size // 6 + 1:
            return listed
    bits = np.zeros(-(-size // 6) * 6, np.uint8)
    bits[held] = 1
    sixes = np.packbits(bits.reshape(-1, 6), axis=1, bitorder="little")
    return ALPHABET[3] + _LETTERS[sixes].tobytes().decode()
