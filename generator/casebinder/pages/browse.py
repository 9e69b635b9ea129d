"""All cases with search and filters; without JavaScript the newest cases and a way to every other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.finding import RANGES, languages, money_range, year
from casebinder.records.vocabulary import Vocabulary

ADDRESS = "cases/"
NEWEST = 500
"""Rows that the page holds when no script runs."""

OPEN = 3
"""Filters that are open at first."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a filter: `address` of its own page, or "" where only the script can show it."""

    id: str
    label: str
    count: int
    address: str = ""
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter with its values; `static` when its values have pages of their own."""

    id: str
    label: str
    values: tuple[Value, ...]
    static: bool = True


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    path = edition.path(ADDRESS)
    cases = list(edition.site.published.values())
    filters = [*(_facet(edition, facet) for facet in edition.site.facets), *_others(edition)]
    content = edition.render(
        "browse.html", path, cases=cases[:NEWEST], total=len(cases), filters=filters, opened=OPEN
    )
    yield Page(
        kind="browse",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=content,
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )


def _facet(edition: Edition, facet: Vocabulary) -> Filter:
    """The terms that cases are coded with, children after their parent."""
    by_term = edition.site.by_term
    values: list[Value] = []

    def walk(parent: str, depth: int) -> None:
        for term in facet.children(parent):
            if (facet.id, term.id) in by_term:
                count = len(by_term[facet.id, term.id])
                address = addresses.term(facet.id, term.id)
                values.append(Value(term.id, edition.plain(term.label), count, address, depth))
            walk(term.id, depth + 1)

    walk("", 0)
    return Filter(facet.id, edition.plain(facet.label), tuple(values))


def _others(edition: Edition) -> Iterator[Filter]:
    """Batch, year, money, language."""
    site, words = edition.site, edition.words["browse"]
    yield Filter(
        "batch",
        words["batch"],
        tuple(
            Value(
                batch.id, edition.plain(batch.title), len(site.by_batch[batch.id]), addresses.batch(batch.id)
            )
            for batch in site.batches.values()
            if site.by_batch.get(batch.id)
        ),
    )
    cases = site.published.values()
    years = Counter(str(year(site, case) or "") for case in cases)
    labels = {each: each for each in sorted(years, reverse=True) if each}
    yield Filter("year", words["year"], _values(labels, years), static=False)
    money = Counter(money_range(case) or "" for case in cases)
    labels = {name: words["ranges"][name] for _, name in RANGES}
    yield Filter("aid", words["aid"], _values(labels, money), static=False)
    spoken = Counter(each for case in cases for each in languages(site, case))
    labels = {each: words["languages"].get(each, each) for each in site.languages}
    yield Filter("language", words["language"], _values(labels, spoken), static=False)


def _values(labels: dict[str, str], counts: Counter[str]) -> tuple[Value, ...]:
    return tuple(Value(value, label, counts[value]) for value, label in labels.items() if counts[value])
