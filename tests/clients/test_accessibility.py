"""axe-core in Chromium: no violation on any kind of page in any language, light or dark, wide or narrow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from casebinder import addresses
from casebinder.records.site import Site
from tests.clients.parallel import halved, own_chromium
from tests.clients.programs import MODULES
from tests.kinds import every_kind, visit
from tests.serving import serve

pytestmark = pytest.mark.clients

AXE = MODULES / "axe-core" / "axe.min.js"
WIDTHS = (1280, 320)
SCHEMES = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """tags => axe.run(document, {
    runOnly: {type: "tag", values: tags}, resultTypes: ["violations", "incomplete"],
}).then(found => [found.violations, found.incomplete, found.passes.map(each => each.id)])"""

View = tuple[str, Any]
"""The name of a view, and what axe says: violations, what it leaves to a person, the rules passed."""


FRAMED = ("404", "home-zh", "browse-en", "case-en", "case-zh", "compare-en", "figures-zh")
"""What is looked at in the frames of other engines."""


@pytest.fixture
def framed_pages(framed_sites: list[Path], small: Site) -> Iterator[dict[str, str]]:
    """Name to address of such pages of the small site."""
    with ExitStack() as serving:
        urls = {site.name: serving.enter_context(serve(site, small.url)) for site in framed_sites}
        paths = every_kind(small)
        yield {f"{name} {kind}": url + paths[kind] for name, url in urls.items() for kind in FRAMED}


def _pages(real: Site, real_url: str, small: Site, small_url: str) -> dict[str, str]:
    """Name to address: every kind of page of the real site, and a withdrawn case of the small one."""
    gone = addresses.case(next(iter(small.withdrawn)))
    pages = {name: real_url + path for name, path in every_kind(real).items()}
    return pages | {f"withdrawn-{each}": small_url + small.prefix(each) + gone for each in small.languages}


def _look(pages: Sequence[tuple[str, str]]) -> list[View]:
    """Each page in every colour scheme and width, and what axe found there."""
    with own_chromium() as browser:
        return [view for scheme in SCHEMES for view in _views(browser, pages, scheme)]


def _views(browser: Browser, pages: Sequence[tuple[str, str]], scheme: Any) -> Iterator[View]:
    context = browser.new_context(color_scheme=scheme)
    context.add_init_script(path=AXE)
    page = context.new_page()
    for name, address in pages:
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        visit(page, address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            yield f"{name} {scheme} {width} px", page.evaluate(RUN, TAGS)
    context.close()


def _told(view: str, violation: dict[str, Any]) -> Iterator[str]:
    for node in violation["nodes"]:
        yield f"{view}: {violation['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"


def test_axe_finds_no_violation(
    real: Site, real_url: str, small: Site, small_url: str, framed_pages: dict[str, str],
    tell: Callable[[str], None],
) -> None:  # fmt: skip
    pages = _pages(real, real_url, small, small_url) | framed_pages
    views = halved(_look, list(pages.items()))
    violations = [line for view, (found, _, _) in views for each in found for line in _told(view, each)]
    unsure = Counter(each["id"] for _, (_, open_, _) in views for each in open_)
    tell(f"axe-core: {len(views)} views, {len(violations)} violations, left to a person: {dict(unsure)}")
    assert violations == []
    passed = {rule for _, (_, _, rules) in views for rule in rules}
    assert {"color-contrast", "target-size", "region", "heading-order"} <= passed
