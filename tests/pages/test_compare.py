"""Cases side by side: aligned rows and sections, what differs marked; pages for the pairs of courses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casebinder.pages import compare
from casebinder.records.course import Course, Module
from casebinder.records.site import Site
from casebinder.sheet import Line, Sheets, lines, parts
from tests.pages import records
from tests.pages.golden import agrees, edition, small


def site(*pairs: tuple[str, str]) -> Site:
    """Four cases, the last a draft, and a course that compares these."""
    matter = records.facet("matter", ("harm", ""), ("debt", ""))
    harm, debt = matter.terms["harm"], matter.terms["debt"]
    found = records.with_cases(
        records.site(matter),
        records.case("a", matter=harm),
        records.case("b", matter=debt),
        records.case("c"),
        records.case("d", status="draft"),
    )
    modules = tuple(Module(records.text("m"), comparisons=(pair,)) for pair in pairs)
    return replace(found, courses={"k": Course("k", records.text("Course"), modules=modules)})


def rows(found: Site, *cases: str) -> dict[str, Line]:
    here = edition(site=found)
    return {line.id: line for line in lines(here, [Sheets(here).of(found.cases[case]) for case in cases])}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_golden(language: str) -> None:
    pages = list(compare.pages(edition(language)))
    assert [page.kind for page in pages] == ["compare", "comparison"]
    assert [page.path for page in pages if not agrees(page)] == []


def test_a_pair_has_one_page_whichever_case_is_named_first_and_however_often() -> None:
    found = site(("b", "a"), ("a", "b"), ("b", "c"))
    assert [page.path for page in compare.pages(edition(site=found))] == [
        "compare/", "compare/a-b/", "compare/b-c/",
    ]  # fmt: skip


def test_a_pair_with_an_unpublished_case_is_not_shown() -> None:
    (page,) = compare.pages(edition(site=site(("a", "d"))))
    assert site(("a", "d")).comparisons == {}
    assert "Case d" not in page.content


def test_without_scripts_the_page_says_what_to_do_and_lists_the_pairs() -> None:
    page = next(iter(compare.pages(edition(site=site(("a", "b"))))))
    assert 'href="../compare/a-b/"' in page.content
    assert edition().words["compare"]["help_scriptless"] in page.content
    assert edition().words["compare"]["help"] in page.content


def test_a_value_that_all_have_is_told_from_one_that_not_all_have() -> None:
    line = rows(small(), "bcd234", "fgh567")["cooperation"]
    assert line.differs
    assert line.shared == {"Return visit"}


def test_not_stated_differs_from_stated_and_not_from_not_stated() -> None:
    found = site()
    assert rows(found, "a", "c")["matter"].differs
    assert not rows(found, "a", "a")["matter"].differs
    assert not rows(found, "c", "c")["matter"].differs


def test_what_none_has_is_left_out_or_not_stated() -> None:
    found = rows(site(), "a", "b")
    assert {"office", "dated", "laws", "batch"}.isdisjoint(found)
    assert found["aid"].cells == found["people"].cells == ((), ())


def test_sections_stand_side_by_side_and_in_reading_order() -> None:
    here = edition()
    one, other = (Sheets(here).of(small().cases[case]) for case in ("bcd234", "fgh567"))
    later = replace(other, parts=(replace(other.parts[0], id="gist", label="Gist"), *other.parts))
    found = list(parts([one, later]))
    assert [label for label, _ in found] == ["Gist", "Facts", "Assistance", "Significance"]
    assert [[p.number for p in cell] for cell in found[2][1]] == [[3, 4, 5], [2]]


def test_every_value_of_a_case_is_in_its_sheet() -> None:
    made = Sheets(edition()).of(small().cases["bcd234"])
    facets = {facet.id for facet in small().facets}
    others = {"summary", "office", "batch", "released", "dated", "people", "aid", "mechanisms", "laws"}
    assert set(made.rows) == facets | others
    assert [value.words for value in made.rows["aid"]][1].startswith("Allowance · 450.5 yuan a month")
