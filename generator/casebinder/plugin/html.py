"""The faults of the records, shown on every page while `mkdocs serve` runs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import replace

from casebinder.diagnostics import NOTE, Report
from casebinder.languages import words
from casebinder.reports import render


def banner(report: Report, languages: Iterable[str]) -> str:
    """The faults of the records, for the top of every page while `mkdocs serve` shows the last good site.

    Notes are left to the terminal: they are no reason why the page does not follow.
    """
    said = "".join(
        f'<p lang="{language}">{html.escape(words(language)["frame"]["faults"])}</p>'
        for language in languages
    )
    faults = tuple(fault for fault in report.diagnostics if fault.severity is not NOTE)
    shown = html.escape(render(replace(report, diagnostics=faults), "text"))
    return f'<aside class="cb-faults" role="alert">{said}<pre>{shown}</pre></aside>'


def with_banner(page: str, text: str) -> str:
    """The page with the banner right after the start of its body."""
    return re.sub(r"(<body[^>]*>)", lambda found: found.group() + text, page, count=1)
