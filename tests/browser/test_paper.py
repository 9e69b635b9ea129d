"""A reader prints: the longest case and the shortest fit two to four sheets of A4."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page

from casebinder import addresses
from casebinder.records.case import Case
from casebinder.records.site import Site
from tests.kinds import visit

SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
SIZE = re.compile(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")
A4 = (595, 842)
"""Points."""


def _length(case: Case) -> int:
    return sum(len(paragraph.text["zh"]) for paragraph in case.paragraphs)


def test_a_printed_case_has_two_to_four_sheets(page: Page, real: Site, tell: Callable[[str], None]) -> None:
    sheets = {}
    cases = real.published.values()
    for case in (min(cases, key=_length), max(cases, key=_length)):
        for language in real.languages:
            visit(page, real.prefix(language) + addresses.case(case.id))
            pdf = page.pdf(prefer_css_page_size=True)
            assert {(round(float(w)), round(float(h))) for w, h in SIZE.findall(pdf)} == {A4}
            sheets[f"{case.id} {language}"] = len(SHEET.findall(pdf))
    tell(f"print, sheets of A4: {sheets}")
    assert {name: n for name, n in sheets.items() if not 2 <= n <= 4} == {}
