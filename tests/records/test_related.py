"""Related cases: the editor's choice, then those that share the rarest terms, found in linear time."""

from __future__ import annotations

from dataclasses import replace

from casebinder.records import related
from casebinder.records.case import Case
from casebinder.records.related import Kinship
from casebinder.records.site import Site
from tests.pages import records

FACETS = tuple(records.facet(name, *((f"{name}{n}", "") for n in range(5))) for name in "abcd")


def case(name: str, *terms: str, chosen: tuple[str, ...] = (), status: str = "published") -> Case:
    """A case with these terms, each named after its facet."""
    facets = {each.id: tuple(each.terms[term] for term in terms if term in each.terms) for each in FACETS}
    return replace(records.case(name, status=status), facets=facets, related=chosen)


def kin(*cases: Case) -> dict[str, list[str]]:
    """Case to the ids of its related cases."""
    site = records.with_cases(records.site(*FACETS), *cases)
    return {each.id: [found.case.id for found in Kinship(site).of(each)] for each in site.published.values()}


def test_the_editors_choice_comes_first_and_once() -> None:
    found = kin(
        case("one", "a0", "b0", chosen=("far", "near", "far", "one")),
        case("near", "a0", "b0"),
        case("far", "c0"),
    )
    assert found["one"] == ["far", "near"]


def test_the_rarest_shared_terms_bring_cases_nearest() -> None:
    found = kin(
        case("one", "a0", "b0", "c0"),
        case("common", "a0", "b0"),
        case("rare", "a0", "c0"),
        case("other", "b0"),
        case("more", "b0"),
        case("last", "d0"),
    )
    assert found["one"] == ["rare", "common"]


def test_one_shared_term_is_not_enough() -> None:
    assert kin(case("one", "a0", "b0"), case("two", "a0", "b1"), case("three", "c0"))["one"] == []


def test_a_term_that_all_cases_carry_relates_none() -> None:
    assert kin(case("one", "a0", "b0"), case("two", "a0", "b0")) == {"one": [], "two": []}


def test_only_published_cases_are_related() -> None:
    found = kin(
        case("one", "a0", "b0", chosen=("draft", "gone", "unknown")),
        case("draft", "a0", "b0", status="draft"),
        case("gone", "a0", "b0", status="withdrawn"),
        case("two", "c0"),
    )
    assert found["one"] == []


def test_the_reason_names_the_shared_terms_rarest_first() -> None:
    cases = [case("one", "a0", "b0"), case("two", "a0", "b0"), case("three", "a0"), case("four", "c0")]
    site = records.with_cases(records.site(*FACETS), *cases)
    (relation,) = Kinship(site).of(site.cases["one"])
    assert [term.id for term in relation.shared] == ["b0", "a0"]
    assert not relation.chosen


def test_the_work_for_a_case_does_not_grow_with_the_site() -> None:
    def compared(n: int) -> int:
        """How many cases are compared in full when all carry the same terms but one."""
        cases = [case(f"c{i}", "a0", "b0") for i in range(n)] + [case("other", "c0")]
        site: Site = records.with_cases(records.site(*FACETS), *cases)
        kinship = Kinship(site)
        middle = site.cases[f"c{n // 2}"]
        return len(kinship._nearest(middle, kinship._telling(middle)))

    assert compared(2000) == compared(100) == related.COMPARED
