"""One page of every kind that a site has, the fullest of each, and where it lies."""

from __future__ import annotations

from casebinder import addresses
from casebinder.layouts import ONE_OF_A_KIND
from casebinder.records.case import Case
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site

PROSE = ("about", "editors", "trainers", "operators", "architecture")
"""The hand-written pages."""

NOT_FOUND = "404.html"
"""One file for all languages."""


def one_of_every_kind(site: Site) -> dict[str, str]:
    """Kind to address without the language's folder; hand-written pages and the 404 are not among them."""
    case = max(site.published.values(), key=_fullness_of_case)
    facet = site.facets[0]
    single = {kind: source.removesuffix("index.md") for kind, source in ONE_OF_A_KIND.items()}
    return single | {
        "case": addresses.case(case.id),
        "batch": addresses.batch(max(site.batches, key=lambda each: len(site.by_batch.get(each, ())))),
        "term": addresses.term(facet.id, max(facet.terms, key=lambda term: _cases(site, facet.id, term))),
        "vocabulary": addresses.vocabulary(facet.id),
        "mechanism": addresses.mechanism(max(site.mechanisms.values(), key=_fullness_of_mechanism).id),
        "course": addresses.course(next(iter(site.courses))),
    }


def every_page(site: Site) -> dict[str, str]:
    """`kind-language` to path below the site's root: every kind in every language, and the 404."""
    kinds = one_of_every_kind(site) | {name: f"{name}/" for name in PROSE}
    found = {
        f"{kind}-{language}": site.prefix(language) + address
        for kind, address in kinds.items()
        for language in site.languages
    }
    return found | {"404": NOT_FOUND}


def _cases(site: Site, facet: str, term: str) -> int:
    return len(site.by_term.get((facet, term), ()))


def _fullness_of_case(case: Case) -> tuple[int, int]:
    parts = (case.sections, case.aid, case.timeline, case.mechanisms, case.laws, case.sources, case.changes)
    return sum(map(bool, parts)), len(case.paragraphs)


def _fullness_of_mechanism(mechanism: Mechanism) -> tuple[int, int]:
    parts = (mechanism.provisions, mechanism.steps, mechanism.figures)
    return sum(map(bool, parts)), sum(map(len, parts))
