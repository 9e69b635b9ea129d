"""No record should lead readers to a withdrawn case.

Of a withdrawn case only a notice is left: a course that reads it, or a case related to it, sends readers
there for nothing. Until somebody takes it out, the page says that it was withdrawn. A `successor:` that is
withdrawn itself sends them on once more.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        status: withdrawn
        published: 2024-05-01
        withdrawn: {date: 2024-06-01, reason: superseded, successor: k7w3pd}
      - id: c3d4f5
        title: {en: Aid to Zhao, zh: 赵某救助案}
        related: [b2c3d4]
        #         ^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        status: withdrawn
        published: 2024-05-01
        withdrawn: {date: 2024-06-01, reason: superseded, successor: k7w3pd}
      - id: c3d4f5
        title: {en: Aid to Zhao, zh: 赵某救助案}
        related: [k7w3pd]
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic, Related
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.place import place
from casebinder.rules.references import references

CODE = "withdrawn-case"
SEVERITY = WARNING


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each reference to a withdrawn case, with the place where it was withdrawn."""
    for found in references(site):
        case = site.withdrawn.get(found.case)
        if case is None or (found.where == "related" and found.record.id in site.withdrawn):
            continue  # what a withdrawn case is related to is shown no more
        related = (Related("it was withdrawn here", place(case, "status")),)
        fact = f"the case `{case.id}` is withdrawn"
        for span in found.spans:
            yield Diagnostic(CODE, fact, span, _hint(case), SEVERITY, related, record=found.record.id)


def _hint(case: Case) -> str:
    successor = case.withdrawn.successor if case.withdrawn else ""
    if successor:
        return f"name `{successor}`, which stands in its place, or take it out"
    return "take it out, or name another case"
