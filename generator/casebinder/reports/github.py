"""The report for GitHub Actions: a workflow command a line, shown beside the line in a pull request."""

from __future__ import annotations

from collections.abc import Mapping

from casebinder.diagnostics import Diagnostic, Report, Severity

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
IN_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
IN_PROPERTY = {**IN_DATA, ":": "%3A", ",": "%2C"}


def render(report: Report) -> str:
    """`::error file=…,line=…::message`, one a line."""
    return "".join(f"{_command(fault)}\n" for fault in report.diagnostics)


def _command(fault: Diagnostic) -> str:
    span = fault.span
    properties = {
        "file": span.file,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": span.end_column,
        "title": fault.code,
    }
    if span.line != span.end_line:  # columns of a range of lines are no place to GitHub
        del properties["col"], properties["endColumn"]
    places = ",".join(f"{key}={_escape(str(value), IN_PROPERTY)}" for key, value in properties.items())
    words = fault.message + (f"\nhelp: {fault.hint}" if fault.hint else "")
    return f"::{COMMANDS[fault.severity]} {places}::{_escape(words, IN_DATA)}"


def _escape(text: str, escapes: Mapping[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
