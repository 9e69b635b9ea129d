"""Pair pages: every two terms of two main facets that occur together, with the cases that carry both."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebinder.pages import made, pair, term
from casebinder.records.case import Case
from casebinder.records.pairs import MOST_PAGES
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term
from tests.pages import records
from tests.pages.golden import agrees, edition

FACETS = [
    records.facet("one", ("a", ""), ("b", "a"), order=1),
    records.facet("two", ("a", ""), ("b", ""), order=2),
    records.facet("three", ("a", ""), ("b", "a"), ("c", "b"), order=3),
    records.facet("four", ("a", ""), order=4),
]
CODES = st.lists(st.fixed_dictionaries({}, optional={
    facet.id: st.sampled_from(list(facet.terms.values())) for facet in FACETS
}), max_size=8)  # fmt: skip


def _facets(terms: dict[str, Term]) -> dict[str, tuple[Term, ...]]:
    return {facet: (term,) for facet, term in terms.items()}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    pages = [
        page for page in made(pair.pages(edition(language))) if page.path.endswith("partner/matter/harm/")
    ]
    assert len(pages) == 1
    assert agrees(pages[0])


@given(CODES)
def test_the_number_shown_and_the_rows_are_the_cases_that_carry_both(coded: list[dict[str, Term]]) -> None:
    cases = [Case(f"c{n}", records.text("x"), facets=_facets(terms)) for n, terms in enumerate(coded)]
    site = records.with_cases(records.site(*FACETS), *cases)
    wanted = {}
    for one, other in combinations(site.facets[:3], 2):
        for first in one.terms:
            for second in other.terms:
                keys = (one.id, first), (other.id, second)
                held = [{case.id for case in site.by_term.get(key, ())} for key in keys]
                if both := held[0] & held[1]:
                    wanted[f"{one.id}/{first}/{other.id}/{second}/"] = both
    found = {page.path: page.content for page in made(pair.pages(edition(site=site)))}
    assert set(found) == set(wanted)
    for path, both in wanted.items():
        assert found[path].count('class="cb-case"') == len(both)
        assert all(f'case="{case}"' in found[path] for case in both)
        assert f'<span class="cb-quiet">{len(both)}</span>' in found[path]
    for page in made(term.pages(edition(site=site))):
        mine = [path for path in wanted if path.startswith(page.path) or path.endswith(page.path)]
        assert [path for path in mine if f'href="../../{path}"' not in page.content] == []


def big(pairs: int) -> Site:
    """A site of one language with so many pairs."""
    one = records.facet("one", ("a", ""), order=1)
    two = records.facet("two", *((f"t{n}", "") for n in range(pairs)), order=2)
    cases = [records.case(f"c{n}", one=one.terms["a"], two=two.terms[f"t{n}"]) for n in range(pairs)]
    return records.with_cases(records.site(one, two), *cases)


def test_a_site_shows_all_its_pairs_or_none() -> None:
    assert len(big(MOST_PAGES).pairs) == MOST_PAGES
    many = big(MOST_PAGES + 1)
    assert many.pairs == {}
    page = next(iter(made(term.pages(edition(site=many)))))
    assert 'id="together"' not in page.content
    assert 'href="../../two/t7/"' in page.content
