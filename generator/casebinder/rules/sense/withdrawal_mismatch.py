"""A case says why it was withdrawn when its status is `withdrawn`, and only then.

The notice that is left of a withdrawn case is made from `withdrawn:`. Where the status is another, it stays
hidden.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        published: 2024-05-01
        status: withdrawn
        #       ^^^^^^^^^

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        withdrawn: {date: 2024-06-01, reason: error}
        #                                     ^^^^^

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        published: 2024-05-01
        status: withdrawn
        withdrawn: {date: 2024-06-01, reason: error}
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import given, misread, place

CODE = "withdrawal-mismatch"
SEVERITY = ERROR
GIVE = "add `withdrawn: {date: …, reason: …}`; reasons: repealed, conflict, superseded, privacy, error, other"
AGREE = "write `status: withdrawn`, or take `withdrawn:` out"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each case whose status and withdrawal contradict each other."""
    for case in site.cases.values():
        if misread(case, "status", case.status):
            continue
        if case.status == "withdrawn" and not case.withdrawn and not given(case, "withdrawn"):
            fact = "the case is withdrawn, but nothing says when and why"
            yield Diagnostic(CODE, fact, place(case, "status"), GIVE, SEVERITY, record=case.id)
        elif case.status != "withdrawn" and case.withdrawn is not None:
            fact = f"the case has a `withdrawn:`, but its status is `{case.status}`"
            span = place(case, "withdrawn", "reason")
            yield Diagnostic(CODE, fact, span, AGREE, SEVERITY, record=case.id)
