"""Vocabulary pages, the codebook: every term with its definition, other names, code and cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.site import Site
from casebinder.records.vocabulary import Vocabulary


def pages(edition: Edition) -> Iterator[Page]:
    """A page for every vocabulary, facet or word list."""
    for vocabulary in edition.share.take(edition.site.vocabularies.values()):
        yield _page(edition, vocabulary)


def _page(edition: Edition, vocabulary: Vocabulary) -> Page:
    address = addresses.vocabulary(vocabulary.id)
    path = edition.path(address)
    crumbs = [("vocabularies/", edition.words["vocabularies"]["name"]), (None, edition.say(vocabulary.label))]
    published = edition.site.published.values()
    return Page(
        kind="vocabulary",
        language=edition.language,
        path=path,
        title=edition.plain(vocabulary.label),
        description=edition.opening(vocabulary.definition) or edition.words["vocabulary"]["description"],
        heading=edition.say(vocabulary.label),
        trail=edition.render("_trail.html", path, crumbs=crumbs),
        content=edition.render(
            "vocabulary.html",
            path,
            vocabulary=vocabulary,
            cases=len(published),
            not_stated=len(published) - edition.site.once(_stated)[vocabulary.id],
            others=[language for language in edition.site.languages if language != edition.language],
        ),
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, vocabulary, path),
    )


def _stated(site: Site) -> Counter[str]:
    """Vocabulary to how many published cases carry a term of it."""
    return Counter(facet for case in site.published.values() for facet, terms in case.facets.items() if terms)


def _json_ld(edition: Edition, vocabulary: Vocabulary, path: str) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "DefinedTermSet",
        "name": edition.plain(vocabulary.label),
        "description": edition.plain(vocabulary.definition),
        "inLanguage": edition.language,
        "url": edition.site.url + path,
    }
