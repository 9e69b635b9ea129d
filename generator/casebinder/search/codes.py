"""Rising numbers as short text: gaps in base 92, low digits fixed, the high part of varying length."""

from __future__ import annotations

from collections.abc import Sequence
from operator import sub

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


class _Codes(dict[int, str]):
    """Gaps as text with so many low digits first; the first hundred thousand are kept."""

    def __init__(self, low: int) -> None:
        super().__init__()
        self.low, self.unit = low, BASE**low

    def __missing__(self, gap: int) -> str:
        high, rest = divmod(gap, self.unit)
        text = digits(rest, self.low) + head(high)
        if len(self) < 100_000:
            self[gap] = text
        return text


_codes = tuple(map(_Codes, range(3)))


def numbers(values: Sequence[int]) -> str:
    """Rising numbers as text: a character for the count of low digits, then the gaps, each low part first."""
    mean = values[-1] // len(values)
    low = 0 if mean < WIDE else 1 if mean < WIDE * BASE else 2
    code = _codes[low].__getitem__
    return ALPHABET[low] + code(values[0]) + "".join(map(code, map(sub, values[1:], values)))


_SIX = {f"{value:06b}"[::-1]: ALPHABET[value] for value in range(64)}


def members(values: Sequence[int], size: int) -> str:
    """Rising numbers below `size` as text: their gaps or, where that is shorter, six bits a character."""
    if not values:
        return ""
    if len(values) <= size // 6:
        listed = numbers(values)
        if len(listed) <= size // 6 + 1:
            return listed
    bits = bytearray(b"0") * (size + 5)
    for value in values:
        bits[value] = 49
    text = bits.decode()
    return ALPHABET[3] + "".join([_SIX[text[at : at + 6]] for at in range(0, size, 6)])
