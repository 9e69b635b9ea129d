"""An id in `replaces:` is in use no more, and one record at most has taken its place.

The old address of a renamed or merged term, case, batch, mechanism, course or vocabulary leads to what
replaces it; it cannot lead to two places.

FAIL
    # vocabularies/colour.yaml
    label: {en: Colour, zh: 颜色}
    terms:
      - id: red
        label: {en: Red, zh: 红}
        replaces: [crimson]
        #          ^^^^^^^
      - id: crimson
        label: {en: Crimson, zh: 深红}

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        replaces: [k7w3pd]
        #          ^^^^^^

PASS
    # vocabularies/colour.yaml
    label: {en: Colour, zh: 颜色}
    terms:
      - id: red
        label: {en: Red, zh: 红}
        replaces: [crimson]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.site import Site
from casebinder.rules.place import mentions, place
from casebinder.source import MapNode

CODE = "former-id-in-use"
SEVERITY = ERROR
HINT = "take it out of `replaces:`, or delete what is no longer used"


class Replacing(Protocol):
    """A record that may have taken the place of others."""

    @property
    def id(self) -> str: ...
    @property
    def replaces(self) -> tuple[str, ...]: ...
    @property
    def node(self) -> MapNode | None: ...


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each former id that is still used, or that two records replace."""
    groups: tuple[Mapping[str, Replacing], ...] = (
        site.vocabularies,
        *(vocabulary.terms for vocabulary in site.vocabularies.values()),
        site.batches,
        site.mechanisms,
        site.cases,
        site.courses,
    )
    for group in groups:
        yield from _in_use(group)


def _in_use(group: Mapping[str, Replacing]) -> Iterator[Diagnostic]:
    claimed: dict[str, Replacing] = {}
    for record in group.values():
        for former in dict.fromkeys(record.replaces):
            owner = group.get(former) or claimed.setdefault(former, record)
            if owner is not record or former in group:
                span = mentions(record, former, "replaces")[0]
                fact = f"`{former}` cannot be replaced by `{record.id}`: it is in use"
                there = place(owner, "id") if former in group else mentions(owner, former, "replaces")[0]
                related = (Related("it is used here", there),)
                yield Diagnostic(CODE, fact, span, HINT, SEVERITY, related, record=record.id)
