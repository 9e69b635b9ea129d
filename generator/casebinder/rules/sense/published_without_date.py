"""A published case says since when.

The date stands in the citation and orders what is new. A case is published unless its `status:` says
otherwise.

FAIL
    cases:
      - id: b2c3d4
        #   ^^^^^^
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import given, misread, place

CODE = "published-without-date"
SEVERITY = WARNING
HINT = "add `published:` with the day it was first shown here, or `status: draft`"


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each published case without the date of its publication."""
    for case in site.published.values():
        if misread(case, "status", "published") or given(case, "published"):
            continue
        if case.published is None:
            fact = f"the case `{case.id}` is published, but `published:` does not say since when"
            yield Diagnostic(CODE, fact, place(case, "status"), HINT, SEVERITY, record=case.id)
