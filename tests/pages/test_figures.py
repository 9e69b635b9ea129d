"""The figures page holds every figure, compares what can be compared, and counts the cases."""

from __future__ import annotations

import pytest

from casebinder.pages import figures
from casebinder.pages.figures import Entry, by_document, by_measure, tally
from casebinder.records.mechanism import Figure, Mechanism
from casebinder.records.text import Day
from casebinder.records.vocabulary import Term
from tests.pages import records
from tests.pages.golden import agrees, edition

M = Mechanism("m", records.text("M"))
N = Mechanism("n", records.text("N"))


def measure(name: str, unit: str = "people") -> Term:
    return Term(name, "measure", records.text(name), unit=unit)


def entry(name: str, value: float, year: int = 2023, mechanism: Mechanism = M, unit: str = "people") -> Entry:
    return Entry(Figure(measure(name, unit), value, Day(year), Day(year)), mechanism)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    (page,) = figures.pages(edition(language))
    assert agrees(page)


def test_one_measure_at_several_times_is_a_chart_with_the_largest_first() -> None:
    entries = [entry("women", 5), entry("women", 9, 2024, N), entry("men", 3)]
    (chart,) = by_measure(entries)
    assert [each.figure.value for each in chart.entries] == [9, 5]
    assert chart.top == 9


def test_measures_are_set_side_by_side_only_within_one_document_period_and_unit() -> None:
    together = [entry("women", 5), entry("men", 3)]
    apart = [entry("women", 5, 2019), entry("children", 1, mechanism=N), entry("money", 7, unit="yuan")]
    (chart,) = by_document([*together, *apart])
    assert [each.figure.measure.id for each in chart.entries] == ["women", "men"]


def test_a_share_is_drawn_against_the_whole() -> None:
    (chart,) = by_document([entry("a", 38.7, unit="percent"), entry("b", 44.8, unit="percent")])
    assert chart.top == 100


def test_a_figure_alone_is_no_chart() -> None:
    assert by_measure([entry("women", 5)]) == ()
    assert by_document([entry("women", 5)]) == ()


def test_cases_are_counted_with_those_that_do_not_state_the_facet() -> None:
    matter = records.facet("matter", ("debt", ""), ("harm", ""), ("injury", "harm"), ("theft", ""))
    terms = matter.terms
    site = records.with_cases(
        records.site(matter),
        records.case("a", matter=terms["injury"]),
        records.case("b", matter=terms["harm"]),
        records.case("c", matter=terms["debt"]),
        records.case("d"),
    )
    counted = tally(site, matter)
    assert [(each.term.id, each.cases, each.level) for each in counted.counts] == [
        ("harm", 2, 0), ("injury", 1, 1), ("debt", 1, 0),
    ]  # fmt: skip
    assert counted.not_stated == 1
