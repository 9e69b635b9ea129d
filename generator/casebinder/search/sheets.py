"""What a comparison shows of a case besides its text, in small files: rows, and where the sections begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from casebinder.edition import Edition
from casebinder.records.case import Case
from casebinder.search.shards import compact
from casebinder.sheet import OPTIONAL, Sheet, Sheets, labels
from casebinder.sheet.rows import Value

PER_FILE = 10
"""Cases in a file."""


def sheets(edition: Edition, cases: Sequence[Case]) -> Iterator[str]:
    """Files of `{rows: [[row, label, 1 where it is optional]], values: […], cases: […]}`, as JSON."""
    rows = [[row, label, int(row in OPTIONAL)] for row, label in labels(edition).items()]
    made = map(edition.own(Sheets).of, cases)
    for _ in range(0, len(cases), PER_FILE):
        values: dict[Value, int] = {}
        entries = [_entry(edition, sheet, values) for sheet in islice(made, PER_FILE)]
        told = [_value(edition, value) for value in values]
        yield compact({"rows": rows, "values": told, "cases": entries})


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
