"""A published record says nothing in the words that `casebinder new` puts there until somebody writes.

Readers would find a public case that is called "Title to be written". A draft may hold these words.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Title to be written, zh: 李某救助案}
        #           ^^^^^^^^^^^^^^^^^^^
        summary: {en: Li received aid., zh: 李某得到救助。}
        published: 2024-05-01

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 待填写标题}
        #                          ^^^^^
        summary: {en: Li received aid., zh: 李某得到救助。}
        published: 2024-05-01

PASS
    cases:
      - id: b2c3d4
        title: {en: Title to be written, zh: 待填写标题}
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Li received aid., zh: 李某得到救助。}
        published: 2024-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.languages import known, words
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.place import misread
from casebinder.rules.texts import Record, texts

CODE = "placeholder-left"
SEVERITY = ERROR


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each text that readers would see in which a placeholder still stands."""
    placeholders = tuple(words(language)["draft"]["title"] for language in known())
    for text in texts(site):
        if not _shown(text.record):
            continue
        for language, said in text.text.words.items():
            for placeholder in placeholders:
                if (start := said.find(placeholder)) >= 0:
                    fact = f"`{placeholder}` still stands in `{text.name}`, and the record is published"
                    span = text.within(language, start, start + len(placeholder))
                    hint = _hint(text.record, text.name)
                    yield Diagnostic(CODE, fact, span, hint, SEVERITY, record=text.owner)


def _shown(record: Record) -> bool:
    """False for a case that readers do not see, or whose status could not be read."""
    if not isinstance(record, Case):
        return True
    return record.status == "published" and not misread(record, "status", "published")


def _hint(record: Record, name: str) -> str:
    hint = f"write the `{name}` in its place"
    return f"{hint}, or `status: draft` until you do" if isinstance(record, Case) else hint
