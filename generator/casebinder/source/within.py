"""Where in a file a part of a value stands, however the value is written there."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import lru_cache

from casebinder.diagnostics import Span
from casebinder.source.node import Scalar

BLANKS = ("\\n", "\\t", "\\r", "\\ ", "\\\n")
"""What stands for a blank, or for nothing, in double quotes."""

ESCAPES = {"x": 4, "u": 6, "U": 10}
"""How long an escape is."""


def within(text: str, node: Scalar, words: str, start: int, end: int) -> Span:
    """The place of `words[start:end]`, where `words` is the value of a node of the file `text`, or its start.

    The value may differ from what is written by quotes, escapes, indentation and where lines end. The whole
    place is told when the two do not fit.
    """
    whole = node.span
    starts = _starts(text)
    if whole.line > len(starts):
        return whole
    first = starts[whole.line - 1] + whole.column - 1
    last = starts[whole.end_line - 1] + whole.end_column - 1 if whole.end_line <= len(starts) else len(text)
    found = _aligned(text[first:last], words)
    shown = [at for at in found[start:end] if at >= 0]
    if len(found) < end or not shown:
        return whole
    past = shown[-1] + _length(text, first + shown[-1], words[_last(words, end)], _style(text[first]))
    return span_of(node.file, text, first + shown[0], first + past)


def span_of(file: str, text: str, start: int, end: int) -> Span:
    """The place of `text[start:end]` in a file that holds `text`."""
    starts = _starts(text)
    line = bisect_right(starts, start) - 1
    end_line = bisect_right(starts, max(end - 1, start)) - 1
    return Span(file, line + 1, start - starts[line] + 1, end_line + 1, end - starts[end_line] + 1)


@lru_cache(maxsize=16)
def _starts(text: str) -> list[int]:
    """Where each line begins."""
    return [0, *(found.end() for found in re.finditer("\n", text))]


@lru_cache(maxsize=16)
def _aligned(raw: str, words: str) -> array[int]:
    """Where each sign of the words is written, -1 for a blank; it ends where the two do not fit."""
    style = _style(raw[:1])
    at = raw.find("\n") if style in ("|", ">") else len(style)
    found = array("l")
    for sign in words:
        if sign.isspace():
            found.append(-1)
            continue
        at = _past_blanks(raw, at, style == '"')
        length = _length(raw, at, sign, style)
        if not length:
            break
        found.append(at)
        at += length
    return found


def _style(first: str) -> str:
    return first if first in ("|", ">", "'", '"') else ""


def _last(words: str, end: int) -> int:
    """The number of the last sign before `end` that is no blank."""
    return next(number for number in range(end - 1, -1, -1) if not words[number].isspace())


def _past_blanks(raw: str, at: int, escaped: bool) -> int:
    while at < len(raw):
        if raw[at].isspace():
            at += 1
        elif escaped and raw.startswith(BLANKS, at):
            at += 2
        else:
            break
    return at


def _length(raw: str, at: int, sign: str, style: str) -> int:
    """How many characters stand for the sign at this place, 0 when another sign stands there."""
    if style == '"' and raw.startswith("\\", at):
        return ESCAPES.get(raw[at + 1 : at + 2], 2)
    if not raw.startswith(sign, at):
        return 0
    return 2 if style == "'" and sign == "'" else 1
