"""axe-core in Chromium: no violation on any kind of page in any language, light or dark, wide or narrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from casebinder import addresses
from casebinder.records.site import Site
from tests.clients.programs import MODULES
from tests.kinds import every_kind, visit

pytestmark = pytest.mark.clients

AXE = MODULES / "axe-core" / "axe.min.js"
WIDTHS = (1280, 320)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {
    runOnly: {type: "tag", values: tags}, resultTypes: ["violations", "incomplete"],
}).then(found => [found.violations, found.incomplete, found.passes.map(each => each.id)])"""


def _pages(real: Site, real_url: str, small: Site, small_url: str) -> dict[str, str]:
    """Name to address: every kind of page of the real site, and a withdrawn case of the small one."""
    gone = addresses.case(next(iter(small.withdrawn)))
    pages = {name: real_url + path for name, path in every_kind(real).items()}
    return pages | {f"withdrawn-{each}": small_url + small.prefix(each) + gone for each in small.languages}


def _views(browser: Browser, pages: dict[str, str], scheme: Any) -> Iterator[tuple[str, Any]]:
    """The name of a view, what axe found there."""
    context = browser.new_context(color_scheme=scheme)
    context.add_init_script(path=AXE)
    page = context.new_page()
    for name, address in pages.items():
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        visit(page, address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            yield f"{name} {scheme} {width} px", page.evaluate(RUN, TAGS)
    context.close()


def _told(view: str, violation: dict[str, Any]) -> Iterator[str]:
    for node in violation["nodes"]:
        yield f"{view}: {violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(
    scheme: str,
    chromium: Browser,
    real: Site,
    real_url: str,
    small: Site,
    small_url: str,
    tell: Callable[[str], None],
) -> None:
    pages = _pages(real, real_url, small, small_url)
    violations: list[str] = []
    unsure: Counter[str] = Counter()
    ran: set[str] = set()
    views = 0
    for view, (wrong, open_, passed) in _views(chromium, pages, scheme):
        views += 1
        violations += [line for each in wrong for line in _told(view, each)]
        unsure.update(each["id"] for each in open_)
        ran.update(passed)
    tell(f"axe-core, {scheme}: {views} views, {len(violations)} violations, left to a person: {dict(unsure)}")
    assert violations == []
    assert {"color-contrast", "target-size", "region", "heading-order"} <= ran
