"""A module of a course lists a case once.

The second mention says nothing new to the reader, and is mostly a slip of copying where another id was
meant. A module may read one case in several parts, `paragraphs: 1-3` and later `paragraphs: 4-6`, that do
not overlap.

FAIL
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases:
              - {case: k7w3pd, paragraphs: 1-2}
              - {case: k7w3pd, paragraphs: 2-3}
              #        ^^^^^^

PASS
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: k7w3pd, paragraphs: 1-2}]
          - title: {en: Aid, zh: 救助}
            cases: [{case: k7w3pd, paragraphs: 3}]
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.course import Reading
from casebinder.records.site import Site
from casebinder.rules.place import items, place

CODE = "case-listed-twice"
SEVERITY = ERROR
HINT = "take one of the two out, or put in the case that was meant"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each second mention, with the place of the first."""
    for course in site.courses.values():
        for m, module in items(course.modules):
            for n, reading in items(module.cases):
                for first, earlier in items(module.cases):
                    if first.n < n.n and _overlap(earlier, reading):
                        at = [place(course, "modules", m, "cases", each, "case") for each in (n, first)]
                        related = (Related("it is first listed here", at[1]),)
                        fact = f"the case `{reading.case}` is listed twice in the module"
                        yield Diagnostic(CODE, fact, at[0], HINT, SEVERITY, related, record=course.id)
                        break


def _overlap(one: Reading, other: Reading) -> bool:
    if one.case != other.case:
        return False
    whole = not one.first or not other.first
    return whole or (one.first <= other.last and other.first <= one.last)
