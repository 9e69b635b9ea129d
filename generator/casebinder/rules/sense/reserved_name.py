"""No facet is named like a folder of the site.

The pages of a facet's terms stand in a folder of its name, `/crime-type/…`; the folders of cases, batches
and the like, and those of the languages, are taken.

FAIL
    # vocabularies/courses.yaml
    facet:
      label: {en: Course, zh: 课程}
    # ^^^^^
    terms: []

FAIL
    # vocabularies/course-of-life.yaml
    facet: {label: {en: Course of life, zh: 人生阶段}, order: 9}
    replaces: [courses]
    #          ^^^^^^^
    terms: []

PASS
    # vocabularies/course-of-life.yaml
    facet: {label: {en: Course of life, zh: 人生阶段}, order: 9}
    terms: []
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder import addresses
from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import mentions, place

CODE = "reserved-name"
SEVERITY = ERROR
FOLDERS = {
    address("").partition("/")[0]
    for address in (
        addresses.case,
        addresses.batch,
        addresses.mechanism,
        addresses.course,
        addresses.vocabulary,
    )
} | {"assets", "compare", "data", "figures", "regions", "search"}


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each facet whose name is taken."""
    for facet in site.facets:
        if facet.id in FOLDERS or facet.id in site.languages:
            fact = f"a facet cannot be named `{facet.id}`: the site has a folder of that name"
            hint = f"rename the file vocabularies/{facet.id}.yaml, and the key in the records"
            yield Diagnostic(CODE, fact, place(facet, "facet"), hint, SEVERITY, record=facet.id)
        for former in facet.replaces:
            if former in FOLDERS or former in site.languages:
                fact = f"no facet was ever named `{former}`: the site has a folder of that name"
                span = mentions(facet, former, "replaces")[0]
                hint = "take it out of `replaces:`"
                yield Diagnostic(CODE, fact, span, hint, SEVERITY, record=facet.id)
