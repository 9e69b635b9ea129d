"""Every human text of the records with the way to it: the one place that knows where words stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from casebinder.diagnostics import Span
from casebinder.records.batch import Batch
from casebinder.records.case import Case, Section
from casebinder.records.course import Course, Module
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.records.text import EMPTY, Reference, Text
from casebinder.records.vocabulary import Term, Vocabulary
from casebinder.rules.place import Item, Path, given, items, node, place
from casebinder.rules.scripts import astray
from casebinder.source import Scalar, within

Record = Site | Vocabulary | Term | Batch | Mechanism | Case | Course
Found = Iterator[tuple[Path, Text]]


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a record and the way to it from the record's node."""

    record: Record
    path: Path
    text: Text
    files: Mapping[str, str]
    """File to its text, to find the place of a part."""

    @property
    def name(self) -> str:
        """The key that an editor would look for: `title`, `sections.facts`, `sources.2.title`."""
        return ".".join(step if isinstance(step, str) else step.name or str(step.n + 1) for step in self.path)

    @property
    def owner(self) -> str:
        """The id of the record, "" for the site itself."""
        return "" if isinstance(self.record, Site) else self.record.id

    @property
    def plain(self) -> bool:
        """True for a string that does not say which language it is in."""
        return self.place() == self.place(*self.text.words)

    @property
    def astray(self) -> bool:
        """True when the words cannot be in the language they are given for."""
        return any(astray(*given) for given in self.text.words.items())

    def place(self, *language: str) -> Span:
        """Where the text stands, or its words in one language."""
        return place(self.record, *self.path, *language)

    def within(self, language: str, start: int, end: int) -> Span:
        """Where a part of the words in one language stands, the whole where that cannot be told."""
        found = node(self.record, *self.path, language)
        if not isinstance(found, Scalar) or found.file not in self.files:
            return self.place(language)
        return within(self.files[found.file], found, self.text[language], start, end)

    def lacks(self, language: str) -> bool:
        """True when nothing at all is written for a language."""
        return language not in self.text.words and not given(self.record, *self.path, language)


def texts(site: Site) -> Iterator[Words]:
    """Every text that is there, in the order of the files."""
    for record in _records(site):
        for path, text in (*every_text(record), *_keywords(record)):
            if text and not _made_up(record, path):
                yield Words(record, path, text, site.files)


def _keywords(record: Record) -> Found:
    """The keywords of a case as one text a language."""
    if isinstance(record, Case):
        yield ("keywords",), Text({tag: "、".join(words) for tag, words in record.keywords.items()})


def _made_up(record: Record, path: Path) -> bool:
    """True for what stands in for a text that is not written: the label of a vocabulary, the site's title."""
    return isinstance(record, Site | Vocabulary | Term) and not given(record, *path)


def _records(site: Site) -> Iterator[Record]:
    if not site.records_only:
        yield site
        for vocabulary in site.vocabularies.values():
            yield vocabulary
            yield from vocabulary.terms.values()
    for group in (site.batches, site.mechanisms, site.cases, site.courses):
        yield from group.values()


def every_text(record: Record) -> Found:
    """The texts of one record with the way to each, its keywords left out."""
    match record:
        case Site():
            yield from [(("title",), record.title), (("description",), record.description)]
        case Vocabulary():
            key: Path = ("facet", "label") if record.facet else ("label",)
            yield from [(key, record.label), (("definition",), record.definition)]
        case Term():
            yield from [(("label",), record.label), (("definition",), record.definition)]
        case Batch():
            yield from [(("title",), record.title), (("overview",), record.overview)]
            yield from _sources(record.sources)
        case Mechanism():
            yield from _mechanism(record)
        case Course():
            yield from _course(record)
        case Case():
            yield from _case(record)


def _case(case: Case) -> Found:
    yield from _wording(case)
    yield from _sources(case.sources)
    for n, change in items(case.changes):
        yield ("changes", n, "note"), change.note
        if change.before:
            said = Case(case.id, EMPTY, sections=tuple(change.before.sections.values()))
            for path, text in _wording(replace(said, **change.before.fields)):
                yield ("changes", n, "before", *path), text
    if case.withdrawn:
        yield ("withdrawn", "note"), case.withdrawn.note


def _wording(case: Case) -> Found:
    """What the case says; a case of a `before:` holds only what was another then."""
    yield from [(("title",), case.title), (("summary",), case.summary), (("office",), case.office)]
    for n, aid in items(case.aid):
        yield ("aid", n, "note"), aid.note
    for n, party in items(case.parties):
        yield ("parties", n, "name"), party.name
    for path, section in sections(case):
        yield path, _section_text(section)
    for n, event in items(case.timeline):
        yield ("timeline", n, "event"), event.text


def _mechanism(mechanism: Mechanism) -> Found:
    yield from [(("title",), mechanism.title), (("summary",), mechanism.summary)]
    for n, provision in items(mechanism.provisions):
        yield ("provisions", n, "title"), provision.title
        yield ("provisions", n, "text"), provision.text
    for n, step in items(mechanism.steps):
        yield ("steps", n, "text"), step.text
    for n, figure in items(mechanism.figures):
        yield ("figures", n, "note"), figure.note
    yield from _sources(mechanism.sources)


def _course(course: Course) -> Found:
    yield from [(("title",), course.title), (("summary",), course.summary), (("audience",), course.audience)]
    for n, module in items(course.modules):
        for path, text in _module(module):
            yield ("modules", n, *path), text


def _module(module: Module) -> Found:
    yield ("title",), module.title
    for n, objective in items(module.objectives):
        yield ("objectives", n), objective
    for n, reading in items(module.cases):
        yield ("cases", n, "note"), reading.note
    for n, question in items(module.questions):
        yield ("questions", n, "ask"), question.ask
        yield ("questions", n, "answer"), question.answer


def _sources(sources: tuple[Reference, ...]) -> Found:
    for n, source in items(sources):
        yield ("sources", n, "title"), source.title
        yield ("sources", n, "publisher"), source.publisher


def sections(case: Case) -> Iterator[tuple[Path, Section]]:
    """The sections of a case, each with the way to it."""
    for n, section in enumerate(case.sections):
        yield ("sections", Item(n, len(case.sections), section.term.id)), section


def _section_text(section: Section) -> Text:
    """The words of a whole section, its paragraphs parted by blank lines again."""
    found: dict[str, list[str]] = {}
    for paragraph in section.paragraphs:
        for language, words in paragraph.text.words.items():
            found.setdefault(language, []).append(words)
    return Text({language: "\n\n".join(words) for language, words in found.items()})
