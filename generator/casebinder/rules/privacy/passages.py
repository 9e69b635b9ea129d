"""Every paragraph that anyone may come to read, with its place: records, pages, comments, names of files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casebinder.diagnostics import Span
from casebinder.records.allowance import Allowance
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.records.text import Text
from casebinder.records.vocabulary import Vocabulary
from casebinder.records.writing import Writing
from casebinder.rules.place import Item, Path, given, items
from casebinder.rules.texts import Record, Words, every_text
from casebinder.source import span_of

PARAGRAPH = re.compile(r"\S.*(?:\n(?![ \t]*(?:\n|$)).*)*")
LONGEST = 4_000
"""A paragraph that is longer is looked at in pieces, which overlap, lest one cut a name in two."""

OVERLAP = 100


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph: `start` is its place in the text or file it is from; `kind` is "text" or "address"."""

    text: str
    source: Words | Writing
    language: str = ""
    start: int = 0
    kind: str = "text"

    def span(self, start: int, end: int) -> Span:
        """Where a part of it stands."""
        source, first, last = self.source, self.start + start, self.start + end
        if isinstance(source, Words):
            return source.within(self.language, first, last)
        if source.kind == "name":
            return Span(source.file)
        if source.kind == "comment":
            return Span(source.file, source.line, source.column + first, source.line, source.column + last)
        return span_of(source.file, source.text, first, last)


@dataclass(frozen=True, slots=True)
class Scope:
    """What shares exceptions: a record, a page, or the site with all that belongs to none of these."""

    record: Record | Writing
    allowances: Sequence[Allowance]

    @property
    def owner(self) -> str:
        """The id of the record, or the path of the page."""
        if isinstance(self.record, Writing):
            return self.record.file
        return "" if isinstance(self.record, Site) else self.record.id


def scopes(site: Site) -> Iterator[tuple[Scope, Iterator[Passage]]]:
    """Everything that may be read, scope by scope."""
    if not site.records_only:
        loose = [writing for writing in site.writings if writing.kind != "page"]
        yield Scope(site, site.allowances), _site(site, loose)
        for vocabulary in site.vocabularies.values():
            yield Scope(vocabulary, vocabulary.allowances), _vocabulary(site, vocabulary)
    for group in (site.batches, site.mechanisms, site.cases, site.courses):
        for record in group.values():
            yield Scope(record, record.allowances), _record(site, record)
    for writing in site.writings:
        if writing.kind == "page":
            yield Scope(writing, writing.allowances), paragraphs(writing)


def _site(site: Site, loose: list[Writing]) -> Iterator[Passage]:
    yield from _record(site, site)
    for writing in loose:
        if writing.kind == "name":
            yield Passage(writing.text, writing, kind="address")
            yield Passage(writing.text.rpartition("/")[2], writing)
        else:
            yield from paragraphs(writing)


def _vocabulary(site: Site, vocabulary: Vocabulary) -> Iterator[Passage]:
    yield from _record(site, vocabulary)
    for term in vocabulary.terms.values():
        yield from _record(site, term)
        for n, alias in items(term.aliases):
            yield from _plain(site, term, ("aliases", n), alias)


def _record(site: Site, record: Record) -> Iterator[Passage]:
    for path, text in every_text(record):
        if text:
            yield from _words(Words(record, path, text, site.files))
    match record:
        case Case():
            yield from _keywords(site, record)
            for n, citation in items(record.laws):
                yield from _plain(site, record, ("laws", n, "article"), citation.article)
    if isinstance(record, Batch | Mechanism | Case):
        for n, source in items(record.sources):
            if source.url:
                yield from _plain(site, record, ("sources", n, "url"), source.url, "address")


def _keywords(site: Site, case: Case) -> Iterator[Passage]:
    for language, words in case.keywords.items():
        key: Path = ("keywords", language) if given(case, "keywords", language) else ("keywords",)
        for n, word in items(words):
            yield from _plain(site, case, (*key, n), word)


def _plain(
    site: Site, record: Record, path: tuple[str | Item, ...], words: str, kind: str = "text"
) -> Iterator[Passage]:
    source = Words(record, path, Text({"": words}), site.files)
    for start, part in _pieces(words):
        yield Passage(part, source, "", start, kind)


def _words(words: Words) -> Iterator[Passage]:
    for language, text in words.text.words.items():
        for start, part in _pieces(text):
            yield Passage(part, words, language, start)


def paragraphs(writing: Writing) -> Iterator[Passage]:
    """What a page, comment or other file says, paragraph by paragraph."""
    for start, part in _parts(writing.text):
        yield Passage(part, writing, start=start)


def _pieces(text: str) -> Iterable[tuple[int, str]]:
    return [(0, text)] if "\n" not in text and len(text) <= LONGEST else _parts(text)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    for found in PARAGRAPH.finditer(text):
        if len(found[0]) <= LONGEST:
            yield found.start(), found[0]
        else:
            for at in range(0, len(found[0]), LONGEST - OVERLAP):
                yield found.start() + at, found[0][at : at + LONGEST]
