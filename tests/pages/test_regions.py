"""The regions page is a tree of the places with cases or mechanisms; the others stand quietly below."""

from __future__ import annotations

import pytest

from casebinder.pages import regions
from tests.pages import records
from tests.pages.golden import agrees, edition

REGION = records.facet(
    "region", ("north", ""), ("north-town", "north"), ("north-hill", "north"), ("south", "")
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    (page,) = regions.pages(edition(language))
    assert agrees(page)


def test_places_with_cases_come_first_and_places_without_are_listed_after() -> None:
    town = REGION.terms["north-town"]
    site = records.with_cases(records.site(REGION), records.case("a", region=town), records.case("b"))
    (page,) = regions.pages(edition(site=site))
    tree, _, quiet = page.content.partition('id="quiet"')
    assert "region/north/" in tree
    assert "region/north-town/" in tree
    assert "region/north-hill/" not in page.content
    assert "region/south/" in quiet
    assert "1 case does not state its region." in tree
