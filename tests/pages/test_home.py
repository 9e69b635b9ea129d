"""The home page leads to the cases by search, by the first three facets, by batch."""

from __future__ import annotations

import re

import pytest

from casebinder.pages import home
from casebinder.records.batch import Batch
from casebinder.records.site import Site
from tests.pages import records
from tests.pages.golden import agrees, edition, small


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    assert [page.path for page in home.pages(edition(language)) if not agrees(page)] == []


def content(site: Site | None = None, language: str = "en") -> str:
    return next(home.pages(edition(language, site))).content


@pytest.mark.parametrize(("language", "browse"), [("en", "cases/"), ("zh", "../zh/cases/")])
def test_the_search_box_works_without_scripts(language: str, browse: str) -> None:
    form = re.search(r"<form [^>]*>", content(language=language))
    assert form
    assert f'action="{browse}"' in form[0]
    assert 'name="q"' in content(language=language)


def test_the_first_three_facets_are_the_doors_in_their_order() -> None:
    doors = re.findall(r'<h2 id="by-([\w-]+)">', content())
    assert doors == [facet.id for facet in small().facets[:3]]


def test_terms_stand_by_the_number_of_their_cases_and_unused_ones_not_at_all() -> None:
    facet = records.facet("matter", ("rare", ""), ("common", ""), ("unused", ""))
    rare, common, _ = facet.terms.values()
    site = records.with_cases(
        records.site(facet),
        records.case("a", matter=common),
        records.case("b", matter=rare),
        records.case("c", matter=common),
        records.case("d", status="draft", matter=rare),
    )
    door = home.door(site, facet)
    assert [(term.id, n) for term, n in door.terms] == [("common", 2), ("rare", 1)]


def test_a_wide_term_counts_the_cases_below_it_where_cases_carry_it() -> None:
    facet = records.facet("matter", ("wide", ""), ("narrow", "wide"))
    wide, narrow = facet.terms.values()
    site = records.with_cases(
        records.site(facet), records.case("a", matter=narrow), records.case("b", matter=wide)
    )
    assert [(term.id, n) for term, n in home.door(site, facet).terms] == [("wide", 2), ("narrow", 1)]


def batches(*batch: Batch) -> Site:
    site = records.with_cases(
        records.site(), records.case("a", "one"), records.case("b", "one", None, "draft")
    )
    return Site(
        site.title, site.url, site.languages, batches={each.id: each for each in batch}, cases=site.cases
    )


def test_a_batch_says_how_much_of_it_is_here() -> None:
    html = content(
        batches(records.batch("one", 8, 2023), records.batch("two", 9, 2024), records.batch("three"))
    )
    assert "1 of 8 announced cases published here" in html
    assert "0 of 9 announced cases published here" in html
    assert "0 cases published here" in html


def test_the_newest_batch_comes_first() -> None:
    html = content(batches(records.batch("one", 8, 2023), records.batch("two", 9, 2024)))
    assert html.index("Batch two") < html.index("Batch one")
