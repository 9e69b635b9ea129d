"""A batch holds no more cases than its issuer announced.

Either a case is filed under the wrong batch, or the announced number is wrong; readers see both numbers.

FAIL
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        announced: 1
        #          ^
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: second
        facets: {crime-type: [fraud]}
        published: 2024-05-01
      - id: c3d4f5
        title: {en: Aid to Zhao, zh: 赵某救助案}
        batch: second
        facets: {crime-type: [fraud]}
        published: 2024-05-01

FAIL
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        announced: 1
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: second
        number: 2
        #       ^
        facets: {crime-type: [fraud]}
        published: 2024-05-01

PASS
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        announced: 1
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        batch: second
        number: 1
        facets: {crime-type: [fraud]}
        published: 2024-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.site import Site
from casebinder.rules.place import place

CODE = "more-than-announced"
SEVERITY = ERROR
HINT = "correct `announced`, or the batch of the case that does not belong to it"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each batch with more published cases than announced, each case with a higher number."""
    for batch in site.batches.values():
        published = site.told(batch.id)
        if batch.announced is not None and published > batch.announced:
            fact = f"{published} cases are published here, but {batch.announced} were announced"
            yield Diagnostic(CODE, fact, place(batch, "announced"), HINT, SEVERITY, record=batch.id)
    yield from _numbers(site)


def _numbers(site: Site) -> Iterator[Diagnostic]:
    for case in site.cases.values():
        batch = site.batches.get(case.batches[0]) if case.batches else None
        if batch and batch.announced is not None and (case.number or 0) > batch.announced:
            fact = f"number {case.number} is beyond the {batch.announced} announced cases of `{batch.id}`"
            related = (Related("they are announced here", place(batch, "announced")),)
            yield Diagnostic(CODE, fact, place(case, "number"), HINT, SEVERITY, related, record=case.id)
