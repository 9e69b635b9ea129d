"""Batch pages: who issued a batch, when, how many cases it announced and which of them are here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from casebinder import addresses, markup
from casebinder.edition import Edition
from casebinder.outputs import Due, Page
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.digests import listing
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.records.text import Text


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the announced cases: how many are here, the numbers of those that are not."""

    here: int
    missing: tuple[int, ...]
    withdrawn: tuple[int, ...]


def pages(edition: Edition) -> Iterator[Page | Due]:
    """A page for every batch, the newest first, each with the batches before and after it."""
    withdrawn = _withdrawn(edition.site)
    neighbours = (None, *edition.site.releases, None)
    around = zip(neighbours, neighbours[1:], neighbours[2:], strict=False)
    for later, batch, earlier in edition.share.take(around):
        if batch:
            cases = edition.site.by_batch.get(batch.id, ())
            make = partial(_page, edition, batch, cases, (earlier, later), withdrawn.get(batch.id, []))
            yield Due("batch", addresses.batch(batch.id), tuple(map(listing, cases)), make)


def tally(batch: Batch, told: Sequence[Case | Mechanism], withdrawn: tuple[int, ...]) -> Tally:
    """The announced cases counted; numbers are known only where what is here carries its own."""
    numbers = {each.number for each in told if each.number}
    numbered = len(numbers) == len(told) and batch.announced is not None
    announced = range(1, (batch.announced or 0) + 1) if numbered else ()
    missing = tuple(number for number in announced if number not in numbers and number not in withdrawn)
    return Tally(len(told), missing, withdrawn)


def _withdrawn(site: Site) -> dict[str, list[Case]]:
    found: dict[str, list[Case]] = defaultdict(list)
    for case in sorted(site.withdrawn.values(), key=lambda case: case.number or 0):
        for batch in case.batches:
            found[batch].append(case)
    return found


def _page(
    edition: Edition, batch: Batch, cases: tuple[Case, ...], around: tuple[Batch | None, Batch | None],
    gone: list[Case],
) -> Page:  # fmt: skip
    address = addresses.batch(batch.id)
    path = edition.path(address)
    methods = edition.site.methods.get(batch.id, ())
    crumbs = [("batches/", edition.words["batches"]["name"]), (None, edition.say(batch.title))]
    earlier, later = around
    numbers = tuple(case.number or 0 for case in gone)
    return Page(
        kind="batch",
        language=edition.language,
        path=path,
        title=edition.plain(batch.title),
        description=edition.opening(batch.overview) or edition.words["batch"]["description"],
        heading=edition.say(batch.title),
        trail=edition.render("_trail.html", path, crumbs=crumbs),
        content=edition.render(
            "batch.html", path, batch=batch, cases=cases, methods=methods, gone_cases=gone,
            tally=tally(batch, (*cases, *methods), numbers),
            earlier=earlier, later=later, opening=_paragraphs(batch.overview, 0, 1),
            more=_paragraphs(batch.overview, 1, None),
        ),
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, batch, path),
    )  # fmt: skip


def _paragraphs(text: Text, first: int, end: int | None) -> Text:
    """A part of a text, in every language that has it."""
    parts = {language: "\n\n".join(markup.split(words)[first:end]) for language, words in text.words.items()}
    return Text({language: words for language, words in parts.items() if words})


def _json_ld(edition: Edition, batch: Batch, path: str) -> dict[str, object]:
    day = batch.released or batch.dated
    return {
        "@context": "https://schema.org",
        "@type": "Collection",
        "name": edition.plain(batch.title),
        "inLanguage": edition.language,
        "url": edition.site.url + path,
        "publisher": [
            {"@type": "Organization", "name": edition.plain(issuer.label)} for issuer in batch.issuers
        ],
        **({"datePublished": day.iso} if day else {}),
    }
