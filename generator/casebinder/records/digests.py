"""Digests of what records say: equal when all that readers could see of them is equal."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from casebinder.records.case import Case
from casebinder.records.codec import Freeze, freezer, hints, names
from casebinder.records.shelved import LIGHT, LISTED, REST, USUAL, Shelved
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term

DIGITS = 24
"""Hexadecimal digits of a digest."""


def whole(record: Any) -> str:
    """Of everything that a record says."""
    if isinstance(record, Shelved):
        return record.digest
    kind: Any = type(record)
    return digest(*map(frozen, said(record) if kind is Case else [freezer(kind)(record)]))


def listing(case: Case) -> str:
    """Of what lists, counts and links show of a case."""
    if isinstance(case, Shelved):
        return case.listing
    return digest(*map(frozen, said(case)[:2]))


def around(site: Site) -> str:
    """Of all that the pages of published cases and their lists may show besides those cases."""
    frame = [dict(site.title.words), site.url, site.languages, dict(site.description.words)]
    terms = [(whole(each), *map(_term, each.terms.values())) for each in site.vocabularies.values()]
    others = (site.batches, site.mechanisms, site.courses, site.withdrawn)
    records = [whole(each) for kind in others for each in kind.values()]
    return digest(frozen([frame, terms, records, [listing(case) for case in _successors(site)]]))


def _successors(site: Site) -> Iterator[Case]:
    """The published cases that stand in the place of withdrawn ones."""
    named = (case.withdrawn.successor for case in site.withdrawn.values() if case.withdrawn)
    return (site.published[each] for each in named if each in site.published)


def _term(term: Term) -> list[Any]:
    """What a term says; elsewhere its id stands for it."""
    return [freezer(hints(Term)[name])(getattr(term, name)) for name in names(Term)]


def said(case: Case) -> tuple[dict[str, Any], dict[str, Any], list[Any]]:
    """What a case says, as JSON values: what is always at hand, what lists show besides, and the rest."""
    return _stated(case, LIGHT), _stated(case, LISTED), [*_stated(case, REST).values()]


def _stated(case: Case, names: tuple[str, ...]) -> dict[str, Any]:
    """These fields of a case, those left out that hold what is usual."""
    values = {name: getattr(case, name) for name in names}
    return {
        name: _freezers()[name](value)
        for name, value in values.items()
        if name not in USUAL or value != USUAL[name]
    }


@cache
def _freezers() -> dict[str, Freeze]:
    """What freezes each field of a case."""
    return {name: freezer(hints(Case)[name]) for name in names(Case)}


def frozen(value: Any) -> bytes:
    """A JSON value as bytes, without a blank."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def digest(*data: bytes) -> str:
    """The digest of bytes, one after the other."""
    return hashlib.sha256(b"".join(data)).hexdigest()[:DIGITS]
