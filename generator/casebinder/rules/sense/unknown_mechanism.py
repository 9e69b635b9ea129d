"""Every mechanism that a case names is one of the mechanisms.

The page of a mechanism lists the cases under it; a name that nobody knows leads nowhere.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        mechanisms: [green-channel, measure]
        #                           ^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        mechanisms: [green-channel]
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.naming import did_you_mean
from casebinder.rules.place import mentions

CODE = "unknown-mechanism"
SEVERITY = ERROR
DESCRIBE = "describe it under `mechanisms:`, or take it out"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each mechanism that a case names and nobody has described."""
    if not site.complete:
        return
    for case in site.cases.values():
        for mechanism in dict.fromkeys(case.mechanisms):
            if mechanism in site.mechanisms or mechanism in site.left_out:
                continue
            hint = did_you_mean(mechanism, site.mechanisms, DESCRIBE)
            for span in mentions(case, mechanism, "mechanisms"):
                yield Diagnostic(
                    CODE, f"`{mechanism}` is not a mechanism", span, hint, SEVERITY, record=case.id
                )
