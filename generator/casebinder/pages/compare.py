"""Comparing cases: the page for any that readers choose, and a page for each pair of a course."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import escape

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.case import Case
from casebinder.records.course import Course
from casebinder.sheet import Sheets, lines, parts

ADDRESS = "compare/"


def pages(edition: Edition) -> Iterator[Page]:
    """The page for any cases, then those for the pairs of the courses."""
    found = edition.site.comparisons
    if not edition.share.n:
        yield _any(edition, found)
    for (first, second), courses in edition.share.take(found.items()):
        published = edition.site.published
        yield _page(edition, (published[first], published[second]), courses)


def _any(edition: Edition, found: Mapping[tuple[str, str], tuple[Course, ...]]) -> Page:
    path = edition.path(ADDRESS)
    return Page(
        kind="compare",
        language=edition.language,
        path=path,
        title="",
        description="",
        content=edition.render(
            "compare.html",
            path,
            pairs=found,
            withdrawn=" ".join(edition.site.withdrawn),
            permalink=edition.site.url + path,
        ),
        alternates=edition.alternates(ADDRESS),
        og_type="website",
    )


def _page(edition: Edition, cases: tuple[Case, Case], courses: tuple[Course, ...]) -> Page:
    address = addresses.comparison(*(case.id for case in cases))
    path = edition.path(address)
    words = edition.words["compare"]
    names = dict(zip(("first", "second"), (edition.plain(case.title) for case in cases), strict=True))
    sheets = list(map(Sheets(edition).of, cases))
    crumbs = [(ADDRESS, words["name"]), (None, words["title"].format(**names))]
    return Page(
        kind="comparison",
        language=edition.language,
        path=path,
        title=words["title"].format(**names),
        description=words["description"].format(**names),
        heading=escape(words["title"]).format(
            first=edition.say(cases[0].title), second=edition.say(cases[1].title)
        ),
        trail=edition.render("_trail.html", path, crumbs=crumbs),
        content=edition.render(
            "comparison.html",
            path,
            cases=cases,
            courses=courses,
            lines=list(lines(edition, sheets)),
            parts=list(parts(sheets)),
            permalink=edition.site.url + path,
        ),
        alternates=edition.alternates(address),
    )
