r"""A section has as many paragraphs in each language.

A paragraph has one number and one link in all languages, so that a reader who changes the language stays at
the same place and a citation holds in both. Paragraphs are parted by a blank line.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        sections:
          facts:
            en: "First.\n\nSecond."
            zh: 第一段。
            #   ^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        sections:
          facts:
            en: "First.\n\nSecond."
            zh: "第一段。\n\n第二段。"
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic, Related
from casebinder.records.case import Case, Section
from casebinder.records.site import Site
from casebinder.rules.naming import language_name
from casebinder.rules.place import Path, place
from casebinder.rules.texts import sections

CODE = "paragraphs-not-aligned"
SEVERITY = WARNING
HINT = "part both texts at the same places, each paragraph by a blank line"


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each section whose languages differ in their number of paragraphs."""
    for case in site.cases.values():
        for path, section in sections(case):
            counts = _counts(section)
            if len(set(counts.values())) > 1:
                yield _fault(case, path, section.term.id, counts)


def _counts(section: Section) -> dict[str, int]:
    """Language to number of paragraphs, for the languages that are there."""
    counts: dict[str, int] = {}
    for paragraph in section.paragraphs:
        for language in paragraph.text.words:
            counts[language] = counts.get(language, 0) + 1
    return counts


def _fault(case: Case, path: Path, name: str, counts: dict[str, int]) -> Diagnostic:
    fewest, most = min(counts, key=counts.__getitem__), max(counts, key=counts.__getitem__)
    told = " and ".join(f"{counts[each]} in {language_name(each)}" for each in (most, fewest))
    fact = f"the paragraphs of `{name}` are not aligned: {told}"
    related = (Related(f"the text with {counts[most]} paragraphs", place(case, *path, most)),)
    return Diagnostic(CODE, fact, place(case, *path, fewest), HINT, SEVERITY, related, record=case.id)
