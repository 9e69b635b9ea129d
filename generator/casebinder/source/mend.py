"""Reading on behind a mistake: the text without it, so that one run checks the rest of the file too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from casebinder.diagnostics import Diagnostic, Span

WIDE = "\t\u3000\xa0\u2002-\u200a"
INDENTED = re.compile(rf"^ *[{WIDE}][ {WIDE}]*(?=- |(?:[a-zA-Z][\w-]*[:：]|[\w-]+:)(?:\s|$))", re.MULTILINE)
"""An indentation with other characters than spaces, before a key or a dash."""

KEY = re.compile(r"^(\s*(?:- +)*[\w-]+)(?:：|:(?=[^ \t/]))[ \u3000\xa0]*")
BLANKS = {ord(wide): "  " for wide in ("\t", "\u3000", "\xa0", *map(chr, range(0x2002, 0x200B)))}
START = re.compile(r"^ {0,4}- ")
TOP = re.compile(r"^[^\s#-]")
MOST = 20


@dataclass(frozen=True, slots=True)
class Mended:
    """A text that may be read: what was taken out of it, and further faults of the same kind."""

    text: str
    lost: str = ""
    faults: tuple[Diagnostic, ...] = ()


def record(lines: list[str], line: int) -> str:
    """The id of the record around a line, "" when it cannot be told."""
    for number in range(line - 1, -1, -1):
        if _begins(lines[number]):
            found = re.match(r"\s*- +(?:\{ *)?id: *[\"']?([\w-]{1,64})", lines[number])
            return found[1] if found else ""
    return ""


def after(text: str, fault: Diagnostic) -> Mended | None:
    """The text without the mistake of this fault, None when there is no way on."""
    if fault.code in ("yaml-tab", "yaml-indentation"):
        return _indentation(text, fault)
    if fault.code == "yaml-colon":
        return _colon(text, fault.span.line - 1)
    return _without(text, fault.span.line - 1) if fault.code == "yaml-syntax" else None


def _indentation(text: str, fault: Diagnostic) -> Mended | None:
    """Two spaces for each wide character before a key; every such line is reported."""
    faults: list[Diagnostic] = []
    line, last = 1, 0
    for found in islice(INDENTED.finditer(text), MOST):
        line += text.count("\n", last, found.start())
        last = found.start()
        if line != fault.span.line:
            first = re.search(rf"[{WIDE}]", found[0])
            column = first.start() + 1 if first else 1
            span = Span(fault.span.file, line, column, line, len(found[0]) + 1)
            faults.append(Diagnostic(fault.code, fault.message, span, fault.hint))
    mended = INDENTED.sub(lambda found: found[0].translate(BLANKS), text)
    return Mended(mended, faults=tuple(faults)) if mended != text else None


def _colon(text: str, line: int) -> Mended | None:
    """An ordinary colon for the full-width one behind a key."""
    lines = text.split("\n")
    mended = KEY.sub(r"\1: ", lines[line])
    if mended == lines[line]:
        return None
    return Mended("\n".join((*lines[:line], mended, *lines[line + 1 :])))


def _without(text: str, line: int) -> Mended | None:
    """The text with the record around a line left blank."""
    lines = text.split("\n")
    start = next((each for each in range(line, -1, -1) if _begins(lines[each])), line)
    end = next((each for each in range(line + 1, len(lines)) if _begins(lines[each])), len(lines))
    lost = "\n".join(lines[start:end])
    if not lost.strip() or (start == 0 and end == len(lines)):
        return None
    return Mended("\n".join((*lines[:start], *[""] * (end - start), *lines[end:])), lost)


def _begins(line: str) -> bool:
    """True where a record or a top key begins."""
    return bool(START.match(line) or TOP.match(line))
