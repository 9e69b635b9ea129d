"""Reports: one form a file, each `render(report) -> str`; the mapping lists them by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebinder.diagnostics import Report
from casebinder.reports import github, json, text

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text.render,
    "json": json.render,
    "github": github.render,
}


def render(report: Report, form: str = "text", *, colour: bool = False) -> str:
    """The report in one of `FORMATS`, every line ended; `colour` is for text on a terminal."""
    if form == "text" and colour:
        return text.render(report, text.colours)
    return FORMATS[form](report)
