"""The index of vocabularies: the facets that cases are grouped by, then the word lists."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.edition import Edition
from casebinder.outputs import Page

ADDRESS = "vocabularies/"


def pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    path = edition.path(ADDRESS)
    lists = [each for each in edition.site.vocabularies.values() if not each.facet]
    yield Page(
        kind="vocabularies",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render("vocabularies.html", path, lists=lists),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )
