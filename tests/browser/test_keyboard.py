"""A reader with a keyboard only: past the header in one step, to every control, always seeing where."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from casebinder.records.site import Site
from tests.kinds import every_kind, visit

CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])"
MARK = f"""() => {{
    const all = [...document.querySelectorAll("{CONTROLS}")];
    const shown = all.filter(each => each.checkVisibility({{visibilityProperty: true}}) && !each.disabled);
    shown.forEach((each, place) => each.dataset.place = place);
    return shown.map(each => each.outerHTML.slice(0, 120));
}}"""
FOCUSED = """() => {
    const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
    const across = box.width > 0 && box.right > 0 && box.left < innerWidth;
    return {
        place: here.dataset.place === undefined ? -1 : Number(here.dataset.place),
        ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5,
        seen: across && box.bottom > 0 && box.top < innerHeight,
    };
}"""


def _walk(page: Page, most: int) -> list[dict[str, Any]]:
    """What has the focus after each press of Tab, until it comes back to where it began."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["place"] < 0:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("kind", ["home-zh", "browse-en", "case-en", "figures-zh", "editors-en"])
def test_tab_reaches_every_control_in_order_and_shows_where_it_is(page: Page, real: Site, kind: str) -> None:
    visit(page, every_kind(real)[kind])
    controls = page.evaluate(MARK)
    stops = _walk(page, len(controls) + 1)
    assert [stop["place"] for stop in stops] == list(range(len(controls)))
    assert [controls[stop["place"]] for stop in stops if not (stop["ringed"] and stop["seen"])] == []


def test_the_first_step_leads_past_the_header(page: Page, real: Site) -> None:
    visit(page, every_kind(real)["case-en"])
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_in_viewport()
    assert skip.evaluate("link => link.getBoundingClientRect().height") >= 24
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('main')")
    assert not page.evaluate("!!document.activeElement.closest('header')")
