"""Numbers survive being written as text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebinder.search.codes import members, numbers
from tests.search import reading

rising = st.lists(st.integers(0, 10**9), min_size=1, unique=True).map(sorted)
gaps = st.lists(st.integers(1, 2000), min_size=1)


@given(rising)
def test_any_rising_numbers_come_back(values: list[int]) -> None:
    assert reading.numbers(numbers(values)) == values


@given(gaps)
def test_near_numbers_come_back(steps: list[int]) -> None:
    values = [sum(steps[: at + 1]) for at in range(len(steps))]
    assert reading.numbers(numbers(values)) == values


@given(st.sets(st.integers(0, 299)))
def test_members_come_back_in_few_characters(values: set[int]) -> None:
    text = members(sorted(values), 300)
    assert reading.numbers(text) == sorted(values)
    assert len(text) <= 300 // 6 + 1


def test_text_needs_no_escape() -> None:
    text = numbers(list(range(0, 3_000_000, 7919)))
    assert text.isascii()
    assert not set(text) & set('"\\ ')
