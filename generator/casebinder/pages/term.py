"""Term pages: what a term of a facet means, its cases, and the terms that occur with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from markupsafe import Markup

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Due, Page
from casebinder.records.case import Case
from casebinder.records.digests import listing
from casebinder.records.pairs import partners
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term, Vocabulary

Coding = Mapping[str, tuple[tuple[str, str], ...]]
"""Case to its (facet, term) pairs."""
PLAIN = 500
"""A list of more cases than this shows their titles only."""


@dataclass(frozen=True, slots=True)
class Company:
    """The terms of one facet that occur with a term, the most frequent first, with their counts.

    `pairs`: term to the address of its page with the term; empty where the site has no such pages.
    """

    facet: Vocabulary
    terms: tuple[Term, ...]
    counts: Mapping[str, int]
    not_stated: int
    pairs: Mapping[str, str]


def pages(edition: Edition) -> Iterator[Page | Due]:
    """A page for every term of every facet."""
    site = edition.site
    for term in edition.share.take(chain.from_iterable(facet.terms.values() for facet in site.facets)):
        cases = site.by_term.get((term.vocabulary, term.id), ())
        made_of = (str(bool(site.pairs)), *map(listing, cases))
        address = addresses.term(term.vocabulary, term.id)
        yield Due("term", address, made_of, partial(_page, edition, term, address, cases))


def coding(site: Site) -> Coding:
    """What every published case carries, wider terms included; a facet it does not state is (facet, "")."""
    one: dict[tuple[str, str], tuple[str, str]] = {}
    return {
        case.id: tuple([one.setdefault(code, code) for code in _codes(site, case)])
        for case in site.published.values()
    }


def company(site: Site, term: Term, cases: Iterable[Case], codes: Coding) -> Iterator[Company]:
    """Facet by facet, what the cases of a term carry besides it; a facet with nothing to say is left out."""
    counts = Counter(chain.from_iterable(codes[case.id] for case in cases))
    pages = {key: addresses.pair(*one, *other) for key, (one, other) in partners(site, term)}
    found: dict[str, dict[str, int]] = {facet.id: {} for facet in site.facets}
    for (facet_id, term_id), count in counts.most_common():
        if facet_id != term.vocabulary or not _related(site, term, term_id):
            found[facet_id][term_id] = count
    for facet in site.facets:
        numbers = found[facet.id]
        not_stated = numbers.pop("", 0)
        paired = {each: pages[facet.id, each] for each in numbers if (facet.id, each) in pages}
        if numbers or not_stated:
            terms = tuple(facet.terms[each] for each in numbers)
            yield Company(facet, terms, numbers, not_stated, paired)


def _codes(site: Site, case: Case) -> Iterator[tuple[str, str]]:
    for facet in site.facets:
        terms = site.with_ancestors(facet.id, case.facets.get(facet.id, ()))
        yield from ((facet.id, each.id) for each in terms) if terms else [(facet.id, "")]


def _related(site: Site, term: Term, other: str) -> bool:
    """True when the other term of the same facet is the term itself, a wider or a narrower one."""
    vocabulary = site.vocabularies[term.vocabulary]
    above = {each.id for each in vocabulary.ancestors(term.id)} | {term.id}
    return other in above or (other != "" and term in vocabulary.ancestors(other))


def _page(edition: Edition, term: Term, address: str, cases: tuple[Case, ...]) -> Page:
    facet = edition.site.vocabularies[term.vocabulary]
    path = edition.path(address)
    plain = len(cases) > PLAIN
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
            total=len(cases),
            plain=plain,
            rows=Markup("".join(edition.row(case, path, plain=plain) for case in cases)),
            company=tuple(company(edition.site, term, cases, edition.site.once(coding))),
            counts={each.id: _count(edition.site, each) for each in facet.children(term.id)},
        ),
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, facet, term, path),
    )


def _count(site: Site, term: Term) -> int:
    return len(site.by_term.get((term.vocabulary, term.id), ()))


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
