"""The line a fault stands in, as a terminal shows it, and the carets under the value."""

from __future__ import annotations

import unicodedata

WIDTH = 100
"""Columns of a shown line; a longer one is cut around the value."""

LEAD = 24
"""Columns kept before the value where a line is cut."""

CUT = "…"


def visible(text: str) -> str:
    """The text with every character that cannot be seen, or that would steer a terminal, spelt out.

    >>> visible("a\\tb\\x1b[31m\\u200bc")
    'a  b<U+001B>[31m<U+200B>c'
    """
    return "".join(map(_shown, text))


def width(text: str) -> int:
    """Columns of a terminal that the text takes: two for a Chinese character, none for a combining mark.

    >>> width("案a")
    3
    """
    return sum(map(_columns, text))


def snippet(line: str, start: int, end: int) -> tuple[str, str]:
    """The line cut around the characters from `start` to `end`, and the carets below them.

    >>> snippet("kind: 家暴 # so", 6, 8)
    ('kind: 家暴 # so', '      ^^^^')
    """
    cells = [_shown(char) for char in line.rstrip(" ")]
    start = min(max(start, 0), len(cells))
    end = min(max(end, start), len(cells))
    first, last = _window([width(cell) for cell in cells], start, end)
    before, value, after = cells[first:start], cells[start : min(end, last)], cells[min(end, last) : last]
    left, right = CUT if first else "", CUT if last < len(cells) else ""
    shown = left + "".join([*before, *value, *after]) + right
    carets = "^" * max(1, width("".join(value)))
    return shown, " " * width(left + "".join(before)) + carets


def _window(widths: list[int], start: int, end: int) -> tuple[int, int]:
    """The cells to show: from the line's start where the value fits so, else from shortly before it."""
    first = 0
    if sum(widths[:end]) > WIDTH:
        first, room = start, LEAD
        while first and widths[first - 1] <= room:
            first -= 1
            room -= widths[first]
    last, room = first, WIDTH
    while last < len(widths) and widths[last] <= room:
        room -= widths[last]
        last += 1
    return first, last


def _shown(char: str) -> str:
    if char == "\t":
        return "  "
    unseen = unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
    return f"<U+{ord(char):04X}>" if unseen else char


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
