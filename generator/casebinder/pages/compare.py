"""Comparing cases: the page for any that readers choose, and a page for each pair of a course."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import escape

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.case import Case
from casebinder.records.course import Course
from casebinder.records.site import Site
from casebinder.sheet import Sheets, lines, parts

ADDRESS = "compare/"

Pairs = Mapping[tuple[str, str], tuple[Course, ...]]
"""Two cases to the courses that set them side by side."""


def pages(edition: Edition) -> Iterator[Page]:
    """The page for any cases, then those for the pairs of the courses."""
    found = pairs(edition.site)
    if not edition.share.n:
        yield _any(edition, found)
    for (first, second), courses in edition.share.take(found.items()):
        published = edition.site.published
        yield _page(edition, (published[first], published[second]), courses)


def pairs(site: Site) -> Pairs:
    """The pairs that courses declare and readers may see, each once, whichever case is named first."""
    found: dict[frozenset[str], tuple[tuple[str, str], dict[str, Course]]] = {}
    for course in site.courses.values():
        for module in course.modules:
            for pair in module.comparisons:
                if all(each in site.published for each in pair):
                    found.setdefault(frozenset(pair), (pair, {}))[1][course.id] = course
    return {pair: tuple(courses.values()) for pair, courses in found.values()}


def _any(edition: Edition, found: Pairs) -> Page:
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
