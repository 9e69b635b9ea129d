"""What a comparison shows of a case besides its text, in small files: rows, and where the sections begin."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from casebinder.edition import Edition
from casebinder.records.site import Site
from casebinder.search.shards import compact
from casebinder.sheet import OPTIONAL, Sheet, Sheets, labels
from casebinder.sheet.rows import Value

PER_FILE = 10
"""Cases in a file."""


def sheets(site: Site, language: str) -> Iterator[str]:
    """Files of `{rows: [[row, label, 1 where it is optional]], values: […], cases: […]}`, as JSON."""
    edition = Edition(site, language)
    rows = [[row, label, int(row in OPTIONAL)] for row, label in labels(edition).items()]
    made = map(Sheets(edition).of, site.published.values())
    for _ in range(0, len(site.published), PER_FILE):
        values: dict[Value, int] = {}
        cases = [_entry(edition, sheet, values) for sheet in islice(made, PER_FILE)]
        yield compact({"rows": rows, "values": [_value(edition, value) for value in values], "cases": cases})


def _entry(edition: Edition, sheet: Sheet, values: dict[Value, int]) -> list[Any]:
    """[id, title, {row: places of its values}, [[section, label, first paragraph, last]]]."""
    rows = {
        row: [values.setdefault(value, len(values)) for value in held] for row, held in sheet.rows.items()
    }
    spans = [
        [part.id, part.label, part.paragraphs[0].number, part.paragraphs[-1].number]
        for part in sheet.parts
        if part.paragraphs
    ]
    return [sheet.case.id, edition.plain(sheet.case.title), rows, spans]


def _value(edition: Edition, value: Value) -> str | list[str]:
    """The words; [words, address] for a link; [words, address, language] where that is another."""
    if value.language != edition.language:
        return [value.words, value.address, value.language]
    return [value.words, value.address] if value.address else value.words
