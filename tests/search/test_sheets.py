"""The files of a comparison hold every published case once, at the place where the client looks for it."""

from __future__ import annotations

import json
from itertools import chain

import pytest

from casebinder.edition import Edition
from casebinder.records.site import Site
from casebinder.search.sheets import PER_FILE, sheets
from casebinder.sheet import Sheets


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_case_is_at_its_place_with_all_its_values(real: Site, language: str) -> None:
    edition = Edition(real, language)
    files = list(map(json.loads, sheets(edition, list(real.published.values()))))
    assert [len(file["cases"]) for file in files[:-1]] == [PER_FILE] * (len(files) - 1)
    assert [case[0] for case in chain.from_iterable(file["cases"] for file in files)] == list(real.published)
    maker = Sheets(edition)
    for file in files:
        for case_id, _, rows, spans in file["cases"]:
            sheet = maker.of(real.published[case_id])
            words = {row: [_words(file["values"][place]) for place in held] for row, held in rows.items()}
            assert words == {row: [value.words for value in held] for row, held in sheet.rows.items()}
            numbers = [n for _, _, first, last in spans for n in range(first, last + 1)]
            assert numbers == [paragraph.number for paragraph in sheet.case.paragraphs]


def _words(value: str | list[str]) -> str:
    return value if isinstance(value, str) else value[0]
