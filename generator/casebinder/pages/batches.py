"""The index of batches, the newest first, each with how many of its announced cases are here."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page

ADDRESS = "batches/"


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    path = edition.path(ADDRESS)
    yield Page(
        kind="batches",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render("batches.html", path),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )
