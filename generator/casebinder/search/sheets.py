"""What a comparison shows of a case besides its text, in small files: rows, and where the sections begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebinder.edition import Edition
from casebinder.records.site import Site
from casebinder.search.shards import compact
from casebinder.sheet import OPTIONAL, Sheet, labels, sheet
from casebinder.sheet.rows import Value

PER_FILE = 10
"""Cases in a file."""


def sheets(site: Site, language: str) -> Iterator[str]:
    """Files of `{rows: [[row, label, 1 where it is optional]], cases: […]}` for every case, as JSON."""
    edition = Edition(site, language)
    rows = [[row, label, int(row in OPTIONAL)] for row, label in labels(edition).items()]
    cases = list(site.published.values())
    for first in range(0, len(cases), PER_FILE):
        made = [_entry(edition, sheet(edition, case)) for case in cases[first : first + PER_FILE]]
        yield compact({"rows": rows, "cases": made})


def _entry(edition: Edition, made: Sheet) -> list[Any]:
    """[id, title, {row: values}, [[section, label, first paragraph, last]]]."""
    rows = {row: [_value(edition, value) for value in values] for row, values in made.rows.items()}
    spans = [
        [part.id, part.label, part.paragraphs[0].number, part.paragraphs[-1].number]
        for part in made.parts
        if part.paragraphs
    ]
    return [made.case.id, edition.plain(made.case.title), rows, spans]


def _value(edition: Edition, value: Value) -> str | list[str]:
    """The words; [words, address] for a link; [words, address, language] where that is another."""
    if value.language != edition.language:
        return [value.words, value.address, value.language]
    return [value.words, value.address] if value.address else value.words
