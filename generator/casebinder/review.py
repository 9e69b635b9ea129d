"""What readers will see differently: the records against the data of a site that was built before."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from casebinder.difference import Run, align, compare, shortened
from casebinder.exports import cases, vocabularies
from casebinder.records.plain import from_export
from casebinder.records.site import Site

CASES, TERMS = "data/cases.json", "data/vocabularies.json"
Record = Mapping[str, Any]
Exports = Mapping[str, bytes]
Veil = Callable[[str], str]


class NotExportsError(Exception):
    """The data of the site cannot be read; says which file."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What is another in a record: where (`summary.en`, `facets.crime-type`) and how."""

    where: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A case or term that is "new", "gone", "withdrawn" or "changed"."""

    kind: str
    what: str
    title: str
    passages: tuple[Passage, ...] = ()


def differences(site: Site, before: Exports, veil: Veil = str) -> Iterator[Difference]:
    """Every case, then every term, that readers will see differently; `before` holds both exports.

    `veil` masks what is private in a text, be it that it comes or that it goes.
    """
    language = site.languages[0]
    now = {output.path: output.data for export in (cases, vocabularies) for output in export.outputs(site)}
    for path, records in ((CASES, _cases), (TERMS, _terms)):
        old, new = _read(path, before, records), _read(path, now, records)
        for name in {**old, **new}:
            one, other = old.get(name), new.get(name)
            title = veil(_title(other or one or {}, language))
            if one is None or other is None:
                gone = "withdrawn" if name.removeprefix("cases/") in site.withdrawn else "gone"
                yield Difference("new" if one is None else gone, name, title)
            elif passages := tuple(_passages("", one, other, veil)):
                yield Difference("changed", name, title, passages)


def _read(path: str, exports: Exports, records: Callable[[Record], dict[str, Record]]) -> dict[str, Record]:
    try:
        return records(json.loads(exports[path]))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise NotExportsError(f"{path} is not there or cannot be read") from error


def _cases(export: Record) -> dict[str, Record]:
    """`cases/<id>` to the case, its sections as texts; what is counted or linked by us is left out."""
    return {
        f"cases/{record['id']}": {
            key: each for key, each in {**record, **from_export(record)}.items() if key != "address"
        }
        for record in export["cases"]
    }


def _terms(export: Record) -> dict[str, Record]:
    """`<vocabulary>/<term>` to the term; how many cases have it is no change of the term."""
    return {
        f"{vocabulary['id']}/{term['id']}": {
            key: each for key, each in term.items() if key not in ("address", "cases")
        }
        for vocabulary in export["vocabularies"]
        for term in vocabulary["terms"]
    }


def _title(record: Record, language: str) -> str:
    words = record.get("title") or record.get("label") or {}
    return str(words.get(language) or next(iter(words.values()), ""))


def _passages(where: str, old: Any, new: Any, veil: Veil) -> Iterator[Passage]:
    if old == new:
        return
    if isinstance(old, dict | None) and isinstance(new, dict | None) and (old or new):
        for key in {**(old or {}), **(new or {})}:
            name = f"{where}.{key}" if where else key
            yield from _passages(name, (old or {}).get(key), (new or {}).get(key), veil)
    elif isinstance(old, list | None) and isinstance(new, list | None):
        for one, other in zip_longest(*_unshared(old or [], new or [])):
            yield from _passages(where, one, other, veil)
    else:
        for one, other in align(_paragraphs(old), _paragraphs(new)):
            yield Passage(where, shortened(compare(veil(one), veil(other))))


def _unshared(old: list[Any], new: list[Any]) -> tuple[list[Any], list[Any]]:
    """The entries of two lists that only one of them has."""
    return [each for each in old if each not in new], [each for each in new if each not in old]


def _paragraphs(value: Any) -> list[str]:
    return [] if value is None else str(value).split("\n\n")
