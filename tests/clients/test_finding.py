"""axe-core on the states of finding: overlay open, filters active, nothing found, filters as a sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.clients.test_accessibility import AXE, RUN, TAGS, WIDTHS

pytestmark = pytest.mark.clients

STATES = {
    "results": "cases/?q=妇联&clue-source=womens-federation&unknown=1",
    "nothing": "cases/?q=离婚+unheardofword&year=2023",
    "too-long": "cases/?q=" + "妇" * 201,
    "sheet": "cases/?cooperation=return-visit",
    "overlay": "about/",
    "overlay-empty": "about/",
    "marked": "cases/5jny39/?mark=妇联+federation#p4",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_state(chromium: Browser, real_url: str, scheme: str) -> None:
    violations: list[str] = []
    for language in ("", "zh/"):
        context = chromium.new_context(color_scheme="dark" if scheme == "dark" else "light")
        context.add_init_script(path=AXE)
        page = context.new_page()
        for name, path in STATES.items():
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                page.goto(f"{real_url}{language}{path}")
                _reach(page, name, width)
                wrong, _, _ = page.evaluate(RUN, TAGS)
                view = f"{language}{name} {scheme} {width} px"
                violations += [f"{view}: {each['id']}: {each['nodes'][0]['html']}" for each in wrong]
        context.close()
    assert violations == []


def _reach(page: Page, name: str, width: int) -> None:
    """Brings the page into the state."""
    if name.startswith("overlay"):
        page.keyboard.press("/")
        page.keyboard.type("家暴" if name == "overlay" else "unheardofword")
        page.locator(".cb-overlay-all").wait_for()
        page.locator(".cb-overlay-status:not(:empty)").wait_for()
    elif name == "marked":
        page.locator("mark").first.wait_for(state="attached")
    elif name in ("nothing", "too-long"):
        page.locator(".cb-found-notes .cb-notice").wait_for()
    else:
        page.locator(".cb-remove").first.wait_for()
        if name == "sheet" and width < 900:
            page.locator(".cb-browse-open").click()
