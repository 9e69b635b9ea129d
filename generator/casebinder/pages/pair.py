"""Pair pages: the cases that carry two terms of two main facets at once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup, escape

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Due, Page
from casebinder.records.case import Case
from casebinder.records.digests import listing
from casebinder.records.vocabulary import Term


def pages(edition: Edition) -> Iterator[Page | Due]:
    """A page for every pair that occurs, where the site shows pairs."""
    vocabularies, by_term = edition.site.vocabularies, edition.site.by_term
    for (one, other), cases in edition.share.take(edition.site.pairs.items()):
        terms = vocabularies[one[0]].terms[one[1]], vocabularies[other[0]].terms[other[1]]
        address = addresses.pair(*one, *other)
        made_of = (f"{len(by_term[one])} {len(by_term[other])}", *map(listing, cases))
        yield Due("pair", address, made_of, partial(_page, edition, terms, address, cases))


def _page(edition: Edition, terms: tuple[Term, Term], address: str, cases: tuple[Case, ...]) -> Page:
    first, second = terms
    path = edition.path(address)
    words = edition.words["pair"]
    names = {"first": edition.plain(first.label), "second": edition.plain(second.label)}
    return Page(
        kind="pair",
        language=edition.language,
        path=path,
        title=words["title"].format(**names),
        description=edition.count(words["description"], len(cases)).format(**names),
        heading=escape(words["title"]).format(
            first=edition.say(first.label), second=edition.say(second.label)
        ),
        trail=_trail(edition, terms, path),
        content=edition.render(
            "pair.html",
            path,
            terms=[(term, len(edition.site.by_term[term.vocabulary, term.id])) for term in terms],
            total=len(cases),
            rows=Markup("".join(edition.row(case, path) for case in cases)),
        ),
        alternates=edition.alternates(address),
        og_type="website",
    )


def _trail(edition: Edition, terms: tuple[Term, Term], path: str) -> str:
    """Vocabularies, the first facet, the first term, with the second."""
    first, second = terms
    facet = edition.site.vocabularies[first.vocabulary]
    crumbs = [
        ("vocabularies/", edition.words["vocabularies"]["name"]),
        (addresses.vocabulary(facet.id), edition.say(facet.label)),
        (addresses.term(facet.id, first.id), edition.say(first.label)),
        (None, escape(edition.words["pair"]["with"]).format(term=edition.say(second.label))),
    ]
    return edition.render("_trail.html", path, crumbs=crumbs)
