"""Dates follow one another as the things they date do.

A case is withdrawn or changed after it is published, never before; a figure's period ends after it begins;
a batch is released on or after the date of its notice; a document is read after it was issued. (A case may
well be published here before or after its batch was released elsewhere.) Dates are compared as exactly as
both are known.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        changes: [{date: 2024-04-30, kind: correction}]
        #                ^^^^^^^^^^

FAIL
    mechanisms:
      - id: hotline
        title: {en: Hotline, zh: 热线}
        figures: [{measure: cases-handled, value: 12, from: 2023, to: 2018}]
        #                                                             ^^^^

FAIL
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        dated: 2024-03-13
        released: 2024-03-01
        #         ^^^^^^^^^^

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        changes: [{date: 2024-05, kind: correction}]
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.records.text import Day
from casebinder.rules.dates import before
from casebinder.rules.place import Path, items, place

CODE = "dates-out-of-order"
SEVERITY = ERROR

Pair = tuple[Path, Day | None, Path, Day | None]
"""A date that must come first, and one that must not be before it, each with the way to it."""


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each date that is before another it cannot be before."""
    for group in (site.batches, site.mechanisms, site.cases):
        for record in group.values():
            for first_path, first, path, later in _pairs(record):
                if before(later, first):
                    key, first_key = path[-1], first_path[-1]
                    fact = f"`{key}: {later}` is before `{first_key}: {first}`"
                    related = (Related(f"`{first_key}` stands here", place(record, *first_path)),)
                    span = place(record, *path)
                    hint = "correct one of the two dates"
                    yield Diagnostic(CODE, fact, span, hint, SEVERITY, related, record=record.id)


def _pairs(record: Batch | Mechanism | Case) -> Iterator[Pair]:
    for n, source in items(record.sources):
        yield ("sources", n, "date"), source.date, ("sources", n, "accessed"), source.accessed
    match record:
        case Batch():
            yield ("dated",), record.dated, ("released",), record.released
        case Mechanism():
            for n, figure in items(record.figures):
                yield ("figures", n, "from"), figure.start, ("figures", n, "to"), figure.end
        case Case():
            yield from _case(record)


def _case(case: Case) -> Iterator[Pair]:
    yield ("dated",), case.dated, ("published",), case.published
    for n, change in items(case.changes):
        yield ("published",), case.published, ("changes", n, "date"), change.date
    if case.withdrawn:
        yield ("published",), case.published, ("withdrawn", "date"), case.withdrawn.date
