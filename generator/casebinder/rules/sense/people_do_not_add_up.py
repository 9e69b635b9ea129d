"""No more women, and no more minors, are counted than people aided.

`women` and `minors` say how many *of the aided* are women or minors. A number that is not stated is left
out.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        people: {aided: 1, women: 2}
        #                         ^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        people: {aided: 3, women: 2, minors: 2}
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import place

CODE = "people-do-not-add-up"
SEVERITY = ERROR
HINT = "correct one of the two numbers; leave out one that is not stated"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each part of the aided people that is more than all of them."""
    for case in site.cases.values():
        people = case.people
        for key, part in (("women", people.women), ("minors", people.minors)):
            if part is not None and people.aided is not None and part > people.aided:
                fact = f"`{key}: {part}` is more than `aided: {people.aided}`"
                yield Diagnostic(CODE, fact, place(case, "people", key), HINT, SEVERITY, record=case.id)
