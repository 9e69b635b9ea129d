"""The report for programs: one JSON object, the same keys in every diagnostic."""

from __future__ import annotations

import json
from typing import Any

from casebinder.diagnostics import Diagnostic, Report


def render(report: Report) -> str:
    """`{"ok": …, "diagnostics": […]}`; lines and columns from 1, columns in characters, the end exclusive."""
    found = {"ok": report.ok, "diagnostics": [_diagnostic(fault) for fault in report.diagnostics]}
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(fault: Diagnostic) -> dict[str, Any]:
    return {
        "code": fault.code,
        "severity": fault.severity.word,
        "message": fault.message,
        "hint": fault.hint,
        "file": fault.span.file,
        "line": fault.span.line,
        "column": fault.span.column,
        "end_line": fault.span.end_line,
        "end_column": fault.span.end_column,
        "record": fault.record,
    }
