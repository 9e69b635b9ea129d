"""A reader of the plain layout: search, language, colours, and no word in the console."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from casebinder.build import build
from casebinder.engines import engine
from casebinder.records.site import Site
from tests.serving import serve

BACKGROUND = "() => getComputedStyle(document.body).backgroundColor"


@pytest.fixture(scope="module")
def url(small_project: Path, small: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the small site is served in the plain layout."""
    into = tmp_path_factory.mktemp("plain") / "site"
    assert build(small_project, into, engine("plain")).ok
    with serve(into, small.url) as address:
        yield address


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page whose console stays empty."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        faults.append(message.text)

    context = chromium.new_context(color_scheme="light")
    opened = context.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", note)
    yield opened
    context.close()
    assert faults == []


def test_a_reader_searches_and_changes_the_language(page: Page, url: str) -> None:
    page.goto(url + "cases/bcd234/")
    page.get_by_role("searchbox").fill("school")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/?q=school*")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(url + "cases/bcd234/")
    page.get_by_role("link", name="中文").click()
    page.wait_for_url("**/zh/cases/bcd234/")
    assert page.evaluate("document.documentElement.lang") == "zh"


def test_the_first_key_leads_to_the_content(page: Page, url: str) -> None:
    page.goto(url + "cases/bcd234/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_a_reader_turns_the_colours_dark(page: Page, url: str) -> None:
    page.goto(url)
    light = page.evaluate(BACKGROUND)
    page.get_by_role("button", name="Switch to dark colours").click()
    assert page.evaluate(BACKGROUND) != light


def test_the_colours_of_the_system_hold_without_javascript(chromium: Browser, url: str) -> None:
    found = []
    for scheme in ("light", "dark"):
        context = chromium.new_context(color_scheme=scheme, java_script_enabled=False)
        page = context.new_page()
        page.goto(url)
        found.append(page.locator("body").evaluate(BACKGROUND))
        context.close()
    assert found == ["rgb(255, 255, 255)", "rgb(20, 25, 29)"]
