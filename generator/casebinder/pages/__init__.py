"""Pages: one kind a file, each `pages(edition) -> Iterator[Page]`; two tuples list them in order.

A kind with a page for each record takes of the records only those in `edition.share`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page
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

Kind = Callable[[Edition], Iterator[Page]]

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
    for pages in RECORDS if edition.share.n else SINGLE + RECORDS:
        yield from pages(edition)
