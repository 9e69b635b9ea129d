"""Term pages: what a term of a facet means, its cases, and the terms that occur with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Company:
    """The terms of one facet that occur with a term, the most frequent first, with their counts."""

    facet: Vocabulary
    terms: tuple[Term, ...]
    counts: Mapping[str, int]
    not_stated: int


def pages(edition: Edition) -> Iterator[Page]:
    """A page for every term of every facet."""
    rows: dict[str, Markup] = {}
    for facet in edition.site.facets:
        for term in facet.terms.values():
            yield _page(edition, facet, term, rows)


def company(site: Site, term: Term, cases: Iterable[Case]) -> Iterator[Company]:
    """Facet by facet, what the cases of a term carry besides it; a facet with nothing to say is left out."""
    cases = tuple(cases)
    lineage = {term.id, *(above.id for above in site.vocabularies[term.vocabulary].ancestors(term.id))}
    for facet in site.facets:
        counts = Counter(each.id for case in cases for each in case.facets.get(facet.id, ()))
        if facet.id == term.vocabulary:
            counts = Counter({each: count for each, count in counts.items() if each not in lineage})
        terms = sorted((facet.terms[each] for each in counts), key=lambda each: -counts[each.id])
        not_stated = sum(not case.facets.get(facet.id) for case in cases)
        if terms or not_stated:
            yield Company(facet, tuple(terms), counts, not_stated)


def _page(edition: Edition, facet: Vocabulary, term: Term, rows: dict[str, Markup]) -> Page:
    address = addresses.term(facet.id, term.id)
    path = edition.path(address)
    cases = edition.site.by_term.get((facet.id, term.id), ())
    label, name = edition.plain(term.label), edition.plain(facet.label)
    return Page(
        kind="term",
        language=edition.language,
        path=path,
        title=edition.words["term"]["title"].format(term=label, facet=name),
        description=edition.opening(term.definition)
        or edition.words["term"]["description"].format(term=label, facet=name),
        heading=edition.say(term.label),
        trail=_trail(edition, facet, term, path),
        content=edition.render(
            "term.html",
            path,
            facet=facet,
            term=term,
            rows=_rows(edition, path, cases, rows),
            total=len(cases),
            company=tuple(company(edition.site, term, cases)),
            counts={each.id: _count(edition.site, each) for each in facet.children(term.id)},
        ),
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, facet, term, path),
    )


def _count(site: Site, term: Term) -> int:
    return len(site.by_term.get((term.vocabulary, term.id), ()))


def _rows(edition: Edition, path: str, cases: Iterable[Case], rows: dict[str, Markup]) -> tuple[Markup, ...]:
    """The rows of the cases; all term pages lie at one depth, so a row is rendered once for all of them."""
    cases = tuple(cases)
    for case in cases:
        if case.id not in rows:
            rows[case.id] = Markup(edition.render("_case_row.html", path, case=case))
    return tuple(rows[case.id] for case in cases)


def _trail(edition: Edition, facet: Vocabulary, term: Term, path: str) -> str:
    above = [
        (addresses.term(facet.id, each.id), edition.say(each.label)) for each in facet.ancestors(term.id)
    ]
    crumbs = [
        ("vocabularies/", edition.words["vocabularies"]["name"]),
        (addresses.vocabulary(facet.id), edition.say(facet.label)),
        *reversed(above),
        (None, edition.say(term.label)),
    ]
    return edition.render("_trail.html", path, crumbs=crumbs)


def _json_ld(edition: Edition, facet: Vocabulary, term: Term, path: str) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": edition.plain(term.label),
        "description": edition.plain(term.definition),
        "termCode": term.code or term.id,
        "inLanguage": edition.language,
        "url": edition.site.url + path,
        "inDefinedTermSet": edition.site.url + edition.path(addresses.vocabulary(facet.id)),
    }
