"""The searched fields of a case, by language and kind."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder import markup
from casebinder.records.case import Case
from casebinder.records.text import Text

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
    for kind, text in (("title", case.title), ("summary", case.summary)):
        if plain := _plain(text, language):
            yield kind, 0, plain
    for keyword in case.keywords.get(language, ()):
        yield "keywords", 0, keyword
    for section in case.sections:
        for paragraph in section.paragraphs:
            if plain := _plain(paragraph.text, language):
                yield SECTIONS.get(section.term.id, "other"), paragraph.number, plain
    for event in case.timeline:
        if plain := _plain(event.text, language):
            yield "timeline", 0, plain


def _plain(text: Text, language: str) -> str:
    words = text.words.get(language)
    return markup.plain(words) if words else ""
