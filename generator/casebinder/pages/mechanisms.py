"""The index of mechanisms, in the order of the records."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page

ADDRESS = "mechanisms/"


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    path = edition.path(ADDRESS)
    yield Page(
        kind="mechanisms",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render("mechanisms.html", path),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )
