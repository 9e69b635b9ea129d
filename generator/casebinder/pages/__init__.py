"""Pages: one kind a file, each `pages(edition) -> Iterator[Page | Due]`; two tuples list them in order.

A kind with a page for each record takes of the records only those in `edition.share`. One that can have
thousands of pages says of what each is made, as `Due`; the others are made in each build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from casebinder.edition import Edition
from casebinder.outputs import Due, Page
from casebinder.pages import (
    batch,
    batches,
    browse,
    case,
    compare,
    course,
    courses,
    figures,
    home,
    mechanism,
    mechanisms,
    pair,
    regions,
    term,
    vocabularies,
    vocabulary,
)

Kind = Callable[[Edition], Iterator[Page | Due]]

SINGLE: tuple[Kind, ...] = (
    home.pages,
    browse.pages,
    batches.pages,
    vocabularies.pages,
    regions.pages,
    mechanisms.pages,
    figures.pages,
    courses.pages,
)
"""Kinds with one page, which is in the first share."""

RECORDS: tuple[Kind, ...] = (
    case.pages,
    batch.pages,
    vocabulary.pages,
    term.pages,
    pair.pages,
    mechanism.pages,
    course.pages,
    compare.pages,
)
"""Kinds with a page for each record."""


def compose(edition: Edition) -> Iterator[Page]:
    """The pages of one language that are in the edition's share: all of them, if nothing else was said."""
    yield from made(due(edition))


def due(edition: Edition) -> Iterator[Page | Due]:
    """The same, those not yet made that may be as they were."""
    for pages in RECORDS if edition.share.n else SINGLE + RECORDS:
        yield from pages(edition)


def made(pages: Iterable[Page | Due]) -> Iterator[Page]:
    """The pages, each made."""
    return (each.make() if isinstance(each, Due) else each for each in pages)
