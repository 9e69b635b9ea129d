"""What was taken out to protect a person is kept nowhere.

A change of kind `privacy` shows readers no earlier text, and those of the changes before it may hold what it
took out. Of a withdrawn case nothing is left to be compared.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        changes:
          - date: 2024-06-01
            kind: correction
            before: {office: {en: The office of a village, zh: 某村检察室}}
            #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          - {date: 2024-07-01, kind: privacy}

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        changes:
          - {date: 2024-06-01, kind: correction}
          - {date: 2024-07-01, kind: privacy}
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.case import Case, Change
from casebinder.records.site import Site
from casebinder.rules.place import items, place

CODE = "before-kept"
SEVERITY = ERROR
HINT = "take `before:` out with all that stands below it"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each earlier text that a withdrawal or a later change for privacy does not allow."""
    for case in site.cases.values():
        for n, change in items(case.changes):
            if change.before and (because := _because(case, change)):
                fact = f"what stood there before the change of {change.date} may not be kept: {because}"
                span = place(case, "changes", n, "before")
                yield Diagnostic(CODE, fact, span, HINT, SEVERITY, record=case.id, masked=True)


def _because(case: Case, change: Change) -> str:
    """Why nothing of before the change may be kept; "" where it may."""
    if case.status == "withdrawn":
        return "the case is withdrawn"
    days = [each.date for each in case.changes if each.kind == "privacy" and change.date <= each.date]
    return f"the case was changed for privacy on {max(days)}" if days else ""
