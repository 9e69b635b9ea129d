"""The layout pages: one for each kind of page; these serve where the docs folder has none of its own."""

from __future__ import annotations

from casebinder.languages import words

RECORDS = {
    "case": "cases/case.md",
    "batch": "batches/batch.md",
    "term": "vocabularies/term.md",
    "vocabulary": "vocabularies/vocabulary.md",
    "mechanism": "mechanisms/mechanism.md",
    "course": "courses/course.md",
    "pair": "vocabularies/pair.md",
    "comparison": "compare/comparison.md",
}
"""Kinds with a page for each record, and the layout page's usual place in the docs folder."""

DEPTHS = {"pair": 4}
"""Kinds whose pages do not lie two folders deep, and how deep they lie."""

ONE_OF_A_KIND = {
    "home": "index.md",
    "browse": "cases/index.md",
    "batches": "batches/index.md",
    "vocabularies": "vocabularies/index.md",
    "regions": "regions/index.md",
    "mechanisms": "mechanisms/index.md",
    "figures": "figures/index.md",
    "courses": "courses/index.md",
    "compare": "compare/index.md",
}
"""Kinds with one page, which is the layout page itself, in the order of the usual navigation."""

RECORD_LAYOUT = """\
---
title: CASEBINDERTITLE
casebinder: {kind}
hide: [navigation, toc]
---

CASEBINDERTRAIL

# CASEBINDERHEADING {{#title}}

CASEBINDERCONTENT
"""

SINGLE_LAYOUT = """\
---
title: "{title}"
casebinder: {kind}
hide: [navigation, toc]
---

# {heading} {{#title}}

CASEBINDERCONTENT
"""


def default_layout(kind: str, language: str) -> str:
    """The Markdown of a layout page that says nothing of its own; the home page bears the site's name."""
    if kind in RECORDS:
        return RECORD_LAYOUT.format(kind=kind)
    if kind == "home":
        return SINGLE_LAYOUT.format(kind=kind, title="CASEBINDERTITLE", heading="CASEBINDERHEADING")
    title = words(language)["frame"]["kinds"][kind]
    return SINGLE_LAYOUT.format(kind=kind, title=title, heading=title)
