"""The report for people: each fault with its line, the value underlined, and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from casebinder.diagnostics import Diagnostic, Report, Severity, Span
from casebinder.reports.snippet import snippet, visible

LINE_END = re.compile(r"\r\n|\r|\n")
COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "help": "1;32", "bold": "1", "frame": "34"}

Paint = Callable[[str, str], str]
"""Words in the look of a role: a key of `COLOURS`."""


def plain(_role: str, words: str) -> str:
    """The words as they are."""
    return words


def colours(role: str, words: str) -> str:
    """The words in the role's colour, for a terminal."""
    return f"\x1b[{COLOURS[role]}m{words}\x1b[0m"


def render(report: Report, paint: Paint = plain) -> str:
    """Every fault, a blank line between them, then the count."""

    @cache
    def lines(file: str) -> list[str]:
        return LINE_END.split(report.texts.get(file, ""))

    private = _private(report)
    parts = [
        _diagnostic(fault, [] if _touches(fault.span, private) else lines(fault.span.file), paint)
        for fault in report.diagnostics
    ]
    return "\n\n".join([*parts, _summary(report, paint)]) + "\n"


def _diagnostic(fault: Diagnostic, lines: list[str], paint: Paint) -> str:
    word = fault.severity.word
    rows = [paint(word, f"{word}[{fault.code}]") + paint("bold", f": {visible(fault.message)}")]
    rows.append(_arrow(fault.span, paint))
    rows += _source(fault.span, lines, word, paint)
    for other in fault.related:
        rows += [f"{paint('note', 'note')}: {visible(other.message)}", _arrow(other.span, paint)]
    if fault.hint:
        rows.append(f"{paint('help', 'help')}: {visible(fault.hint)}")
    return "\n".join(rows)


def _private(report: Report) -> set[tuple[str, int]]:
    """The lines that no fault may show, because a masked one stands in them."""
    spans = [fault.span for fault in report.diagnostics if fault.masked]
    return set(report.private) | {
        (span.file, line) for span in spans for line in range(span.line, span.end_line + 1)
    }


def _touches(span: Span, private: set[tuple[str, int]]) -> bool:
    return (span.file, span.line) in private


def _arrow(span: Span, paint: Paint) -> str:
    return f"  {paint('frame', '-->')} {visible(span.file)}:{span.line}:{span.column}"


def _source(span: Span, lines: list[str], word: str, paint: Paint) -> list[str]:
    """The line in its gutter with the carets; nothing where there is no such line to show."""
    if span.line > len(lines) or not lines[span.line - 1].strip():
        return []
    line = lines[span.line - 1]
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    shown, carets = snippet(line, span.column - 1, end)
    number = str(span.line)
    bar = paint("frame", "|")
    margin = " " * len(number)
    return [
        f"{margin} {bar}",
        f"{paint('frame', number)} {bar} {shown}",
        f"{margin} {bar} {' ' * carets.index('^')}{paint(word, carets.lstrip())}",
    ]


def _summary(report: Report, paint: Paint) -> str:
    """`2 errors, 1 warning in 3 files`"""
    if not report.diagnostics:
        return f"no faults in {_count(len(report.texts), 'file')}"
    counts = [(report.count(severity), severity.word) for severity in Severity]
    found = ", ".join(paint(word, _count(n, word)) for n, word in counts if n)
    files = len({fault.span.file for fault in report.diagnostics})
    strictly = "; under --strict a warning counts as an error" if report.strict and not report.ok else ""
    return f"{found} in {_count(files, 'file')}{strictly}"


def _count(n: int, word: str) -> str:
    return f"{n} {word}" if n == 1 else f"{n} {word}s"
