"""A mechanism page shows parties, provisions, steps in order, figures and the cases under it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebinder.pages import mechanism
from casebinder.records.mechanism import Figure, Mechanism
from casebinder.records.text import EMPTY, Day
from casebinder.records.vocabulary import Term
from tests.pages import records
from tests.pages.golden import agrees, edition

PEOPLE = Term("people-aided", "measure", records.text("People aided"), unit="people")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    assert all(map(agrees, mechanism.pages(edition(language))))


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        (Day(2018), Day(2023, 2), "2018</time> to <time"),
        (Day(2018), None, "since <time"),
        (None, Day(2023, 2), "up to <time"),
        (Day(2023, 3, 8), Day(2023, 3, 8), '<td data-label="Period"><span><time datetime="2023-03-08">'),
        (None, None, '<td data-label="Period"><span>not stated</span></td>'),
    ],
)
def test_periods_are_shown_as_exactly_as_stated(start: Day | None, end: Day | None, shown: str) -> None:
    figure = Figure(PEOPLE, 2783, start, end)
    site = replace(records.site(), mechanisms={"m": Mechanism("m", records.text("M"), figures=(figure,))})
    (page,) = mechanism.pages(edition(site=site))
    assert shown in page.content


@pytest.mark.parametrize(
    ("unit", "bound", "value", "shown"),
    [
        ("people", "exact", 1, ">1 person<"),
        ("people", "over", 2783, ">over 2,783 people<"),
        ("yuan", "about", 58_010_000, ">about 58,010,000 yuan<"),
        ("percent", "exact", 38.7, ">38.7%<"),
        ("hectares", "exact", 3, ">3 hectares<"),
    ],
)
def test_values_stand_with_unit_and_bound(unit: str, bound: str, value: float, shown: str) -> None:
    figure = Figure(replace(PEOPLE, unit=unit), value, bound=bound)
    site = replace(records.site(), mechanisms={"m": Mechanism("m", records.text("M"), figures=(figure,))})
    (page,) = mechanism.pages(edition(site=site))
    assert shown in page.content


def test_a_mechanism_with_a_title_only_says_what_is_not_stated() -> None:
    site = replace(records.site(), mechanisms={"m": Mechanism("m", records.text("M"), summary=EMPTY)})
    (page,) = mechanism.pages(edition(site=site))
    facts = page.content.partition("</dl>")[0]
    assert facts.count("not stated</dd>") == facts.count("<dt>") == 4
    assert "No case published here names this mechanism." in page.content
