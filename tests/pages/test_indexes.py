"""The indexes of batches, vocabularies, mechanisms and courses list everything, or say what to do."""

from __future__ import annotations

from types import ModuleType

import pytest
from markupsafe import escape

from casebinder.pages import batches, courses, figures, mechanisms, regions, vocabularies
from tests.pages import records
from tests.pages.golden import agrees, edition

INDEXES = [batches, courses, mechanisms, vocabularies]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("index", INDEXES, ids=lambda index: str(index.ADDRESS))
def test_golden(index: ModuleType, language: str) -> None:
    (page,) = index.pages(edition(language))
    assert agrees(page)


@pytest.mark.parametrize("index", [*INDEXES, figures, regions], ids=lambda index: str(index.ADDRESS))
def test_an_empty_index_says_what_to_do(index: ModuleType) -> None:
    empty = edition(site=records.site())
    (page,) = index.pages(empty)
    assert escape(empty.words[index.ADDRESS.strip("/")]["empty"]) in page.content
