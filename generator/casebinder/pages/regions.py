"""The regions page: provinces, cities and districts as a tree, with the cases and mechanisms of each."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term

ADDRESS = "regions/"
FACET = "region"


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    path = edition.path(ADDRESS)
    region = edition.site.vocabularies.get(FACET)
    top = region.children("") if region and region.facet else ()
    busy = [term for term in top if _in_use(edition.site, term)]
    yield Page(
        kind="regions",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render(
            "regions.html", path, busy=busy, quiet=[term for term in top if term not in busy],
            below=lambda term: used(edition.site, term), not_stated=_not_stated(edition.site),
        ),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )  # fmt: skip


def used(site: Site, term: Term) -> tuple[Term, ...]:
    """The places right below a place that have a published case or a mechanism."""
    return tuple(each for each in site.vocabularies[FACET].children(term.id) if _in_use(site, each))


def _in_use(site: Site, term: Term) -> bool:
    key = (term.vocabulary, term.id)
    return bool(site.by_term.get(key) or site.by_region.get(key))


def _not_stated(site: Site) -> int:
    return sum(not case.facets.get(FACET) for case in site.published.values())
