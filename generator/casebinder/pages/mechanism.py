"""Mechanism pages: who agreed on what, who does what in which order, with which results."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.mechanism import Mechanism


def pages(edition: Edition) -> Iterator[Page]:
    """A page for every mechanism."""
    for mechanism in edition.site.mechanisms.values():
        yield _page(edition, mechanism)


def _page(edition: Edition, mechanism: Mechanism) -> Page:
    address = addresses.mechanism(mechanism.id)
    path = edition.path(address)
    crumbs = [("mechanisms/", edition.words["mechanisms"]["name"]), (None, edition.say(mechanism.title))]
    return Page(
        kind="mechanism",
        language=edition.language,
        path=path,
        title=edition.plain(mechanism.title),
        description=edition.opening(mechanism.summary) or edition.words["mechanism"]["description"],
        heading=edition.say(mechanism.title),
        trail=edition.render("_trail.html", path, crumbs=crumbs),
        content=edition.render(
            "mechanism.html",
            path,
            mechanism=mechanism,
            cases=edition.site.by_mechanism.get(mechanism.id, ()),
            batch=edition.site.batches.get(mechanism.batch),
        ),
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, mechanism, path),
    )


def _json_ld(edition: Edition, mechanism: Mechanism, path: str) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": edition.plain(mechanism.title),
        "description": edition.opening(mechanism.summary),
        "inLanguage": edition.language,
        "url": edition.site.url + path,
        "about": [
            {"@type": "Organization", "name": edition.plain(party.label)} for party in mechanism.parties
        ],
    }
