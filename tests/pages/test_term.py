"""A term page shows what the term means, its cases, and what else its cases carry."""

from __future__ import annotations

import pytest

from casebinder.pages import made, term
from casebinder.records.site import Site
from tests.pages import records
from tests.pages.golden import agrees, edition

MATTER = records.facet("matter", ("harm", ""), ("injury", "harm"), ("debt", ""))
SOURCE = records.facet("source", ("visit", ""), ("letter", ""), order=2)


def site() -> Site:
    injury, debt, visit, letter = (
        *(MATTER.terms[each] for each in ("injury", "debt")),
        *(SOURCE.terms[each] for each in ("visit", "letter")),
    )
    return records.with_cases(
        records.site(MATTER, SOURCE),
        records.case("a", matter=injury, source=letter),
        records.case("b", matter=injury, source=visit),
        records.case("c", matter=injury, source=visit),
        records.case("d", matter=injury),
        records.case("e", matter=debt, source=letter),
        records.case("f", matter=injury, status="draft"),
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    kept = ("matter/harm/", "matter/injury/", "region/valley/")
    pages = [page for page in made(term.pages(edition(language))) if page.path.endswith(kept)]
    assert len(pages) == len(kept)
    assert [page.path for page in pages if not agrees(page)] == []


def test_every_term_of_every_facet_has_a_page() -> None:
    assert [page.path for page in made(term.pages(edition(site=site())))] == [
        "matter/harm/", "matter/injury/", "matter/debt/", "source/visit/", "source/letter/",
    ]  # fmt: skip


def company(name: str) -> dict[str, tuple[dict[str, int], int]]:
    """Facet to counts and not stated, for a term of `matter`."""
    found = term.company(site(), MATTER.terms[name], site().by_term["matter", name], term.coding(site()))
    return {each.facet.id: (dict(each.counts), each.not_stated) for each in found}


def test_company_is_counted_over_the_cases_of_the_term_with_not_stated() -> None:
    assert company("injury") == {"source": ({"visit": 2, "letter": 1}, 1)}


def test_a_wider_term_has_the_cases_and_the_company_of_its_narrower_ones() -> None:
    assert company("harm") == company("injury")
    page = next(iter(made(term.pages(edition(site=site())))))
    assert page.content.count('class="cb-case"') == 4


def test_the_wider_terms_of_company_are_company_too() -> None:
    visit = SOURCE.terms["visit"]
    (found,) = term.company(site(), visit, site().by_term["source", "visit"], term.coding(site()))
    assert dict(found.counts) == {"harm": 2, "injury": 2}


def test_a_term_without_cases_says_so() -> None:
    site = records.site(MATTER)
    page = next(iter(made(term.pages(edition(site=site)))))
    assert "No case published here carries this term yet." in page.content


def test_a_term_with_many_cases_shows_them_all() -> None:
    debt = MATTER.terms["debt"]
    cases = [records.case(f"c{number}", matter=debt) for number in range(600)]
    pages = list(made(term.pages(edition(site=records.with_cases(records.site(MATTER), *cases)))))
    assert pages[-1].content.count('href="../../cases/') == 600


def test_the_breadcrumb_leads_through_the_wider_terms() -> None:
    page = next(page for page in made(term.pages(edition())) if page.path == "matter/injury/")
    order = ["vocabularies/", "vocabularies/matter/", "matter/harm/"]
    places = [page.trail.index(f'href="../../{each}"') for each in order]
    assert places == sorted(places)


def test_a_place_lists_its_mechanisms() -> None:
    page = next(page for page in made(term.pages(edition())) if page.path == "region/valley/")
    assert 'href="../../mechanisms/valley-measures/"' in page.content
