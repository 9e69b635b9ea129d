"""A reader prints: the longest case and the shortest fit two to four sheets of A4."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

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


def test_a_printed_list_tells_which_part_of_it_is_there(page: Page) -> None:
    visit(page, "cases/?q=women")
    expect(page.locator(".cb-remove")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text(re.compile(r"^Page 1 of \d$"))).to_be_visible()
    for control in (page.get_by_text("Next"), page.get_by_text("Clear all"), page.get_by_text("×")):
        expect(control).to_be_hidden()
