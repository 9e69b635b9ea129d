"""What holds on every kind of page: nothing complains, nothing runs over a small screen's edge."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Page

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
