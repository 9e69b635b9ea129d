"""A course page shows what to read and the questions; the answers appear nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebinder.pages import course
from casebinder.records.case import Change
from casebinder.records.course import Course, Module, Question, Reading
from casebinder.records.site import Site
from casebinder.records.text import Day
from tests.pages import records
from tests.pages.golden import agrees, edition, shown


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    (page,) = course.pages(edition(language))
    assert agrees(page)


def site(*readings: Reading) -> Site:
    questions = (Question(records.text("Who asked?"), records.text("Nobody but the neighbour."), 2),)
    module = Module(records.text("One"), cases=readings, questions=questions)
    found = {"k": Course("k", records.text("K"), modules=(module,))}
    return replace(records.with_cases(records.site(), records.case("a"), records.case("b", status="draft"),
                                      records.case("c", status="withdrawn")), courses=found)  # fmt: skip


def test_answers_are_on_no_page() -> None:
    (page,) = course.pages(edition(site=site(Reading("a"))))
    assert "Who asked?" in page.content
    assert "neighbour" not in shown(page)


def test_drafts_are_not_shown_and_withdrawn_cases_are_said_to_be() -> None:
    (page,) = course.pages(edition(site=site(Reading("a"), Reading("b"), Reading("c"))))
    assert "cases/a/" in page.content
    assert "cases/b/" not in page.content
    assert page.content.count('<a href="../../cases/c/">Case c</a>\n<span class="cb-line">withdrawn') == 2


@pytest.mark.parametrize(
    ("dated", "told"),
    [
        (None, True),
        (Day(2026, 11, 20), True),
        (Day(2026, 11), True),
        (Day(2026, 11, 21), False),
        (Day(2027), False),
    ],
)
def test_what_changed_since_the_course_was_gone_through_stands_on_top(dated: Day | None, told: bool) -> None:
    changed = replace(records.case("a"), changes=(Change(Day(2026, 11, 21), "correction"),))
    found = records.with_cases(site(Reading("a")), changed)
    found = replace(found, courses={"k": replace(found.courses["k"], dated=dated)})
    (page,) = course.pages(edition(site=found))
    assert ('<h2 id="since">' in page.content) is told


@pytest.mark.parametrize(
    ("first", "last", "link", "words"),
    [
        (0, 0, 'href="../../cases/a/"', "</a></p>"),
        (3, 7, 'href="../../cases/a/#p3"', "paragraphs 3 to 7"),
        (4, 4, 'href="../../cases/a/#p4"', "paragraph 4"),
    ],
)
def test_readings_link_their_first_paragraph(first: int, last: int, link: str, words: str) -> None:
    (page,) = course.pages(edition(site=site(Reading("a", first, last))))
    assert link in page.content
    assert words in page.content


def test_a_reading_that_was_changed_says_when() -> None:
    changed = replace(records.case("a"), changes=(Change(Day(2026, 11, 21), "correction"),))
    (page,) = course.pages(edition(site=records.with_cases(site(Reading("a")), changed)))
    assert "last changed on <time" in page.content
