"""The home page: one sentence, one search box, three doors, what is new, who it is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.batch import Batch
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term, Vocabulary

DOORS, TERMS, BATCHES = 3, 7, 4
"""The first facets, the terms listed in each, the newest batches."""


@dataclass(frozen=True, slots=True)
class Door:
    """A facet as a way in: its terms with most published cases."""

    facet: Vocabulary
    terms: tuple[tuple[Term, int], ...]


def pages(edition: Edition) -> Iterator[Page]:
    """The one home page of a language."""
    site = edition.site
    path = edition.path("")
    yield Page(
        kind="home",
        language=edition.language,
        path=path,
        title=edition.plain(site.title),
        heading=edition.say(site.title),
        description=edition.plain(site.description),
        content=edition.render(
            "home.html",
            path,
            doors=[door(site, facet) for facet in site.facets[:DOORS]],
            batches=[(batch, _standing(edition, batch)) for batch in site.releases[:BATCHES]],
            courses=list(site.courses.values())[:1],
        ),
        alternates=edition.alternates(""),
        json_ld=_json_ld(edition, path),
        og_type="website",
    )


def door(site: Site, facet: Vocabulary) -> Door:
    """The terms that cases carry themselves, the one with most cases first."""
    carried = {term.id for case in site.published.values() for term in case.facets.get(facet.id, ())}
    counted = [
        (term, len(site.by_term[facet.id, term.id])) for term in facet.terms.values() if term.id in carried
    ]
    counted.sort(key=lambda pair: -pair[1])
    return Door(facet, tuple(counted[:TERMS]))


def _standing(edition: Edition, batch: Batch) -> str:
    """How many of the announced cases are published here."""
    words = edition.words["home"]
    here = edition.site.told(batch.id)
    if batch.announced is None:
        return edition.count(words["here"], here)
    return str(words["of"].format(here=edition.number(here), n=edition.number(batch.announced)))


def _json_ld(edition: Edition, path: str) -> dict[str, object]:
    site = edition.site
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": edition.plain(site.title),
        "description": edition.plain(site.description),
        "inLanguage": edition.language,
        "url": site.url + path,
        "potentialAction": {
            "@type": "SearchAction",
            "target": site.url + edition.path("cases/") + "?q={search_term_string}",
            "query-input": "required name=search_term_string",
        },
    }
