"""A reader narrows the list: filters, address, counts, table, phone, and what is said when it goes wrong."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from casebinder.records.finding import languages, money_range, year
from casebinder.records.site import Site

Context = Callable[..., BrowserContext]
SEARCH = "wanted => casebinder.search(wanted)"


@pytest.fixture
def page(context: Context) -> Iterator[Page]:
    """A page on which no script fails."""
    faults: list[str] = []
    opened = context().new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    assert faults == []


def _values(site: Site) -> dict[tuple[str, str], set[str]]:
    """Filter and value to the cases that have it, by the records alone."""
    found: dict[tuple[str, str], set[str]] = {}

    def add(name: str, values: list[str], case: str) -> None:
        for value in values or ["not-stated"]:
            found.setdefault((name, value), set()).add(case)

    for case in site.published.values():
        for facet in site.facets:
            terms = site.with_ancestors(facet.id, case.facets.get(facet.id, ()))
            add(facet.id, [term.id for term in terms], case.id)
        add("batch", list(case.batches), case.id)
        add("year", [str(when)] if (when := year(site, case)) else [], case.id)
        add("aid", [sums] if (sums := money_range(case)) else [], case.id)
        add("language", list(languages(site, case)), case.id)
    return found


def test_numbers_are_true_for_every_value_and_pairs(page: Page, real: Site) -> None:
    page.goto("cases/")
    values = _values(real)
    counts = page.evaluate(SEARCH, {})["counts"]
    shown = {(name, value): n for name, group in counts.items() for value, n in group.items() if n}
    assert shown == {key: len(cases) for key, cases in values.items()}
    pairs = random.Random(3).sample(list(combinations(sorted(values), 2)), 150)
    for (one, first), (other, second) in pairs:
        wanted = {one: [first]} | {other: [second]} if one != other else {one: [first, second]}
        held = values[one, first], values[other, second]
        cases = held[0] & held[1] if one != other else held[0] | held[1]
        result = page.evaluate(SEARCH, {"filters": wanted, "limit": 100})
        assert (result["total"], {hit["id"] for hit in result["hits"]}) == (len(cases), cases), wanted


def test_a_filter_is_ticked_counted_shared_and_taken_back(page: Page, real: Site) -> None:
    page.goto("cases/")
    values = _values(real)
    box = page.get_by_role("checkbox", name="Transferred by a women's federation", exact=False).first
    box.check()
    wanted = len(values["clue-source", "womens-federation"])
    status = page.locator(".cb-found-count")
    expect(status).to_have_text(f"{wanted} cases")
    expect(page.locator(".cb-found-list .cb-case")).to_have_count(min(wanted, 10))
    assert page.url.endswith("?clue-source=womens-federation")
    page.reload()
    expect(status).to_have_text(f"{wanted} cases")
    expect(box).to_be_checked()
    page.get_by_role("button", name=re.compile("^Remove Clue source")).click()
    expect(status).to_have_text(f"{len(real.published)} cases")
    page.go_back()
    expect(status).to_have_text(f"{wanted} cases")
    page.get_by_role("button", name="Clear all").click()
    expect(status).to_have_text(f"{len(real.published)} cases")


def _words(rows: Locator) -> list[str]:
    """The text of each row, without the white space between its parts."""
    return [re.sub(r"\s+", "", text) for text in rows.all_text_contents()]


@pytest.mark.parametrize("address", ["cases/", "zh/cases/"])
def test_the_rows_that_the_page_came_with_are_those_of_the_search(page: Page, address: str) -> None:
    """They stay as they are; whoever comes back to them gets the same ones from the index."""
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.goto(address)
    rows = page.locator(".cb-found-list .cb-case")
    expect(page.locator(".cb-pages a[rel=next]")).to_be_visible()
    expect(rows).to_have_count(10)
    assert not [url for url in fetched if "/search/t-" in url], "no text is fetched to show them again"
    shown, first = _words(rows), rows.first.locator("a").first.inner_text()
    page.locator(".cb-pages a[rel=next]").click()
    expect(page).to_have_url(re.compile("page=2"))
    title = rows.first.locator("a").first
    expect(title).not_to_have_text(first)
    page.go_back()
    expect(title).to_have_text(first)
    assert _words(rows) == shown


def test_a_page_of_another_state_than_the_index_shows_what_the_index_has(page: Page, real: Site) -> None:
    """A page that a browser had kept, of before a case was added."""
    total, first = len(real.published), next(iter(real.published.values())).title["en"]

    def older(route: Route) -> None:
        told = route.fetch().text()
        for now, then in ((f">{total} cases<", f">{total - 1} cases<"), (f">{first}</a>", ">Another</a>")):
            assert now in told
            told = told.replace(now, then)
        route.fulfill(body=told, content_type="text/html")

    page.route(re.compile(r"/cases/$"), older)
    page.goto("cases/")
    expect(page.locator(".cb-found-count")).to_have_text(f"{total} cases")
    expect(page.locator(".cb-found-list .cb-case a").first).to_have_text(first)


def test_typing_filters_at_once_and_marks_the_sentence(page: Page) -> None:
    page.goto("zh/cases/")
    page.get_by_role("searchbox").first.click()
    page.keyboard.type("家庭暴力")
    excerpt = page.locator(".cb-excerpt a").first
    expect(excerpt.locator("mark").first).to_have_text("家庭暴力")
    assert "?q=" in page.url
    page.locator(".cb-excerpt a[href*='#p']").first.click()
    page.wait_for_url("**/cases/*/?mark=*#p*")
    number = page.url.partition("#")[2]
    expect(page.locator(f"#{number} mark").first).to_have_text("家庭暴力")


def test_nothing_found_says_what_would_be(page: Page) -> None:
    page.goto("cases/?q=divorce+unheardofword")
    offer = page.get_by_role("button", name=re.compile("Without “unheardofword”"))
    offer.click()
    expect(page.locator(".cb-found-count")).not_to_have_text("0 cases")
    assert page.url.endswith("?q=divorce")


def test_the_list_downloads_as_a_table(page: Page, real: Site) -> None:
    page.goto("cases/?clue-source=womens-federation")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["id"] for row in rows} == _values(real)["clue-source", "womens-federation"]
    assert all(row["address"] == f"{real.url}cases/{row['id']}/" for row in rows)
    assert {row["Region"].split(" › ")[0] for row in rows} == {
        place.label["en"]
        for row in rows
        for term in real.cases[row["id"]].facets["region"]
        for place in real.with_ancestors("region", [term])
        if not place.parent
    }


def test_the_other_language_shows_the_same_list(page: Page) -> None:
    page.goto("zh/cases/?q=离婚&crime-type=domestic-violence&sort=oldest")
    expect(page.locator(".cb-remove")).to_have_count(2)
    ids = page.locator("cb-pick").evaluate_all("all => all.map(each => each.getAttribute('case'))")
    page.get_by_role("link", name="English").click()
    expect(page.locator(".cb-remove")).to_have_count(2)
    expect(page.get_by_label("Sort by")).to_have_value("oldest")
    assert ids == page.locator("cb-pick").evaluate_all("all => all.map(each => each.getAttribute('case'))")


def test_what_a_filter_leaves_is_in_view(page: Page) -> None:
    page.goto("cases/")
    page.get_by_text("Region", exact=True).click()
    page.get_by_role("checkbox", name="Tianjin").check()
    expect(page.locator(".cb-found-count")).to_have_text("1 case")
    expect(page.locator(".cb-found-count")).to_be_in_viewport()
    expect(page.get_by_role("checkbox", name="Tianjin")).to_be_in_viewport()


def test_filters_are_a_sheet_on_a_phone(context: Context) -> None:
    page = context(viewport={"width": 390, "height": 800}).new_page()
    page.goto("zh/cases/")
    expect(page.locator(".cb-filters")).to_be_hidden()
    page.get_by_role("button", name="筛选").click()
    sheet = page.get_by_role("dialog")
    sheet.get_by_role("checkbox").first.check()
    found = page.locator(".cb-found-count").text_content()
    sheet.get_by_role("button", name=f"查看结果：{found}").click()
    expect(sheet).to_be_hidden()
    expect(page.locator(".cb-active")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_the_overlay_opens_and_leads_on_by_keyboard(page: Page, keys: str) -> None:
    page.goto("about/")
    page.keyboard.press(keys)
    page.keyboard.type("women's federation")
    results = page.locator(".cb-overlay-results a")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".cb-overlay a:focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("dialog.cb-overlay")).to_be_hidden()
    page.keyboard.press(keys)
    page.keyboard.type("divorce")
    expect(page.get_by_role("button", name=re.compile("^Show all"))).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/?q=divorce")
    expect(page.locator(".cb-found-list mark").first).to_be_visible()


def test_another_name_of_a_term_leads_to_its_cases(page: Page, real: Site) -> None:
    page.goto("zh/about/")
    page.keyboard.press("/")
    page.keyboard.type("家暴")
    page.locator(".cb-overlay").get_by_role("link", name=re.compile("原案类型 › 家庭暴力")).click()
    page.wait_for_url("**/zh/cases/?crime-type=domestic-violence")
    n = len(real.by_term["crime-type", "domestic-violence"])
    expect(page.locator(".cb-found-count")).to_have_text(f"{n}件案例")


STRANGE: list[tuple[str, int | None, str | None]] = [
    ("妇" * 10_000, 0, "too_long"),
    (" ".join(f"w{n}" for n in range(40)), 0, "too_many"),
    (".*(?:[", 0, "only_marks"),
    ("<img src=x onerror=alert(1)>", 0, None),
    ("😀", 0, "only_marks"),
    ("\u202e妇\u200b联\u2066", None, None),
    ('"', 0, "only_marks"),
    ("", None, None),
]


def test_the_list_of_a_search_names_the_term_too(page: Page, real: Site) -> None:
    total = len(real.by_term["crime-type", "domestic-violence"])
    page.goto("zh/cases/?q=家暴&batch=unknown")
    page.get_by_role("link", name=f"家庭暴力 {total}件案例").click()
    expect(page).to_have_url(re.compile(r"/zh/cases/\?crime-type=domestic-violence$"))
    expect(page.locator(".cb-found-count")).to_have_text(f"{total}件案例")


@pytest.mark.parametrize("typed", ["老公打我怎么办", "家暴离婚"])
def test_a_sentence_in_which_a_term_is_named_leads_to_its_cases(page: Page, real: Site, typed: str) -> None:
    total = len(real.by_term["crime-type", "domestic-violence"])
    page.goto("zh/")
    page.get_by_role("searchbox").last.fill(typed)
    expect(page.get_by_role("dialog")).to_contain_text("没有案例")
    expect(page.get_by_role("dialog")).to_contain_text(f"家庭暴力 {total}件案例")


def test_whoever_comes_back_from_a_case_finds_the_search_as_it_was(page: Page) -> None:
    page.goto("zh/")
    page.get_by_role("searchbox").last.fill("家暴")
    with page.context.expect_page():
        page.locator(".cb-overlay-results a").last.click(modifiers=["Control"])
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator(".cb-overlay-results a").first.click()
    page.wait_for_url("**/zh/cases/**")
    page.go_back()
    expect(page.get_by_role("dialog").get_by_role("searchbox")).to_have_value("家暴")
    expect(page.locator(".cb-overlay-results li").first).to_be_visible()
    page.keyboard.press("Escape")
    page.reload()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_strange_queries_get_an_answer(page: Page) -> None:
    page.goto("about/")
    for typed, total, problem in STRANGE:
        found = page.evaluate(SEARCH, {"q": typed})
        assert found["problem"] == problem
        assert found["total"] == total if total is not None else found["total"] > 0
    both = [page.evaluate(SEARCH, {"q": typed})["total"] for typed in ("婦聯", "妇联")]
    assert both[0] == both[1] > 0


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString", "hasOwnProperty"])
def test_a_filter_that_no_site_has_is_named_and_left_out(page: Page, name: str) -> None:
    page.goto(f"cases/?{name}=1&q=aid")
    expect(page.locator(".cb-found-notes")).to_contain_text(name)
    page.locator(".cb-filter input").first.check()
    expect(page.locator(".cb-remove")).to_have_count(2)


def test_typing_after_back_leaves_the_history_whole(page: Page) -> None:
    page.goto("cases/")
    field = page.locator("#browse-q")
    for word in ("aid", "worker"):
        field.fill(word)
        page.wait_for_url(f"**/cases/?q={word}")
        page.go_back()
        page.wait_for_url("**/cases/")
        expect(field).to_have_value("")


def test_markup_in_the_address_stays_text(page: Page) -> None:
    page.goto("cases/?q=%3Cimg+src=x+onerror=alert(1)%3E&%3Cb%3E=%3Ci%3E&scope=%00&sort=x&page=-1")
    expect(page.locator(".cb-found-notes")).to_contain_text("<b>=<i>")
    expect(page.locator(".cb-active")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("case-browse img, case-browse b, case-browse i").count() == 0


def _cut(route: Route) -> None:
    body = route.fetch().text()
    route.fulfill(body=body[: len(body) // 2], content_type="text/javascript")


def _other(route: Route) -> None:
    route.fulfill(body='casebinderData("p-en-aaaaaaaa","divorce","!")', content_type="text/javascript")


def _newer(route: Route) -> None:
    """The site is another by now: what the page wants is gone, and the index names another build."""
    if "index.js" in route.request.url:
        route.fulfill(body='casebinderData("index",{"build":"another"})', content_type="text/javascript")
    else:
        route.fulfill(status=404)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (_cut, "damaged"),
        (lambda route: route.abort(), "could not be loaded"),
        (lambda route: route.fulfill(status=404), "could not be loaded"),
        (_other, "updated while the page was open"),
        (_newer, "updated while the page was open"),
    ],
    ids=["cut off", "no network", "missing", "of another build", "gone with its build"],
)
def test_a_file_that_is_wrong_gives_a_message_and_no_results(
    page: Page, wrong: Callable[[Route], Any], said: str
) -> None:
    page.route(re.compile(r"/search/(p-[a-z0-9-]+\.js|index\.js\?\d+)"), wrong)
    page.goto("cases/")
    expect(page.locator(".cb-browse-options")).to_be_visible()
    page.get_by_role("searchbox").first.fill("divorce")
    notice = page.locator(".cb-found-notes .cb-notice")
    expect(notice).to_contain_text(said)
    page.unroute_all(behavior="wait")
    if said == "could not be loaded":
        notice.get_by_role("button", name="Try again").click()
        expect(page.locator(".cb-found-list mark").first).to_be_visible()
    else:
        expect(notice.get_by_role("button", name="Reload the page")).to_be_visible()


def test_a_card_stands_in_any_page(page: Page, real: Site) -> None:
    page.goto("zh/about/")
    case = next(iter(real.published.values()))
    page.evaluate(
        "ids => ids.forEach(id => document.querySelector('main').append(Object.assign("
        "document.createElement('case-card'), { id })))",
        [case.id, "unknown"],
    )
    cards = page.locator("main case-card")
    expect(cards.nth(0)).to_contain_text(case.title["zh"])
    expect(cards.nth(1)).to_contain_text("没有编号为“unknown”的案例")


def test_everything_is_there_without_a_script(context: Context, real: Site) -> None:
    page = context(java_script_enabled=False).new_page()
    page.goto("cases/")
    expect(page.locator(".cb-case")).to_have_count(len(real.published))
    page.get_by_role("link", name="Transferred by a women's federation").first.click()
    assert page.url.endswith("/clue-source/womens-federation/")
