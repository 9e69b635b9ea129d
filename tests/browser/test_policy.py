"""The site works under a strict Content-Security-Policy: no inline code but what is named by its hash."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from casebinder import policy
from casebinder.records.site import Site
from tests.conftest import project
from tests.kinds import every_kind
from tests.serving import serve
from tests.trees import tree

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.blockedURI} ${event.violatedDirective}`);
});
"""


def headers(site: Path) -> dict[str, str]:
    """What `_headers` says of all addresses."""
    block = (site / "_headers").read_text("utf-8").split("\n/", 2)[0]
    return dict(line.strip().split(": ", 1) for line in block.split("\n")[1:] if line)


@pytest.fixture(scope="module")
def address(real: Site, real_site: Path) -> Iterator[str]:
    """The real site, served under the policy."""
    with serve(real_site, real.url, headers(real_site)) as url:
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


def test_the_policy_is_strict_and_names_what_the_pages_hold(real_site: Path) -> None:
    said = headers(real_site)["Content-Security-Policy"]
    assert said.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "unsafe" not in said
    assert "frame-ancestors 'none'" in said
    known = policy.Inline()
    for path, data in tree(real_site).items():
        if path.endswith(".html"):
            known |= policy.inline(data.decode())
            assert data.decode().count('<meta http-equiv="Content-Security-Policy"') == 1, path
            assert policy.unheard(data.decode()) == [], path
    assert known.styles == set()
    assert all(script in said for script in known.scripts)
    assert len(known.scripts) == 1, "one inline script in the whole site: the colours before the first paint"


def test_from_a_disk_the_pages_keep_to_their_own_policy(
    chromium: Browser, real: Site, real_site: Path
) -> None:
    context = chromium.new_context()
    context.add_init_script(WATCH)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    for name, path in every_kind(real).items():
        if not (real_site / path / "index.html").exists():
            continue  # the page for what is not there, which only a server shows
        page.goto((real_site / path / "index.html").as_uri())
        assert page.evaluate("violations") == [], name
        assert page.evaluate("!document.documentElement.classList.contains('no-js')"), name
    assert said == []
    context.close()


def test_the_owner_s_inline_code_is_named_by_its_hash(chromium: Browser, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    script = "document.documentElement.dataset.ran = 'yes'"
    (folder / "docs" / "own.md").write_text(
        f"# Own\n\n<script>{script}</script>\n<style>h1 {{ color: rgb(1, 2, 3) !important }}</style>\n\n"
        '<p onclick="alert(1)">x</p>\n\na | b\n--|--:\nc | d\n'
    )
    (folder / "docs" / "robots.txt").write_text("the owner's own")
    tool = [str(Path(sys.executable).with_name("casebinder")), "build", "--records", str(folder)]
    run = subprocess.run(tool, text=True, capture_output=True, check=True)
    assert "own.md: browsers ignore `onclick=`" in run.stderr
    assert (folder / "site" / "robots.txt").read_text() == "the owner's own"
    with serve(folder / "site", "https://example.org/", headers(folder / "site")) as url:
        page = chromium.new_page()
        page.goto(f"{url}own/")
        assert page.evaluate("document.documentElement.dataset.ran") == "yes"
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
        assert page.evaluate("getComputedStyle(document.querySelectorAll('td')[1]).textAlign") == "right"
        page.close()


def test_nothing_forbids_robots_to_see_what_is_not_to_be_listed(small_site: Path, small: Site) -> None:
    robots = (small_site / "robots.txt").read_text("utf-8")
    assert re.findall(r"^Disallow:(.*)$", robots, re.MULTILINE) == [""]
    assert f"Sitemap: {small.url}sitemap.xml\n" in robots
    said = (small_site / ".well-known" / "security.txt").read_text("utf-8")
    assert "Contact: mailto:security@example.org\nExpires: 2999-12-31T00:00:00Z\n" in said
