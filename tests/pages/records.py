"""Small sites made by hand, for what the golden site does not show."""

from __future__ import annotations

from dataclasses import replace

from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.records.text import Day, Text
from casebinder.records.vocabulary import Term, Vocabulary


def text(words: str) -> Text:
    """English words."""
    return Text({"en": words})


def facet(name: str, *terms: tuple[str, str], order: int = 1) -> Vocabulary:
    """A facet whose terms are (id, parent) pairs."""
    found = {each: Term(each, name, text(each.title()), parent=parent) for each, parent in terms}
    return Vocabulary(name, text(name.title()), text(""), found, facet=True, order=order)


def site(*facets: Vocabulary) -> Site:
    """A site with these facets and nothing in it."""
    return Site(
        text("Site"), "https://example.org/", ("en",), vocabularies={each.id: each for each in facets}
    )


def with_cases(empty: Site, *cases: Case) -> Site:
    """The site with these cases."""
    return replace(empty, cases={case.id: case for case in cases})


def case(
    name: str, batch: str = "", number: int | None = None, status: str = "published", **facets: Term
) -> Case:
    """A case of a batch with one term a facet."""
    return Case(
        name, text(f"Case {name}"), batches=(batch,) if batch else (), number=number, status=status,
        facets={each: (term,) for each, term in facets.items()},
    )  # fmt: skip


def batch(name: str, announced: int | None = None, year: int | None = None) -> Batch:
    """A batch released in a year."""
    return Batch(name, text(f"Batch {name}"), announced=announced, released=Day(year) if year else None)
