"""The index of courses, in the order of the records."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page

ADDRESS = "courses/"


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    path = edition.path(ADDRESS)
    yield Page(
        kind="courses",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render("courses.html", path),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )
