"""The site works under a strict Content-Security-Policy: no inline code but what is named by its hash."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from casebinder.records.site import Site
from tests.kinds import every_kind
from tests.serving import serve
from tests.trees import tree

INLINE = re.compile(rb"<script(?![^>]*(?:src=|application/))[^>]*>(.*?)</script>", re.DOTALL)
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.blockedURI} ${event.violatedDirective}`);
});
"""


def _policy(site: Path) -> str:
    scripts = {
        script
        for path, data in tree(site).items()
        if path.endswith(".html")
        for script in INLINE.findall(data)
    }
    assert len(scripts) == 1, "one inline script in the whole site: the colours before the first paint"
    hashes = [base64.b64encode(hashlib.sha256(script).digest()).decode() for script in scripts]
    allowed = " ".join(f"'sha256-{each}'" for each in hashes)
    return (
        f"default-src 'none'; script-src 'self' {allowed}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


@pytest.fixture(scope="module")
def address(real: Site, real_site: Path) -> Iterator[str]:
    """The real site, served under the policy."""
    with serve(real_site, real.url, {"Content-Security-Policy": _policy(real_site)}) as url:
        yield url


@pytest.fixture
def reader(chromium: Browser, address: str) -> Iterator[Page]:
    """A tab that notes every violation."""
    context = chromium.new_context(base_url=address)
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def test_no_kind_of_page_breaks_the_policy(reader: Page, real: Site) -> None:
    for name, path in every_kind(real).items():
        reader.goto(path)
        assert reader.evaluate("violations") == [], name


def test_search_works_under_the_policy(reader: Page) -> None:
    reader.goto("zh/cases/?q=司法救助金")
    reader.locator("mark").first.wait_for()
    assert reader.evaluate("violations") == []
    reader.goto("zh/")
    reader.keyboard.press("/")
    reader.keyboard.type("妇联")
    reader.locator("dialog mark, [role=dialog] mark").first.wait_for()
    assert reader.evaluate("violations") == []
