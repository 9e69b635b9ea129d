"""Every case that another record names is there: in `related:`, as `successor:`, in a course.

A reader who follows the link would find nothing. Ids are opaque, so a slip of one letter cannot be seen.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        related: [k7w3pb]
        #         ^^^^^^
        status: draft

FAIL
    # courses.yaml
    courses:
      - id: basics
        title: {en: Basics, zh: 基础}
        modules:
          - title: {en: Clues, zh: 线索}
            cases: [{case: zzzzzz}]
            #              ^^^^^^

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
from casebinder.rules.naming import did_you_mean
from casebinder.rules.references import references

CODE = "unknown-case"
SEVERITY = ERROR
COPY = "copy the id from the record of the case that is meant"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each reference to a case that is not there."""
    if not site.complete:
        return
    for found in references(site):
        if found.case not in site.cases and found.case not in site.left_out:
            hint = _hint(site, found.case)
            fact = f"there is no case `{found.case}`"
            for span in found.spans:
                yield Diagnostic(CODE, fact, span, hint, SEVERITY, record=found.record.id)


def _hint(site: Site, case_id: str) -> str:
    new = next((case.id for case in site.cases.values() if case_id in case.replaces), "")
    return f"name `{new}`, which has taken its place" if new else did_you_mean(case_id, site.cases, COPY)
