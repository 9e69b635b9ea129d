"""Pages: one kind a file, each `pages(edition) -> Iterator[Page]`; the tuple lists them in order."""

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

KINDS: tuple[Callable[[Edition], Iterator[Page]], ...] = (
    home.pages,
    browse.pages,
    case.pages,
    batches.pages,
    batch.pages,
    vocabularies.pages,
    vocabulary.pages,
    term.pages,
    pair.pages,
    regions.pages,
    mechanisms.pages,
    mechanism.pages,
    figures.pages,
    courses.pages,
    course.pages,
    compare.pages,
)


def compose(edition: Edition) -> Iterator[Page]:
    """Every page of one language."""
    for pages in KINDS:
        yield from pages(edition)
