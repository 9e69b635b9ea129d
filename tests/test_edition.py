"""The site in one language: dates, numbers and names as its readers write them."""

from __future__ import annotations

import pytest

from casebinder.edition import Edition
from casebinder.records.site import Site
from casebinder.records.text import Day, Text


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (450.5, "450.5 yuan", "450.5元"),
        (30_000, "30,000 yuan", '<data value="30000" title="30,000元">3万元</data>'),
        (25_363_400, "25,363,400 yuan", '<data value="25363400" title="25,363,400元">2536.34万元</data>'),
        (380_000_000, "380,000,000 yuan", '<data value="380000000" title="380,000,000元">3.8亿元</data>'),
    ],
)
def test_money(small: Site, value: float, en: str, zh: str) -> None:
    assert str(Edition(small, "en").yuan(value)) == en
    assert str(Edition(small, "zh").yuan(value)) == zh


@pytest.mark.parametrize(
    ("day", "en", "zh"),
    [
        (Day(2023), "2023", "2023年"),
        (Day(2023, 3), "March 2023", "2023年3月"),
        (Day(2023, 3, 8), "8 March 2023", "2023年3月8日"),
    ],
)
def test_dates_are_as_exact_as_they_are_known(small: Site, day: Day, en: str, zh: str) -> None:
    assert Edition(small, "en").day_words(day) == en
    assert Edition(small, "zh").day_words(day) == zh


def test_a_text_in_another_language_is_marked(small: Site) -> None:
    only = Text({"zh": "救助"})
    assert Edition(small, "en").say(only) == '<span lang="zh">救助</span>'
    assert Edition(small, "zh").say(only) == "救助"


@pytest.mark.parametrize(
    ("name", "en", "zh"),
    [("家暴", '<span lang="zh">家暴</span>', "家暴"), ("DV", "DV", '<span lang="en">DV</span>')],
)
def test_an_alias_is_marked_by_its_script(small: Site, name: str, en: str, zh: str) -> None:
    assert str(Edition(small, "en").alias(name)) == en
    assert str(Edition(small, "zh").alias(name)) == zh


def test_a_place_is_named_with_the_wider_ones(small: Site) -> None:
    east = small.vocabularies["region"].terms["east-bank"]
    assert str(Edition(small, "en").place(east)) == "East Bank, River Valley"
    assert str(Edition(small, "zh").place(east)) == "河谷东岸"


def test_a_row_links_from_where_it_stands(small: Site) -> None:
    edition = Edition(small, "zh")
    case = small.published["bcd234"]
    assert 'href="../../zh/cases/bcd234/"' in edition.row(case, "zh/batches/")
    assert 'href="../../../zh/cases/bcd234/"' in edition.row(case, "zh/batches/valley-1/")


def test_the_opening_of_a_text_is_its_first_paragraph_without_marks(small: Site) -> None:
    assert Edition(small, "en").opening(Text({"en": "First *words*.\n\nMore."})) == "First words."
    assert Edition(small, "en").opening(Text({})) == ""
