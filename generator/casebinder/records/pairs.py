"""Pairs of terms from two different main facets, and the cases that carry both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from typing import TYPE_CHECKING

from casebinder.records.case import Case
from casebinder.records.vocabulary import Term

if TYPE_CHECKING:
    from casebinder.records.site import Site

MAIN = 3
"""The facets that are paired: the first so many in their order."""

MOST_PAGES = 2_000
"""So many pages may show pairs, all languages together; a site with more pairs shows none of them."""

Key = tuple[str, str]
"""Facet and term."""


def pairs(site: Site) -> Mapping[tuple[Key, Key], tuple[Case, ...]]:
    """Two terms, in the order of their facets, to their cases; empty where the pages would be too many."""
    found: dict[tuple[Key, Key], list[Case]] = defaultdict(list)
    for case in site.published.values():
        for one, other in combinations(site.facets[:MAIN], 2):
            for pair in product(_keys(site, case, one.id), _keys(site, case, other.id)):
                found[pair].append(case)
                if len(found) * len(site.languages) > MOST_PAGES:
                    return {}
    return {pair: tuple(cases) for pair, cases in found.items()}


def partners(site: Site, term: Term) -> Iterator[tuple[Key, tuple[Key, Key]]]:
    """The terms that a term has pages with, each with the pair that names the page."""
    for one, other in site.pairs:
        here = (term.vocabulary, term.id)
        if here in (one, other):
            yield (other if here == one else one), (one, other)


def _keys(site: Site, case: Case, facet: str) -> list[Key]:
    """What a case carries of a facet, the wider terms included."""
    return [(facet, each.id) for each in site.with_ancestors(facet, case.facets.get(facet, ()))]
