"""The paragraphs that a course reads exist in the case.

The link of the reading list would end nowhere. Paragraphs are numbered through all sections of a case, from
1.

FAIL
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: k7w3pd, paragraphs: 2-9}]
            #                                  ^^^

PASS
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: k7w3pd, paragraphs: 2-3}]
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import items, place

CODE = "paragraphs-beyond-case"
SEVERITY = ERROR
HINT = "name paragraphs that the case has; their numbers stand beside them on its page"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each reading that goes beyond its case."""
    for course in site.courses.values():
        for m, module in items(course.modules):
            for n, reading in items(module.cases):
                case = site.cases.get(reading.case)
                if case is None or case.status == "withdrawn" or reading.last <= len(case.paragraphs):
                    continue
                span = place(course, "modules", m, "cases", n, "paragraphs")
                held = _count(len(case.paragraphs))
                fact = f"paragraph {reading.last} is beyond the case `{case.id}`, which has {held}"
                yield Diagnostic(CODE, fact, span, HINT, SEVERITY, record=course.id)


def _count(n: int) -> str:
    return {0: "no paragraph", 1: "1 paragraph"}.get(n, f"{n} paragraphs")
