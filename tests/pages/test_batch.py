"""A batch page says who issued it, when, how many cases were announced and which are not here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebinder.pages import batch, made
from casebinder.records.site import Site
from tests.pages import records
from tests.pages.golden import agrees, edition


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    assert [page.path for page in made(batch.pages(edition(language))) if not agrees(page)] == []


def content(site: Site, place: int = 0) -> str:
    return list(made(batch.pages(edition(site=site))))[place].content


def one_batch(announced: int | None, *numbers: int | None, withdrawn: tuple[int, ...] = ()) -> Site:
    cases = [records.case(f"c{place}", "b", number) for place, number in enumerate(numbers)]
    cases += [records.case(f"w{number}", "b", number, "withdrawn") for number in withdrawn]
    site = replace(records.site(), batches={"b": records.batch("b", announced)})
    return records.with_cases(site, *cases)


def test_the_announced_cases_that_are_not_here_are_named_by_number() -> None:
    html = content(one_batch(5, 1, 4))
    assert "3 announced cases are not published here yet." in html
    assert "Numbers in the batch: 2, 3, 5." in html


def test_without_numbers_they_are_only_counted() -> None:
    html = content(one_batch(5, None, None))
    assert "3 announced cases are not published here yet." in html
    assert "Numbers in the batch" not in html


def test_an_empty_batch_says_so_and_what_to_do() -> None:
    html = content(one_batch(9))
    assert "None of the 9 announced cases is published here yet." in html
    assert 'href="../../cases/"' in html


def test_a_withdrawn_case_is_told_without_its_title_and_is_not_missing() -> None:
    html = content(one_batch(3, 1, 2, withdrawn=(3,)))
    assert "1 case of this batch was withdrawn" in html
    assert '<a href="../../cases/w3/">Case w3</a>\n<span class="cb-line">withdrawn</span>' in html
    assert html.count("Case w3") == 1
    assert "not published here yet" not in html


def test_a_complete_batch_says_nothing_of_missing_cases() -> None:
    assert "not published" not in content(one_batch(2, 1, 2))


def test_neighbours_follow_the_dates_not_the_files() -> None:
    batches = {each.id: each for each in (records.batch("b", year=2023), records.batch("c", year=2025),
                                          records.batch("a", year=2024))}  # fmt: skip
    site = replace(records.site(), batches=batches)
    assert [page.path for page in made(batch.pages(edition(site=site)))] == [
        "batches/c/",
        "batches/a/",
        "batches/b/",
    ]
    middle = content(site, 1)
    assert 'rel="prev" href="../../batches/b/"' in middle
    assert 'rel="next" href="../../batches/c/"' in middle
    assert 'rel="next"' not in content(site, 0)
    assert 'rel="prev"' not in content(site, 2)
