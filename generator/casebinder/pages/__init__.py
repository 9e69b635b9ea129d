"""Pages: one kind a file, each `pages(edition) -> Iterator[Page]`; the tuple lists them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page

KINDS: tuple[Callable[[Edition], Iterator[Page]], ...] = ()


def compose(edition: Edition) -> Iterator[Page]:
    """Every page of one language."""
    for pages in KINDS:
        yield from pages(edition)
