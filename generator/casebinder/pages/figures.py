"""The figures page: every figure with its source in one table, figures compared, cases counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.mechanism import Figure, Mechanism
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term, Vocabulary

ADDRESS = "figures/"
COUNTED = 3
"""So many facets are counted: the first ones, by which the home page leads to the cases too."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure and the mechanism it belongs to."""

    figure: Figure
    mechanism: Mechanism


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures that can be compared: one measure at several places or times, or one place and time
    with several measures of one unit. `top` is the value that fills the width."""

    entries: tuple[Entry, ...]
    top: float


@dataclass(frozen=True, slots=True)
class Count:
    """How many published cases carry a term; `level` is its depth below the top of its vocabulary."""

    term: Term
    cases: int
    level: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The published cases counted by the terms of one facet, and those that do not state it."""

    facet: Vocabulary
    counts: tuple[Count, ...]
    not_stated: int


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    site, path = edition.site, edition.path(ADDRESS)
    entries = tuple(
        Entry(each, mechanism) for mechanism in site.mechanisms.values() for each in mechanism.figures
    )
    yield Page(
        kind="figures",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render(
            "figures.html",
            path,
            entries=entries,
            measures=by_measure(entries),
            documents=by_document(entries),
            tallies=[tally(site, facet) for facet in site.facets[:COUNTED]],
        ),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )


def by_measure(entries: Iterable[Entry]) -> tuple[Chart, ...]:
    """A chart for every measure that is known for more than one place or time, largest value first."""
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.figure.measure.id].append(entry)
    return _charts(groups.values())


def by_document(entries: Iterable[Entry]) -> tuple[Chart, ...]:
    """A chart wherever one mechanism gives several measures of one unit for one place and period."""
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        figure = entry.figure
        place = figure.region.id if figure.region else ""
        groups[entry.mechanism.id, figure.measure.unit, place, figure.start, figure.end].append(entry)
    return _charts(group for group in groups.values() if len({each.figure.measure.id for each in group}) > 1)


def _charts(groups: Iterable[list[Entry]]) -> tuple[Chart, ...]:
    return tuple(
        Chart(tuple(sorted(group, key=lambda each: -each.figure.value)), _top(group))
        for group in groups
        if len(group) > 1
    )


def _top(group: Iterable[Entry]) -> float:
    """A share is drawn against the whole, anything else against the largest of its chart."""
    largest = max((each.figure.value for each in group), default=0)
    percent = all(each.figure.measure.unit == "percent" for each in group)
    return max(largest, 100 if percent else 0) or 1


def tally(site: Site, facet: Vocabulary) -> Tally:
    """The published cases by the terms of a facet; narrower terms follow their wider one."""
    cases = site.published.values()
    return Tally(
        facet, tuple(_counts(site, facet, "", 0)), sum(not case.facets.get(facet.id) for case in cases)
    )


def _counts(site: Site, facet: Vocabulary, parent: str, level: int) -> Iterator[Count]:
    found = [(len(site.by_term.get((facet.id, each.id), ())), each) for each in facet.children(parent)]
    for cases, each in sorted(found, key=lambda pair: -pair[0]):
        if cases:
            yield Count(each, cases, level)
            yield from _counts(site, facet, each.id, level + 1)
