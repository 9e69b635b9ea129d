"""The codebook shows every term with its definition, and how many cases do not state the facet."""

from __future__ import annotations

import re

import pytest

from casebinder.pages import vocabulary
from tests.pages import records
from tests.pages.golden import agrees, edition

MATTER = records.facet("matter", ("harm", ""), ("injury", "harm"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    kept = ("region/", "measure/", "matter/")
    pages = [page for page in vocabulary.pages(edition(language)) if page.path.endswith(kept)]
    assert len(pages) == len(kept)
    assert [page.path for page in pages if not agrees(page)] == []


def test_not_stated_is_counted_and_a_narrower_term_counts_for_the_wider() -> None:
    site = records.with_cases(
        records.site(MATTER),
        records.case("a", matter=MATTER.terms["injury"]),
        records.case("b", matter=MATTER.terms["harm"]),
        records.case("c"),
        records.case("d", status="draft"),
    )
    (page,) = vocabulary.pages(edition(site=site))
    words = " ".join(re.sub("<[^>]+>", " ", page.content).split())
    assert "Cases with a term of it 2 cases Cases that do not state it 1 case" in words
    assert "Harm 2 cases" in words
    assert "Injury 1 case" in words


def test_every_term_of_a_word_list_can_be_linked() -> None:
    pages = {page.path: page for page in vocabulary.pages(edition())}
    assert 'id="term-aid-paid"' in pages["vocabularies/measure/"].content
