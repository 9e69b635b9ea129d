"""Every date of the records with the way to it; how dates compare that are not known to the day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.course import Course
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.records.text import Day, Reference
from casebinder.rules.place import Item, Path, items

Dated = Batch | Mechanism | Case | Course
Found = Iterator[tuple[Path, Day | None]]


def before(one: Day | None, other: Day | None) -> bool:
    """True when `one` is surely earlier: `2023` is not before `2023-03`, for it may be the December.

    >>> before(Day(2022), Day(2023, 3)), before(Day(2023), Day(2023, 3)), before(None, Day(2023))
    (True, False, False)
    """
    if one is None or other is None:
        return False
    known = list(zip(_parts(one), _parts(other), strict=False))
    return [part for part, _ in known] < [part for _, part in known]


def calendar_day(value: date) -> Day:
    """A date of the calendar as a day of the records."""
    return Day(value.year, value.month, value.day)


def dates(site: Site) -> Iterator[tuple[Dated, Path, Day]]:
    """Every date that is given, with its record."""
    for group in (site.batches, site.mechanisms, site.cases, site.courses):
        for record in group.values():
            for path, found in _of(record):
                if found:
                    yield record, path, found


def _of(record: Dated) -> Found:
    yield ("dated",), record.dated
    for n, source in items(() if isinstance(record, Course) else record.sources):
        yield from _source(n, source)
    for n, allowance in items(record.allowances):
        yield ("review", "allow", n, "date"), allowance.date
    match record:
        case Batch():
            yield ("released",), record.released
        case Mechanism():
            for n, figure in items(record.figures):
                yield from ((("figures", n, "from"), figure.start), (("figures", n, "to"), figure.end))
        case Case():
            yield from _case(record)


def _case(case: Case) -> Found:
    yield ("published",), case.published
    for n, event in items(case.timeline):
        yield ("timeline", n, "date"), event.date
    for n, change in items(case.changes):
        yield ("changes", n, "date"), change.date
        before = change.before.fields if change.before else {}
        yield ("changes", n, "before", "dated"), before.get("dated")
        for k, event in items(before.get("timeline", ())):
            yield ("changes", n, "before", "timeline", k, "date"), event.date
    yield ("review", "privacy", "date"), case.reviewed.date
    if case.withdrawn:
        yield ("withdrawn", "date"), case.withdrawn.date


def _source(n: Item, source: Reference) -> Found:
    yield from ((("sources", n, "date"), source.date), (("sources", n, "accessed"), source.accessed))


def _parts(day: Day) -> tuple[int, ...]:
    return tuple(part for part in (day.year, day.month, day.day) if part is not None)
