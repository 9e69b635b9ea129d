"""Every place where one record names a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebinder.diagnostics import Span
from casebinder.records.case import Case
from casebinder.records.course import Course
from casebinder.records.site import Site
from casebinder.rules.place import items, mentions, place


@dataclass(frozen=True, slots=True)
class Reference:
    """A record that names a case; `where` is "related", "successor" or "course"."""

    record: Case | Course
    case: str
    span: Span
    where: str


def references(site: Site) -> Iterator[Reference]:
    """Every reference to a case, once for each place where it stands."""
    for case in site.cases.values():
        for other in dict.fromkeys(case.related):
            for span in mentions(case, other, "related"):
                yield Reference(case, other, span, "related")
        if case.withdrawn and case.withdrawn.successor:
            span = place(case, "withdrawn", "successor")
            yield Reference(case, case.withdrawn.successor, span, "successor")
    for course in site.courses.values():
        for m, module in items(course.modules):
            for n, reading in items(module.cases):
                span = place(course, "modules", m, "cases", n, "case")
                yield Reference(course, reading.case, span, "course")
            for n, pair in items(module.comparisons):
                for k, case_id in items(pair):
                    yield Reference(course, case_id, place(course, "modules", m, "compare", n, k), "course")
