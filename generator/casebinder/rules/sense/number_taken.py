"""No two cases of a batch have the same number.

The number is how a case is cited within its batch and orders the list. A case of several batches is
numbered in the first of them; a withdrawn case gives its number free.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: first
        number: 2
        status: draft
      - id: c3d4f5
        title: {en: Aid to Zhao, zh: 赵某救助案}
        batch: first
        number: 2
        #       ^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: first
        number: 2
        status: draft
      - id: c3d4f5
        title: {en: Aid to Zhao, zh: 赵某救助案}
        batch: first
        number: 3
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.place import place

CODE = "number-taken"
SEVERITY = ERROR
HINT = "give each its own number, or correct the batch"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each case whose number another of its batch has."""
    holders: dict[tuple[str, int], Case] = {}
    for case in site.cases.values():
        if not case.batches or case.number is None or case.status == "withdrawn":
            continue
        holder = holders.setdefault((case.batches[0], case.number), case)
        if holder is not case:
            fact = f"number {case.number} of `{case.batches[0]}` is taken by the case `{holder.id}`"
            related = (Related("it has the number here", place(holder, "number")),)
            yield Diagnostic(CODE, fact, place(case, "number"), HINT, SEVERITY, related, record=case.id)
