"""Course pages: what to read, in which order, with which questions; never the answers."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.course import Course


def pages(edition: Edition) -> Iterator[Page]:
    """A page for every course."""
    for course in edition.share.take(edition.site.courses.values()):
        yield _page(edition, course)


def _page(edition: Edition, course: Course) -> Page:
    address = addresses.course(course.id)
    path = edition.path(address)
    crumbs = [("courses/", edition.words["courses"]["name"]), (None, edition.say(course.title))]
    return Page(
        kind="course",
        language=edition.language,
        path=path,
        title=edition.plain(course.title),
        description=edition.opening(course.summary)
        or edition.opening(course.audience)
        or edition.words["course"]["description"],
        heading=edition.say(course.title),
        trail=edition.render("_trail.html", path, crumbs=crumbs),
        content=edition.render("course.html", path, course=course),
        alternates=edition.alternates(address),
        json_ld=_json_ld(edition, course, path),
    )


def _json_ld(edition: Edition, course: Course, path: str) -> dict[str, object]:
    optional: dict[str, object] = {
        "description": edition.opening(course.summary),
        "timeRequired": f"PT{course.hours * 60:.0f}M" if course.hours else "",
        "audience": {"@type": "EducationalAudience", "audienceType": edition.plain(course.audience)}
        if course.audience
        else "",
        "teaches": [edition.plain(each) for module in course.modules for each in module.objectives],
    }
    return {
        "@context": "https://schema.org",
        "@type": ["Course", "LearningResource"],
        "name": edition.plain(course.title),
        "inLanguage": edition.language,
        "url": edition.site.url + path,
        **{key: value for key, value in optional.items() if value},
        "hasPart": [
            {"@type": "LearningResource", "name": edition.plain(module.title), "position": place}
            for place, module in enumerate(course.modules, 1)
        ],
    }
