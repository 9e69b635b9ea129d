"""A reader takes a paragraph away: marked, copied, opened in the other language."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

CASE = "cases/5jny39/"
CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def reader(context: Callable[..., BrowserContext]) -> Page:
    """Reads a case, with leave to use the clipboard."""
    page = context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(CASE)
    return page


def test_the_number_of_a_paragraph_copies_its_link_marks_it_and_says_so(reader: Page, real_url: str) -> None:
    reader.get_by_role("link", name="Paragraph 4, link").click()
    assert reader.evaluate(CLIPBOARD) == f"{real_url}{CASE}#p4"
    assert reader.url.endswith("#p4")
    expect(reader.locator(".cb-marked")).to_have_id("p4")
    expect(reader.get_by_role("status")).to_have_text("Link to paragraph 4 copied")


def test_the_keyboard_does_the_same(reader: Page) -> None:
    reader.get_by_role("link", name="Paragraph 2, link").focus()
    reader.keyboard.press("Enter")
    expect(reader.locator(".cb-marked")).to_have_id("p2")
    assert reader.evaluate(CLIPBOARD).endswith("#p2")


def test_a_link_to_a_paragraph_marks_it_in_sight(reader: Page) -> None:
    reader.goto("zh/" + CASE + "#p8")
    expect(reader.locator(".cb-marked")).to_have_id("p8")
    expect(reader.locator("#p8")).to_be_in_viewport()


def test_the_other_language_opens_at_the_named_paragraph(reader: Page) -> None:
    reader.goto(CASE + "#p8")
    reader.get_by_role("link", name="中文").click()
    expect(reader).to_have_url(re.compile(r"/zh/cases/5jny39/#p8$"))
    expect(reader.locator("#p8")).to_be_in_viewport()


def test_the_other_language_opens_where_the_reader_was(reader: Page) -> None:
    reader.locator("#p7").evaluate("p => p.scrollIntoView({block: 'start', behavior: 'instant'})")
    reader.get_by_role("link", name="中文").evaluate("link => link.click()")
    expect(reader).to_have_url(re.compile(r"/zh/cases/5jny39/#p[67]$"))


def test_from_the_top_the_other_language_opens_at_the_top(reader: Page) -> None:
    reader.get_by_role("link", name="中文").click()
    expect(reader).to_have_url(re.compile(r"/zh/cases/5jny39/$"))


def test_the_citation_and_the_address_are_copied(reader: Page) -> None:
    reader.get_by_role("button", name="Copy the citation").click()
    expect(reader.get_by_role("status")).to_have_text("Copied")
    assert reader.evaluate(CLIPBOARD) == reader.locator("#citation").inner_text()
    reader.get_by_role("button", name="Copy the address").click()
    reader.wait_for_function(f"async () => (await {CLIPBOARD}).startsWith('https://')")
    assert reader.evaluate(CLIPBOARD).endswith("/" + CASE)


def test_without_leave_to_copy_the_reader_is_told_where_the_link_is(page: Page) -> None:
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});document.execCommand = () => false"
    )
    page.goto(CASE)
    page.get_by_role("link", name="Paragraph 3, link").click()
    expect(page.get_by_role("status")).to_have_text("The address bar shows the link to paragraph 3")
    assert page.url.endswith("#p3")
    page.get_by_role("button", name="Copy the citation").click()
    assert page.evaluate("getSelection().toString()") == page.locator("#citation").inner_text()


def test_without_scripts_the_page_is_whole_and_shows_no_dead_button(
    context: Callable[..., BrowserContext],
) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto(CASE + "#p5")
    expect(page.locator("#p5")).to_be_in_viewport()
    expect(page.locator("#citation")).to_be_visible()
    assert page.get_by_role("button", name=re.compile("Copy|Print")).count() == 0


@pytest.mark.parametrize("path", ["", "zh/", CASE, "zh/" + CASE])
def test_nothing_stands_over_the_edge_of_a_small_screen(
    context: Callable[..., BrowserContext], path: str
) -> None:
    page = context(viewport={"width": 320, "height": 640}).new_page()
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_every_target_is_24_pixels_wide_and_high(reader: Page) -> None:
    targets = reader.locator(".cb-n, .cb-chip, .cb-button, .cb-tabs a, .cb-languages a, .cb-trail a")
    for target in targets.all():
        box = target.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24, target.inner_text()


def test_a_printed_case_has_its_numbers_its_address_and_no_frame(reader: Page) -> None:
    reader.emulate_media(media="print")
    expect(reader.locator("#p1 .cb-n")).to_be_visible()
    expect(reader.locator(".cb-permalink")).to_be_visible()
    for frame in (".cb-header", ".cb-footer", ".cb-actions", ".cb-trail"):
        expect(reader.locator(frame)).to_be_hidden()
