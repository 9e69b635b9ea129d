"""A course reads published cases only.

A draft has no page, so the students would find a hole in their reading list.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        status: draft

    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: b2c3d4}]
            #              ^^^^^^

PASS
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: k7w3pd}]
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.site import Site
from casebinder.rules.place import place
from casebinder.rules.references import references

CODE = "draft-in-course"
SEVERITY = ERROR
HINT = "publish the case first, or take it out of the course"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each reading that is a draft."""
    for found in references(site):
        case = site.cases.get(found.case)
        if found.where == "course" and case is not None and case.status == "draft":
            related = (Related("it is a draft here", place(case, "status")),)
            fact = f"the case `{case.id}` is not published yet"
            for span in found.spans:
                yield Diagnostic(CODE, fact, span, HINT, SEVERITY, related, record=found.record.id)
