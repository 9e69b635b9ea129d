"""A report that repeats nothing private, whatever its faults are about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from casebinder.diagnostics import Diagnostic, Report
from casebinder.rules.privacy.gate import Judge, private, veiled
from casebinder.rules.privacy.passages import LONGEST


def discreet(report: Report, judge: Judge) -> Report:
    """The report with private words masked in every message, and the lines named that hold any."""
    lines = {(fault.span.file, fault.span.line) for fault in report.diagnostics}
    hidden = frozenset(place for place in lines if _hidden(_line(report.texts, *place), judge))
    faults = (fault if fault.masked else _veiled(fault, judge) for fault in report.diagnostics)
    paths = {fault.span.file: veiled(fault.span.file, judge, "address") for fault in report.diagnostics}
    return replace(report, diagnostics=tuple(_elsewhere(each, paths) for each in faults), private=hidden)


def _hidden(line: str, judge: Judge) -> bool:
    """True for a line that reports must not show; one that is no line of a record is shown nowhere."""
    return len(line) > LONGEST or private(line, judge)


def _elsewhere(fault: Diagnostic, paths: Mapping[str, str]) -> Diagnostic:
    """The fault with the name of its file masked, where that is private."""
    file = paths[fault.span.file]
    if file == fault.span.file:
        return fault
    record = file if fault.record == fault.span.file else fault.record
    return replace(fault, span=replace(fault.span, file=file), record=record)


def _veiled(fault: Diagnostic, judge: Judge) -> Diagnostic:
    related = tuple(replace(each, message=veiled(each.message, judge)) for each in fault.related)
    return replace(
        fault, message=veiled(fault.message, judge), hint=veiled(fault.hint, judge), related=related
    )


def _line(texts: Mapping[str, str], file: str, line: int) -> str:
    lines = _lines(texts.get(file, ""))
    return lines[line - 1] if line <= len(lines) else ""


@lru_cache(maxsize=8)
def _lines(text: str) -> list[str]:
    return re.split("\r\n|\r|\n", text)
