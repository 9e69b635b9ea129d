"""The page of a case: what it tells, how it is coded, how to use it; a tombstone when it was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Due, Page
from casebinder.pages.changes import people, told
from casebinder.pages.fragments import Fragments
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.digests import listing, whole
from casebinder.records.related import Relation
from casebinder.records.vocabulary import Term

DESCRIPTION = 160
"""Characters of a description that search engines show."""

PLACES = ("region", "agency")
"""Facets that the fact box shows after the people and the aid: where it was, and who joined in."""


def pages(edition: Edition) -> Iterator[Page | Due]:
    """A page for each published case, then a tombstone for each withdrawn one."""
    fragments = Fragments(edition, edition.path(addresses.case("any")))
    for case in edition.share.take(edition.site.published.values()):
        related = edition.site.kinship.of(case)
        make = partial(_page, edition, case, related, fragments)
        yield Due("case", addresses.case(case.id), _made_of(edition, case, related), make)
    for case in edition.share.take(edition.site.withdrawn.values()):
        yield _tombstone(edition, case)


def _made_of(edition: Edition, case: Case, related: tuple[Relation, ...]) -> tuple[str, ...]:
    ledger = edition.site.ledger
    standing = ledger.published.get(addresses.case(case.id)) if ledger else None
    return (
        whole(case),
        str(standing.paragraphs if standing else 0),
        *(f"{each.chosen} {listing(each.case)} {[term.id for term in each.shared]}" for each in related),
    )


def _page(edition: Edition, case: Case, related: tuple[Relation, ...], fragments: Fragments) -> Page:
    address = addresses.case(case.id)
    path = edition.path(address)
    batches = [edition.site.batches[batch] for batch in case.batches if batch in edition.site.batches]
    site = edition.site
    facets = site.facets
    content = edition.render(
        "case.html",
        path,
        f=fragments,
        case=case,
        line=_line(edition, case, batches, fragments),
        facets=[facet for facet in facets if facet.id not in PLACES],
        places=[facet for facet in facets if facet.id in PLACES],
        people=people(edition, case),
        foreign=_foreign(case, edition.language),
        related=related,
        gone_related=[site.withdrawn[each] for each in dict.fromkeys(case.related) if each in site.withdrawn],
        told=told(edition, case),
        lost=_lost(edition, case),
        citation=_citation(edition, case, path, batches),
        permalink=edition.site.url + path,
    )
    return Page(
        kind="case",
        language=edition.language,
        path=path,
        title=edition.plain(case.title),
        description=_shorten(edition.plain(case.summary) or edition.plain(case.title)),
        heading=edition.say(case.title),
        trail=_trail(edition, case, path, batches),
        content=content,
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, case, path, batches),
        changed=_changed(case),
    )


def _tombstone(edition: Edition, case: Case) -> Page:
    """What is left of a withdrawn case: that it was here, when and why it went, what stands in its place."""
    address = addresses.case(case.id)
    path = edition.path(address)
    words = edition.words["case"]
    title = words["gone_title"].format(id=case.id)
    end = case.withdrawn
    successor = edition.site.published.get(end.successor) if end else None
    return Page(
        kind="case",
        language=edition.language,
        path=path,
        title=title,
        description=words["gone"],
        heading=escape(title),
        trail=edition.render("_trail.html", path, crumbs=[("cases/", words["cases"]), (None, case.id)]),
        content=edition.render("tombstone.html", path, case=case, end=end, successor=successor),
        alternates=edition.alternates(address),
        og_type="website",
        noindex=True,
        changed=end.date.iso if end and end.date else "",
    )


def _trail(edition: Edition, case: Case, path: str, batches: list[Batch]) -> str:
    words = edition.words
    number = words["shared"]["number"].format(n=case.number) if case.number else words["case"]["this"]
    batch = [(addresses.batch(each.id), edition.say(each.title)) for each in batches[:1]]
    crumbs = [("cases/", words["case"]["cases"]), *batch, (None, number)]
    return edition.render("_trail.html", path, crumbs=crumbs)


def _lost(edition: Edition, case: Case) -> range:
    """The numbers of paragraphs that readers were given and that are no more; links to them lead here."""
    ledger = edition.site.ledger
    standing = ledger.published.get(addresses.case(case.id)) if ledger else None
    return range(len(case.paragraphs) + 1, (standing.paragraphs if standing else 0) + 1)


def _line(edition: Edition, case: Case, batches: list[Batch], fragments: Fragments) -> list[Markup]:
    """Office, region, batch and number, date released, as far as stated."""
    words = edition.words
    line = [edition.say(case.office), fragments.labels(case.facets.get("region", ()))]
    for batch in batches:
        name = fragments.link(addresses.batch(batch.id), batch.title)
        if case.number and batch is batches[0]:
            name += words["shared"]["comma"] + words["case"]["number"].format(n=case.number)
        line.append(name)
        if batch.released:
            line.append(escape(words["case"]["released"]).format(day=edition.day(batch.released)))
    return [part for part in line if part]


def _foreign(case: Case, language: str) -> str:
    """The language in which paragraphs that lack this one are shown; "" when none lacks it."""
    shown = (paragraph.text.pick(language)[1] for paragraph in case.paragraphs)
    return next((other for other in shown if other != language), "")


def _citation(edition: Edition, case: Case, path: str, batches: list[Batch]) -> str:
    """One plain sentence: issuers, title, batch and number, date, site, permanent address."""
    words = edition.words["case"]["citation"]
    parts = [words["title"].format(title=edition.plain(case.title))]
    for batch in batches[:1]:
        issuers = [edition.plain(issuer.label) for issuer in batch.issuers]
        if issuers:
            names = words["comma"].join(issuers[:-1]) + words["and"] * (len(issuers) > 1) + issuers[-1]
            parts[0] = words["issued"].format(issuers=names, title=parts[0])
        words_ = words["numbered"] if case.number else words["batch"]
        parts.append(words_.format(n=case.number, batch=edition.plain(batch.title)))
    day = (batches[0].released or batches[0].dated) if batches else case.published
    parts += [edition.day_words(day)] if day else []
    parts += [edition.plain(edition.site.title), edition.site.url + path]
    return str(words["join"].join(parts))


def _shorten(text: str) -> str:
    """The text within the length of a description, cut after a sentence or a word."""
    if len(text) <= DESCRIPTION:
        return text
    head = text[: DESCRIPTION - 1]
    stop = max(head.rfind(mark) for mark in (". ", "。", "；", "; "))
    if stop > DESCRIPTION // 2:
        return head[: stop + 1]
    space = head.rfind(" ")
    return (head[:space] if space > DESCRIPTION // 2 else head) + "…"


def _changed(case: Case) -> str:
    days = [change.date for change in case.changes] + [case.published] * bool(case.published)
    return max((day.iso for day in days if day), default="")


def _json_ld(edition: Edition, case: Case, path: str, batches: list[Batch]) -> dict[str, Any]:
    site = edition.site
    day = case.published or next((batch.released for batch in batches), None)
    about = [_defined(edition, term) for terms in case.facets.values() for term in terms]
    part_of = [
        {
            "@type": "Collection",
            "name": edition.plain(batch.title),
            "url": site.url + edition.path(addresses.batch(batch.id)),
        }
        for batch in batches
    ]
    value = {
        "@context": "https://schema.org",
        "@type": "Article",
        "url": site.url + path,
        "headline": edition.plain(case.title),
        "abstract": edition.plain(case.summary),
        "inLanguage": edition.language,
        "datePublished": day.iso if day else "",
        "dateModified": _changed(case),
        "isPartOf": part_of,
        "publisher": {"@type": "Organization", "name": edition.plain(site.title), "url": site.url},
        "keywords": list(case.keywords.get(edition.language, ())),
        "about": about,
    }
    return {key: each for key, each in value.items() if each}


def _defined(edition: Edition, term: Term) -> dict[str, str]:
    """A term for search engines; made once for all pages."""
    key = (_defined, term.vocabulary, term.id)
    if key not in edition.made:
        url = edition.site.url + edition.path(addresses.term(term.vocabulary, term.id))
        edition.made[key] = {"@type": "DefinedTerm", "name": edition.plain(term.label), "url": url}
    made: dict[str, str] = edition.made[key]
    return made
