"""A published case tells more than its title.

Whoever opens it finds an empty page. What it tells may be short: a summary, a section, the terms it is listed
under.

FAIL
    cases:
      - id: b2c3d4
        #   ^^^^^^
        title: {en: Aid to Li, zh: 李某救助案}
        sections: {facts: {en: , zh: }}
        published: 2024-05-01

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Li received aid., zh: 李某得到救助。}
        published: 2024-05-01

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.place import misread, place
from casebinder.source import MapNode, Node, Scalar

CODE = "nothing-told"
SEVERITY = WARNING
TELLING = ("summary", "facets", "people", "aid", "parties", "sections", "timeline", "laws", "sources")
HINT = "write its `summary` and its `sections`, or `status: draft` until you do"


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each published case of which nothing is written but the title."""
    for case in site.published.values():
        if not _tells(case) and not misread(case, "status", "published"):
            fact = f"the case `{case.id}` is published, and tells nothing but its title"
            yield Diagnostic(CODE, fact, place(case), HINT, SEVERITY, record=case.id)


def _tells(case: Case) -> bool:
    """True when something is written under one of the keys that tell readers something, right or wrong."""
    return case.node is not None and any(map(_written, map(case.node.get, TELLING)))


def _written(node: Node | None) -> bool:
    if isinstance(node, Scalar):
        return not node.absent
    values = (entry.value for entry in node) if isinstance(node, MapNode) else node.items if node else ()
    return any(map(_written, values))
