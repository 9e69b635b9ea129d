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
MANY = TWO + BASE**2
"""A high part below ONE takes one character, below TWO two, below MANY three, any other six."""

HIGH = ((1, 0), (2, ONE * BASE - ONE), (3, 90 * BASE**2 - TWO), (6, 91 * BASE**5))
"""For each length of a high part, what is added so that its first character tells the length."""

WIDE = 500
"""From this mean gap on one more low digit is cheaper."""

Numbers = NDArray[np.unsignedinteger[Any]]
Counts = NDArray[np.integer[Any]]
Small = NDArray[np.uint8]
Letters = NDArray[np.uint64]
"""Up to eight letters each, the first in the lowest byte; what is not used is 0."""

_LETTERS = np.frombuffer(ALPHABET.encode(), np.uint8)


def _spelt(values: Numbers, width: int) -> Letters:
    """So many digits of each value, the most significant first."""
    spelt = np.zeros(len(values), np.uint64)
    for _ in range(width):
        values, digit = np.divmod(values, BASE)
        spelt <<= np.uint64(8)
        spelt |= _LETTERS[digit]
    return spelt


_LOW = [_spelt(np.arange(BASE**width, dtype=np.uint32), width) for width in range(3)]
_SIZE = np.repeat(np.array([1, 2, 3, 6], np.uint8), [ONE, TWO - ONE, MANY - TWO, 1])
_HIGH = np.concatenate(
    [
        _spelt(np.flatnonzero(length == _SIZE).astype(np.uint64) + np.uint64(added), length)
        for length, added in HIGH
    ]
)
"""How each high part up to MANY is written, and in how many letters."""


def plain(values: ArrayLike) -> str:
    """Any numbers as text, each in one, two, three or six characters."""
    held = np.asarray(values, np.uint32)
    return _coded(held, np.zeros(len(held), np.uint8))[0]


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
    written, after = _coded(gaps, np.repeat(low, counts))
    stops = after[ends - 1].tolist()
    heads = map(ALPHABET.__getitem__, low.tolist())
    return (head + written[start:stop] for head, start, stop in zip(heads, [0, *stops], stops, strict=False))


def _coded(gaps: Numbers, low: Small) -> tuple[str, Counts]:
    """Each gap with so many low digits, all in one text, and where each ends."""
    high, digits = gaps.copy(), np.zeros(len(gaps), np.uint64)
    for width in (1, 2):
        some = np.flatnonzero(low == width)
        high[some], rest = np.divmod(gaps[some], np.uint32(BASE**width))
        digits[some] = _LOW[width][rest]
    known = np.minimum(high, MANY)
    spelt = _HIGH[known]
    rare = np.flatnonzero(known == MANY)
    length, added = HIGH[-1]
    spelt[rare] = _spelt(high[rare] + np.uint64(added), length)
    spelt <<= low.astype(np.uint64) << np.uint64(3)
    spelt |= digits
    text = spelt.astype("<u8", copy=False).tobytes().translate(None, b"\0")
    return text.decode(), np.cumsum(low + _SIZE[known], dtype=np.intp)


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
