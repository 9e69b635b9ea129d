"""A case's page tells the case and what is not stated; of a withdrawn one only a tombstone is left."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from casebinder.outputs import Page
from casebinder.pages import case, made
from casebinder.records.case import Aid, Case, Change, Paragraph, People, Section, Withdrawal
from casebinder.records.ledger import Ledger, Standing
from casebinder.records.site import Site
from casebinder.records.text import Day, Text
from casebinder.records.vocabulary import Term
from tests.pages import records
from tests.pages.golden import agrees, edition, small


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    assert [page.path for page in made(case.pages(edition(language))) if not agrees(page)] == []


def page(case_: Case, site: Site | None = None, language: str = "en") -> Page:
    """The page of this case, which takes its place in the small site or another."""
    site = site or small()
    site = replace(site, cases={**site.cases, case_.id: case_})
    return next(
        each for each in made(case.pages(edition(language, site))) if f"cases/{case_.id}/" in each.path
    )


def first() -> Case:
    return small().cases["bcd234"]


def second() -> Case:
    return small().cases["fgh567"]


def test_paragraphs_have_the_same_numbers_in_both_languages() -> None:
    english, chinese = (
        re.findall(r'id="(p\d+)"><a class="cb-n" href="#(p\d+)"', page(first(), language=each).content)
        for each in ("en", "zh")
    )
    assert english == chinese == [(f"p{n}", f"p{n}") for n in range(1, 1 + len(first().paragraphs))]


def test_a_paragraph_without_this_language_is_shown_in_the_other_and_marked() -> None:
    section = Section(
        Term("facts", "section", Text({"en": "Facts"})), (Paragraph(1, Text({"zh": "某甲。"})),)
    )
    html = page(replace(first(), sections=(section,))).content
    assert '</a><div lang="zh"><p>某甲。</p></div>' in html
    assert "Some paragraphs have no English yet; they are shown in Chinese." in html
    assert "Some paragraphs have no" not in page(first()).content


def test_what_is_not_stated_is_said_for_every_facet_people_and_aid() -> None:
    bare = replace(second(), facets={}, people=People(), aid=())
    html = page(bare).content
    assert html.count("not stated") == len(small().facets) + 2


def test_none_is_a_statement() -> None:
    html = page(replace(second(), people=People(2, 2, 0))).content
    assert "2 people aided, 2 women, no minors" in html


def test_aid_without_a_sum_is_not_zero() -> None:
    kind = Term("grant", "aid-kind", Text({"en": "Grant"}))
    html = page(replace(second(), aid=(Aid(kind), Aid(kind, 30000.0), Aid(kind, 450.5, per="month")))).content
    assert "sum not stated" in html
    assert "30,000 yuan" in html
    assert "450.5 yuan a month" in html


def test_a_facet_links_each_of_its_terms() -> None:
    html = page(first()).content
    assert '<a class="cb-chip" href="../../matter/maintenance/">' in html
    assert '<a class="cb-chip" href="../../matter/injury/">' in html


@pytest.mark.parametrize("hidden", ["jkm892", "npq345"])
def test_a_case_that_is_not_published_is_not_named_as_related(hidden: str) -> None:
    html = page(replace(first(), related=(hidden,))).content
    assert small().cases[hidden].title["en"] not in html
    assert (hidden in html) is (hidden == "npq345")


def test_a_related_case_that_was_withdrawn_is_said_to_be() -> None:
    html = page(replace(first(), related=("npq345",))).content
    assert 'Case npq345</a>\n<span class="cb-line">withdrawn on <time' in html


def test_there_is_no_page_for_a_draft() -> None:
    assert not [each for each in made(case.pages(edition())) if "jkm892" in each.path]


def test_the_citation_is_one_plain_sentence() -> None:
    sentence = re.search(r'id="citation">(.*?)</p>', page(first()).content)
    assert sentence
    assert sentence[1] == (
        "Office of the valley and Partner body of the valley, “Aid to a mother of two”, "
        "case 1 of “First cases of the valley”, 8 March 2025, "
        "Casebook of the River Valley, https://example.org/river-valley/cases/bcd234/"
    )


def test_words_of_a_record_never_become_markup() -> None:
    evil = Text({"en": '<script>alert("&")</script>'})
    tricky = page(replace(first(), title=evil, summary=evil, office=evil, related=()))
    for html in (tricky.heading, tricky.content, tricky.trail):
        assert "<script" not in html
    assert tricky.title == '<script>alert("&")</script>', "the title is plain text; the press escapes it"


def test_the_description_is_whole_words_within_160_characters() -> None:
    sentence = "She lived far from the town and had nobody to ask for help"
    long = page(replace(first(), summary=Text({"en": f"{sentence}, {sentence}, {sentence}, {sentence}."})))
    assert 100 < len(long.description) <= 160
    assert long.description.endswith("…")
    assert f"{sentence}, {sentence}, ".startswith(long.description[:100])
    two = page(
        replace(first(), summary=Text({"en": f"{sentence}, and then. {sentence}, and {sentence}. End."}))
    )
    assert len(two.description) <= 160


def test_json_ld_describes_an_article_of_a_batch() -> None:
    data = page(first(), language="zh").json_ld
    assert data is not None
    assert (data["@type"], data["inLanguage"], data["headline"]) == ("Article", "zh", "某甲救助案")
    assert data["datePublished"] == "2026-11-20"
    assert data["dateModified"] == "2026-11-23"
    assert [each["url"] for each in data["isPartOf"]] == [
        "https://example.org/river-valley/zh/batches/valley-1/"
    ]
    assert "https://example.org/river-valley/zh/matter/injury/" in [each["url"] for each in data["about"]]


def test_nothing_of_a_withdrawn_case_is_left_but_that_it_was_here() -> None:
    secret = Text({"en": "Secret words", "zh": "不再公开"})
    gone = replace(
        first(), status="withdrawn", title=secret, summary=secret, office=secret,
        withdrawn=Withdrawal(None, "privacy", secret, "fgh567"),
    )  # fmt: skip
    left = page(gone)
    told = repr(left)
    assert left.noindex
    assert left.json_ld is None
    assert "To protect the people in it." in left.content
    assert 'href="../../cases/fgh567/"' in left.content
    assert "Secret" not in told
    assert "不再公开" not in told
    for paragraph in first().paragraphs:
        assert paragraph.text["en"] not in told


def test_a_tombstone_names_no_successor_that_is_not_published() -> None:
    gone = replace(first(), status="withdrawn", withdrawn=Withdrawal(None, "error", successor="jkm892"))
    assert "jkm892" not in page(gone).content


def test_a_case_of_no_batch_has_a_trail_and_a_citation() -> None:
    alone = records.with_cases(records.site(), records.case("bcd234"))
    shown = next(made(case.pages(edition(site=alone))))
    assert ">Cases</a>" in shown.trail
    assert "“Case bcd234”, Site, https://example.org/cases/bcd234/" in shown.content


def test_a_paragraph_that_is_gone_leaves_its_anchor() -> None:
    site = replace(
        small(), ledger=Ledger(published={"cases/bcd234/": Standing(Day(2026, 11, 20), paragraphs=8)})
    )
    (html,) = [each.content for each in made(case.pages(edition(site=site))) if each.path == "cases/bcd234/"]
    assert '<span id="p7"></span><span id="p8"></span>2 paragraphs at the end were taken out' in html
    assert 'id="p9"' not in html


@pytest.mark.parametrize(
    ("date", "shown"), [(Day(2026, 11, 20), 2), (Day(2026, 11, 22), 1), (Day(2026, 12), 0)]
)
def test_a_change_for_privacy_hides_what_stood_before(date: Day, shown: int) -> None:
    private = Change(date, "privacy")
    html = page(replace(first(), changes=(*first().changes, private))).content
    assert html.count("Changed for privacy") == 1
    assert len(re.findall(r"<div>(?:Corrected|Updated)[^<]*\n<p class=.cb-passage", html)) == shown
