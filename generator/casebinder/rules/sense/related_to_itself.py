"""No case is related to itself.

Its page would offer the reader the page that is open.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        related: [b2c3d4]
        #         ^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        related: [k7w3pd]
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import mentions

CODE = "related-to-itself"
SEVERITY = ERROR
HINT = "take it out, or put in the id of the case that was meant"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each case that lists itself."""
    for case in site.cases.values():
        if case.id in case.related:
            fact = f"the case `{case.id}` is related to itself"
            yield Diagnostic(
                CODE, fact, mentions(case, case.id, "related")[0], HINT, SEVERITY, record=case.id
            )
