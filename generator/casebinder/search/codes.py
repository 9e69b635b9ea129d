"""Rising numbers as short text: gaps in base 92, low digits fixed, the high part of varying length."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, repeat
from operator import floordiv, mod

ALPHABET = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"\\')
"""The 92 printable ASCII characters that need no escape in a string of JavaScript."""

BASE = len(ALPHABET)
ONE, TWO = 80, 1000
"""A high part below ONE takes one character, below TWO two, below TWO + BASE² three, any other six."""

WIDE = 500
"""From this mean gap on one more low digit is cheaper."""


def digits(number: int, width: int) -> str:
    """A number in base 92, most significant digit first, exactly so many digits."""
    text = ""
    for _ in range(width):
        number, digit = divmod(number, BASE)
        text = ALPHABET[digit] + text
    return text


def head(number: int) -> str:
    """A number in one, two, three or six characters."""
    if number < ONE:
        return ALPHABET[number]
    if number < TWO:
        return ALPHABET[ONE + (number - ONE) // BASE] + ALPHABET[(number - ONE) % BASE]
    if number < TWO + BASE**2:
        return ALPHABET[90] + digits(number - TWO, 2)
    return ALPHABET[91] + digits(number, 5)


class _Heads(dict[int, str]):
    """High parts already written; the first ten thousand are kept."""

    def __missing__(self, number: int) -> str:
        text = head(number)
        if len(self) < 10_000:
            self[number] = text
        return text


_heads = _Heads()
_low = ("", [digits(n, 1) for n in range(BASE)], [digits(n, 2) for n in range(BASE**2)])


def numbers(values: Sequence[int]) -> str:
    """Rising numbers as text: a character for the count of low digits, then the gaps, each low part first."""
    mean = values[-1] // len(values)
    low = 0 if mean < WIDE else 1 if mean < WIDE * BASE else 2
    gaps = [values[0], *(after - before for before, after in pairwise(values))]
    if not low:
        return ALPHABET[0] + "".join(map(_heads.__getitem__, gaps))
    unit = BASE**low
    lows = map(_low[low].__getitem__, map(mod, gaps, repeat(unit)))
    highs = map(_heads.__getitem__, map(floordiv, gaps, repeat(unit)))
    return ALPHABET[low] + "".join(map("".join, zip(lows, highs, strict=True)))


def members(values: Sequence[int], size: int) -> str:
    """Rising numbers below `size` as text: their gaps or, where that is shorter, six bits a character."""
    if not values:
        return ""
    listed = numbers(values)
    if len(listed) <= size // 6 + 1:
        return listed
    bits = 0
    for value in values:
        bits |= 1 << value
    return ALPHABET[3] + "".join(ALPHABET[bits >> at & 63] for at in range(0, size, 6))
