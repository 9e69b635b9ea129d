"""No date lies in the future.

Records tell what has happened; a date to come is mostly a slip of the year. A year or month that has begun
is fine, and a day has come as soon as it has begun anywhere on earth.

FAIL
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        released: 2203-03-08
        #         ^^^^^^^^^^

PASS
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        released: 2023-03-08
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder import clock
from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.dates import before, calendar_day, dates
from casebinder.rules.place import place

CODE = "date-in-the-future"
SEVERITY = ERROR
HINT = "correct the date; what is still to come is told in the text"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each date later than today."""
    today = calendar_day(clock.latest())
    for record, path, day in dates(site):
        if before(today, day):
            fact = f"`{day}` lies in the future"
            yield Diagnostic(CODE, fact, place(record, *path), HINT, SEVERITY, record=record.id)
