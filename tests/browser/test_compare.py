"""A reader sets cases side by side: by mouse and by keyboard, on a desk and on a phone, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from casebinder.records.site import Site

Context = Callable[..., BrowserContext]
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
BATCH = "batches/spp-acwf-1/"
FIRST, SECOND, THIRD, FOURTH = "5jny39", "9784vp", "9tsjr5", "9vt6wn"
FIVE = (FIRST, SECOND, THIRD, FOURTH, "cmkhg8")
WORDS = {
    "en": {"pick": "Compare", "go": "Compare {} cases", "differ": "differ", "field": "Clue source"},
    "zh": {"pick": "比较", "go": "比较这{}件案例", "differ": "不同", "field": "线索来源"},
}


@pytest.fixture
def silent(context: Context) -> Iterator[Callable[..., Page]]:
    """Opens a page whose console stays empty."""
    faults: list[str] = []

    def new(**options: object) -> Page:
        page = context(**options).new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
        return page

    yield new
    assert faults == []


def address(*cases: str) -> str:
    return "compare/?" + "&".join(f"c={case}" for case in cases)


def tray(page: Page) -> Locator:
    return page.locator(".cb-tray")


def columns(page: Page) -> list[str]:
    """The cases that are shown, left to right."""
    expect(page.locator(".cb-versus")).to_be_visible()
    links = page.locator(".cb-versus thead a").evaluate_all("all => all.map(a => a.pathname)")
    return [link.strip("/").rpartition("/")[2] for link in links]


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_chosen_in_a_list_and_on_a_page_the_cases_stand_side_by_side(
    silent: Callable[..., Page], language: str, viewport: dict[str, int]
) -> None:
    words, folder = WORDS[language], "" if language == "en" else "zh/"
    page = silent(viewport=viewport)
    page.goto(folder + BATCH)
    page.locator(f'cb-pick[case="{SECOND}"] button').click()
    page.goto(f"{folder}cases/{FIRST}/")
    button = page.locator("cb-pick button")
    expect(button).to_have_text(words["pick"])
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    tray(page).get_by_role("link", name=words["go"].format(2)).click()
    assert columns(page) == [SECOND, FIRST]
    row = page.locator(".cb-versus tr", has=page.get_by_role("rowheader", name=words["field"]))
    expect(row.locator(".cb-differ")).to_have_text(words["differ"])
    expect(row.locator(".cb-own")).to_have_count(2)
    expect(tray(page)).to_be_hidden()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_keyboard_alone_chooses_compares_and_removes(silent: Callable[..., Page], language: str) -> None:
    page = silent()
    page.goto(("" if language == "en" else "zh/") + BATCH)
    for case in (FIRST, SECOND, THIRD):
        page.locator(f'cb-pick[case="{case}"] button').focus()
        page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text(WORDS[language]["go"].format(3))
    page.keyboard.press("Enter")
    assert columns(page) == [FIRST, SECOND, THIRD]
    page.locator(".cb-versus thead button").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cb-versus thead a")).to_have_count(2)
    assert columns(page) == [FIRST, THIRD]
    assert parse_qs(urlsplit(page.url).query) == {"c": [FIRST, THIRD]}
    expect(page.locator(".cb-versus thead a").first).to_be_focused()
    page.go_back()
    expect(page.locator(".cb-versus thead a")).to_have_count(3)
    page.locator(".cb-sheets").focus()
    expect(page.locator(".cb-sheets")).to_be_focused()


def test_the_choice_stays_while_browsing_and_each_case_can_be_taken_out(silent: Callable[..., Page]) -> None:
    page = silent()
    page.goto(BATCH)
    for case in (FIRST, SECOND):
        page.locator(f'cb-pick[case="{case}"] button').click()
    page.goto("zh/about/")
    chips = tray(page).locator(".cb-chip")
    expect(chips).to_have_count(2)
    expect(chips.first).to_contain_text("北京吴甲红")
    chips.first.focus()
    page.keyboard.press("Enter")
    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("已选1件案例待比较")
    expect(tray(page).locator("a")).to_have_count(0)
    page.go_back()
    expect(page.locator(f'cb-pick[case="{FIRST}"] button')).to_have_attribute("aria-pressed", "false")
    expect(page.locator(f'cb-pick[case="{SECOND}"] button')).to_have_attribute("aria-pressed", "true")
    tray(page).get_by_role("button", name="Clear the choice").click()
    expect(tray(page)).to_be_hidden()
    expect(page.locator('cb-pick button[aria-pressed="true"]')).to_have_count(0)


def test_a_fifth_case_is_refused_and_the_reader_is_told(silent: Callable[..., Page]) -> None:
    page = silent()
    page.goto(BATCH)
    for case in FIVE:
        page.locator(f'cb-pick[case="{case}"] button').click()
    last = page.locator(f'cb-pick[case="{FIVE[-1]}"]')
    expect(last.locator("button")).to_have_attribute("aria-pressed", "false")
    expect(last).to_contain_text("4 cases are chosen, which is the most.")
    expect(tray(page).locator(".cb-chip")).to_have_count(4)


def test_found_cases_can_be_chosen_too(silent: Callable[..., Page]) -> None:
    page = silent()
    page.goto(f"cases/?q={'吴甲红'}")
    page.locator(f'.cb-found-list cb-pick[case="{FIRST}"] button').click()
    expect(tray(page)).to_contain_text("Wu Jiahong")


@pytest.mark.parametrize(
    ("cases", "told", "shown"),
    [
        ((FIRST,), "needs two cases at least", []),
        (("zzzzzz", "<b>x</b>"), "None of the cases", []),
        ((FIRST, SECOND, "zzzzzz"), "no published case with this id: zzzzzz", [FIRST, SECOND]),
        ((FIRST, "constructor", SECOND, "__proto__"), "constructor, __proto__", [FIRST, SECOND]),
        ((FIRST, SECOND, FIRST), "names twice", [FIRST, SECOND]),
        (FIVE, f"names 5 cases; 4 are shown. Left out: {FIVE[-1]}", list(FIVE[:4])),
        (("x" * 5000, FIRST, SECOND), "x" * 40 + "…", [FIRST, SECOND]),
        (tuple(f"zz{n:04}" for n in range(3000)), "None of the cases", []),
    ],
    ids=["one", "none", "unknown", "names of JavaScript", "repeated", "five", "long", "many"],
)  # fmt: skip
def test_an_address_that_names_other_than_two_to_four_cases(
    silent: Callable[..., Page], cases: tuple[str, ...], told: str, shown: list[str]
) -> None:
    page = silent()
    page.goto(address(*cases))
    expect(page.locator(".cb-compare-notes")).to_contain_text(told)
    assert (columns(page) if shown else page.locator(".cb-versus").all()) == shown
    assert page.locator(".cb-compare-notes b").count() == 0


def test_a_withdrawn_case_is_told_from_an_unknown_one(chromium: Browser, small: Site, small_url: str) -> None:
    page = chromium.new_page(base_url=small_url)
    page.goto(address("bcd234", "fgh567", *small.withdrawn))
    expect(page.locator(".cb-compare-notes")).to_contain_text("This case was withdrawn")
    expect(page.locator(".cb-compare-notes a")).to_have_attribute("href", re.compile(r"cases/npq345/$"))
    assert columns(page) == ["bcd234", "fgh567"]
    page.close()


@pytest.mark.parametrize("path", ["search/c-en-*.js", "search/t-en-*.js", "search/ids-*.js"])
def test_missing_data_is_told_and_tried_again(context: Context, path: str) -> None:
    page = context().new_page()
    page.route(f"**/{path}", lambda route: route.abort())
    page.goto(address(FIRST, SECOND))
    expect(page.locator(".cb-compare-notes")).to_contain_text("could not be loaded")
    page.unroute(f"**/{path}")
    page.get_by_role("button", name="Try again").click()
    assert columns(page) == [FIRST, SECOND]


def test_damaged_data_is_told(silent: Callable[..., Page]) -> None:
    page = silent()
    page.route("**/search/c-en-*.js", lambda route: route.fulfill(body='casebinderData("x'))
    page.goto(address(FIRST, SECOND))
    expect(page.locator(".cb-compare-notes")).to_contain_text("damaged")


def test_what_the_script_shows_is_what_the_page_of_a_pair_holds(
    silent: Callable[..., Page], real: Site
) -> None:
    page = silent()
    pairs = [pair for course in real.courses.values() for m in course.modules for pair in m.comparisons]
    assert pairs
    rows = "all => all.map(row => [...row.cells].map(cell => cell.innerText.replace(/\\s+/g, ' ').trim()))"
    for first, second in pairs:
        for folder in ("", "zh/"):
            page.goto(f"{folder}compare/{min(first, second)}-{max(first, second)}/")
            order = columns(page)
            static = page.locator(".cb-versus tr").evaluate_all(rows)
            page.goto(folder + address(*order))
            columns(page)
            assert page.locator(".cb-versus tr").evaluate_all(rows) == static


def test_the_other_language_opens_the_same_comparison(silent: Callable[..., Page]) -> None:
    page = silent()
    page.goto(address(SECOND, FIRST))
    assert columns(page) == [SECOND, FIRST]
    page.get_by_role("link", name="中文").click()
    expect(page).to_have_url(re.compile("/zh/compare/"))
    assert columns(page) == [SECOND, FIRST]


def test_the_address_is_copied(context: Context) -> None:
    page = context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(address(FIRST, SECOND))
    page.get_by_role("button", name="Copy the address").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_on_a_phone_one_swipes_from_case_to_case(silent: Callable[..., Page]) -> None:
    page = silent(viewport=PHONE)
    page.goto(address(FIRST, SECOND, THIRD))
    columns(page)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    sheets, heads = page.locator(".cb-sheets"), page.locator(".cb-versus thead th")
    for n, step in ((1, 0), (2, 1), (3, 2)):
        sheets.evaluate(
            "(box, n) => box.scrollTo({left: n * 0.85 * box.clientWidth, behavior: 'instant'})", step
        )
        page.wait_for_timeout(300)
        expect(heads.nth(n)).to_be_in_viewport(ratio=1)
    label = page.get_by_role("rowheader", name="Clue source")
    box = label.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < PHONE["width"] / 2


def test_without_scripts_pairs_are_whole_and_nothing_is_offered_that_does_not_work(context: Context) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto("courses/judicial-aid-basics/")
    page.locator('a[href*="compare/"]').first.click()
    expect(page.locator(".cb-versus .cb-p").first).to_be_visible()
    assert page.get_by_role("button", name=re.compile("Compare|Copy|Print")).count() == 0
    page.goto("compare/")
    expect(page.locator("main")).to_contain_text("needs JavaScript")
    assert page.locator('main a[href*="-"]').count() >= 2


def test_from_a_disk_it_works_too(chromium: Browser, real_site: Path) -> None:
    page = chromium.new_page()
    page.goto((real_site / "batches" / "spp-acwf-1" / "index.html").as_uri())
    for case in (FIRST, SECOND, THIRD):
        page.locator(f'cb-pick[case="{case}"] button').click()
    tray(page).get_by_role("link", name="Compare 3 cases").click()
    expect(page.locator(".cb-versus thead a")).to_have_count(3)
    page.locator(".cb-versus thead button").first.click()
    expect(page.locator(".cb-versus thead a")).to_have_count(2)
    expect(page.locator("#comparison")).to_have_attribute(
        "href", re.compile(r"^https://.*c=9784vp&c=9tsjr5$")
    )
    page.locator(".cb-versus thead a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zeng Mouyan")
    page.close()


def test_a_printed_comparison_has_all_columns_and_no_buttons(silent: Callable[..., Page]) -> None:
    page = silent(viewport={"width": 1040, "height": 720})
    page.goto(address(*FIVE[:4]))
    columns(page)
    page.emulate_media(media="print")
    sheets = page.locator(".cb-sheets")
    assert sheets.evaluate("box => box.scrollWidth <= box.clientWidth")
    for hidden in (".cb-versus-out", ".cb-tray", ".cb-compare-help", ".cb-header"):
        for each in page.locator(hidden).all():
            expect(each).to_be_hidden()
