"""axe-core on the states of a comparison: cases chosen, set side by side, an address that names too few."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.clients.test_accessibility import AXE, RUN, TAGS, WIDTHS

pytestmark = pytest.mark.clients

PAIR = "c=5jny39&c=9784vp"
STATES = {
    "chosen": "batches/spp-acwf-1/",
    "two": f"compare/?{PAIR}",
    "four": f"compare/?{PAIR}&c=9tsjr5&c=9vt6wn",
    "too-many": f"compare/?{PAIR}&c=9tsjr5&c=9vt6wn&c=cmkhg8&c=zzzzzz",
    "one": "compare/?c=5jny39",
    "none": "compare/?c=zzzzzz",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_any_state(chromium: Browser, real_url: str, scheme: str) -> None:
    violations: list[str] = []
    for language in ("", "zh/"):
        context = chromium.new_context(color_scheme="dark" if scheme == "dark" else "light")
        context.add_init_script(path=AXE)
        page = context.new_page()
        for name, path in STATES.items():
            page.goto(f"{real_url}{language}{path}")
            if name == "chosen":
                for pick in page.locator("cb-pick button").all()[:5]:
                    pick.click()
            else:
                page.locator(
                    ".cb-versus" if name in ("two", "four") else ".cb-compare-notes p"
                ).first.wait_for()
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                wrong, _, _ = page.evaluate(RUN, TAGS)
                view = f"{language}{name} {scheme} {width} px"
                violations += [f"{view}: {each['id']}: {each['nodes'][0]['html']}" for each in wrong]
        context.close()
    assert violations == []
