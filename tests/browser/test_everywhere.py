"""What holds on every kind of page: nothing complains, nothing runs over a small screen's edge."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from casebinder.records.site import Site
from tests.browser.conftest import PHONE
from tests.kinds import NOT_FOUND, every_kind, visit

WIDTH = "document.documentElement.scrollWidth"


def test_no_page_complains_in_the_console(page: Page, real: Site) -> None:
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.type}: {message.text}"))
    for path in every_kind(real).values():
        if path != NOT_FOUND:  # the browser itself complains of the 404 it was sent
            visit(page, path)
    page.wait_for_load_state("networkidle")
    assert complaints == []


def test_no_page_scrolls_sideways_at_320_pixels(context: Callable[..., BrowserContext], real: Site) -> None:
    page = context(viewport=PHONE).new_page()
    too_wide = {}
    for name, path in every_kind(real).items():
        visit(page, path)
        if (width := page.evaluate(WIDTH)) > PHONE["width"]:
            too_wide[name] = width
    assert too_wide == {}


@pytest.mark.parametrize("scripts", [True, False])
def test_a_wide_table_of_a_text_scrolls_by_itself(
    context: Callable[..., BrowserContext], scripts: bool
) -> None:
    page = context(viewport=PHONE, java_script_enabled=scripts).new_page()
    visit(page, "architecture/finding/")
    table = page.locator("table").first
    table.scroll_into_view_if_needed()
    assert page.locator("html").evaluate("html => html.scrollWidth") == PHONE["width"]
    if scripts:
        box = page.get_by_role("group").filter(has=page.get_by_role("table")).first
        box.focus()
        expect(box).to_be_focused()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())
