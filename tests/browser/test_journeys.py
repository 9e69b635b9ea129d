"""What readers come to do, from the home page on."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from casebinder import addresses
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term
from tests.browser.conftest import PHONE
from tests.kinds import visit

WAYS_IN = ("clue-source", "crime-type", "cooperation")


def _coded_in_all_ways(site: Site) -> Case:
    return next(case for case in site.published.values() if all(map(case.facets.get, WAYS_IN)))


def _choose(page: Page, term: Term, language: str) -> None:
    page.locator(f"main a[href$='{addresses.term(term.vocabulary, term.id)}']").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(term.label[language])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_reader_clicks_from_clue_source_to_crime_type_to_measure_to_a_case(
    page: Page, real: Site, real_url: str, language: str
) -> None:
    case = _coded_in_all_ways(real)
    home = real_url + real.prefix(language)
    visit(page, home)
    clue, crime, measure = (case.facets[facet][0] for facet in WAYS_IN)
    _choose(page, clue, language)
    _choose(page, crime, language)
    if page.url != home + addresses.term(crime.vocabulary, crime.id):  # both together: now the latter alone
        _choose(page, crime, language)
    _choose(page, measure, language)
    page.get_by_role("main").get_by_role("link", name=case.title[language]).click()
    expect(page).to_have_url(re.compile(f"/{real.prefix(language)}{addresses.case(case.id)}$"))


def test_a_friend_opens_the_copied_paragraph_on_a_phone_and_in_the_other_language(
    context: Callable[..., BrowserContext], real: Site
) -> None:
    sender = context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    visit(sender, "zh/" + addresses.case(_coded_in_all_ways(real).id))
    sender.locator("#p6 a.cb-n").click()
    expect(sender.get_by_role("status")).not_to_be_empty()
    sent = sender.evaluate("navigator.clipboard.readText()")

    friend = context(viewport=PHONE, color_scheme="dark").new_page()
    friend.goto(sent)
    expect(friend.locator("#p6")).to_be_in_viewport()
    friend.get_by_role("link", name="English").click()
    expect(friend).to_have_url(sent.replace("/zh/", "/"))
    expect(friend.locator("#p6")).to_be_in_viewport()


def test_dark_colours_are_kept_from_page_to_page_and_can_be_left(page: Page) -> None:
    visit(page, "")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Switch to dark colours").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    visit(page, "zh/cases/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    visit(page, "")
    page.get_by_role("button", name="Switch to light colours").click()
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == light


def test_a_reader_who_likes_it_dark_is_met_in_dark(context: Callable[..., BrowserContext]) -> None:
    page = context(color_scheme="dark").new_page()
    visit(page, "")
    expect(page.get_by_role("button", name="Switch to light colours")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_without_scripts_a_reader_reaches_every_case(
    context: Callable[..., BrowserContext], real: Site, language: str
) -> None:
    page = context(java_script_enabled=False).new_page()
    visit(page, real.prefix(language))
    page.locator("main a[href$='cases/']").first.click()
    listed = page.get_by_role("main").locator(".cb-case-title a")
    expect(listed).to_have_count(len(real.published))
    titles = listed.all_inner_texts()
    assert set(titles) == {case.title[language] for case in real.published.values()}
    expect(page.locator("main noscript p")).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)
    for waiting in page.locator("[hidden]").all():
        expect(waiting).to_be_hidden()
    listed.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(titles[0])
    expect(page.locator("#p1")).to_be_visible()
