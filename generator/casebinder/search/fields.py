"""The searched fields of a case, by language and kind."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder import markup
from casebinder.records.case import Case

KINDS = ("title", "keywords", "summary", "facts", "assistance", "significance", "other", "timeline")
"""Kinds of field, the weightiest first; a search may be narrowed to one."""

SECTIONS = {
    "facts": "facts", "brief-facts": "facts",
    "assistance": "assistance", "duties": "assistance", "class-aid": "assistance",
    "significance": "significance", "guidance": "significance", "gist": "significance",
}  # fmt: skip
"""Terms of the section vocabulary to the kind they are searched as; any other is `other`."""

Field = tuple[str, int, str]
"""Kind, paragraph number (0 where there is none), plain text."""


def fields(case: Case, language: str) -> Iterator[Field]:
    """The fields of a case in a language, in the order of `KINDS` within title, keywords, body, timeline."""
    told = list(_told(case, language))
    plain = iter(markup.plains([words for kind, _, words in told if kind != "keywords"]))
    for kind, number, words in told:
        if text := words if kind == "keywords" else next(plain):
            yield kind, number, text


def _told(case: Case, language: str) -> Iterator[Field]:
    """The fields as they are written; keywords have no marks."""
    for kind, text in (("title", case.title), ("summary", case.summary)):
        yield kind, 0, text.words.get(language, "")
    for keyword in case.keywords.get(language, ()):
        yield "keywords", 0, keyword
    for section in case.sections:
        kind = SECTIONS.get(section.term.id, "other")
        for paragraph in section.paragraphs:
            yield kind, paragraph.number, paragraph.text.words.get(language, "")
    for event in case.timeline:
        yield "timeline", 0, event.text.words.get(language, "")
