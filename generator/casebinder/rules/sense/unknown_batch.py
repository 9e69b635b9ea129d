"""Every batch that a record names is one of the batches.

A case finds its place in the order of issue, its issuers and its date of release through its batch.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: frist
        #      ^^^^^
        status: draft

FAIL
    mechanisms:
      - id: platform
        batch: frist
        #      ^^^^^
        title: {en: A platform, zh: 平台}

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: first
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.case import Case
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.rules.naming import did_you_mean, listed
from casebinder.rules.place import mentions

CODE = "unknown-batch"
SEVERITY = ERROR


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each batch that a record names and nobody has described."""
    if not site.complete:
        return
    named: list[tuple[Case | Mechanism, tuple[str, ...]]] = [
        (case, case.batches) for case in site.cases.values()
    ]
    named += [(each, (each.batch,)) for each in site.mechanisms.values() if each.batch]
    for record, batches in named:
        for batch in batches:
            if batch in site.batches or batch in site.left_out:
                continue
            known = (
                f"the batches are {listed(site.batches)}" if site.batches else "describe it under `batches:`"
            )
            hint = did_you_mean(batch, site.batches, known)
            for span in mentions(record, batch, "batch", "batches"):
                yield Diagnostic(CODE, f"`{batch}` is not a batch", span, hint, SEVERITY, record=record.id)
