"""Every place where one record names a case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebinder.diagnostics import Span
from casebinder.records.case import Case
from casebinder.records.course import Course
from casebinder.records.site import Site
from casebinder.rules.place import Path, items, mentions, place


@dataclass(frozen=True, slots=True)
class Reference:
    """A record that names a case; `where` is "related", "successor" or "course"."""

    record: Case | Course
    case: str
    where: str
    path: Path = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place where the case is named so."""
        if self.where == "related":
            return mentions(self.record, self.case, "related")
        return (place(self.record, *self.path),)


def references(site: Site) -> Iterator[Reference]:
    """Every reference to a case; one that stands twice in a list is one."""
    for case in site.cases.values():
        for other in dict.fromkeys(case.related):
            yield Reference(case, other, "related")
        if case.withdrawn and case.withdrawn.successor:
            yield Reference(case, case.withdrawn.successor, "successor", ("withdrawn", "successor"))
    for course in site.courses.values():
        for m, module in items(course.modules):
            for n, reading in items(module.cases):
                yield Reference(course, reading.case, "course", ("modules", m, "cases", n, "case"))
            for n, pair in items(module.comparisons):
                for k, case_id in items(pair):
                    yield Reference(course, case_id, "course", ("modules", m, "compare", n, k))
