"""A new case with every key explained and every term at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from casebinder.decode import kinds
from casebinder.decode.forms import CASE
from casebinder.languages import words
from casebinder.records.site import Site
from casebinder.records.vocabulary import Vocabulary

LATER = frozenset(("language", "batches", "changes", "withdrawn", "replaces", "review"))
"""Keys that no new case needs."""

SECTIONS = 3
WIDTH = 96


@dataclass(frozen=True, slots=True)
class Desk:
    """The site whose terms are at hand, the language of the comments, the values known from the start."""

    site: Site
    language: str
    values: dict[str, str]

    @property
    def words(self) -> Any:
        """What the comments say."""
        return words(self.language)["draft"]

    def about(self, key: kinds.Key) -> str:
        """What a key is for."""
        return key.zh if self.language.startswith("zh") else key.en

    def terms(self, vocabulary: str) -> list[str]:
        """Every term of a vocabulary, with its label."""
        found = self.site.vocabularies.get(vocabulary)
        return [f"{term.id} {term.label[self.language]}" for term in found.terms.values()] if found else []


def skeleton(site: Site, language: str, case_id: str, batch: str = "", number: int | None = None) -> str:
    """The lines of a new draft, an item of a list without any indentation; comments in `language`."""
    given = {"id": case_id, "batch": batch, "number": str(number or ""), "status": "draft"}
    desk = Desk(site, language, given)
    lines = [line for key in CASE.keys if key.name not in LATER for line in _key(key, desk)]
    return "".join(f"{'- ' if n == 0 else '  '}{line}".rstrip() + "\n" for n, line in enumerate(lines))


def _key(key: kinds.Key, desk: Desk) -> Iterator[str]:
    """A key, under a comment that tells what it is for and what may be written."""
    if key.name == "id":
        yield f"id: {desk.values['id']}  # {desk.about(key)}"
        return
    yield from _comment(desk.about(key), _choices(key.kind, desk))
    match key.kind:
        case kinds.Prose():
            yield f"{key.name}:"
            yield from (f"  {each}: {_title(each) if key.required else ''}" for each in desk.site.languages)
        case kinds.Keywords():
            yield f"{key.name}:"
            yield from (f"  {each}: []" for each in desk.site.languages)
        case kinds.Facets():
            yield f"{key.name}:"
            yield from (line for facet in desk.site.facets for line in _facet(facet, desk))
        case kinds.Sections():
            yield f"{key.name}:"
            yield from _sections(desk)
        case kinds.Nested(form):
            yield f"{key.name}:"
            yield from (f"  {each.name}:  # {desk.about(each)}" for each in form.keys)
        case kinds.Many(kinds.Nested(form)):
            yield f"{key.name}:"
            yield from _example(form, desk)
        case kinds.Many():
            yield f"{key.name}: []"
        case _:
            yield f"{key.name}: {desk.values.get(key.name, '')}"


def _title(language: str) -> str:
    title: str = words(language)["draft"]["title"]
    return title


def _choices(kind: kinds.Kind, desk: Desk) -> list[str]:
    """What may be written for a value of a kind."""
    match kind:
        case kinds.Many(each):
            return _choices(each, desk) if not isinstance(each, kinds.Nested) else []
        case kinds.Pointer("batch"):
            return list(desk.site.batches)
        case kinds.Pointer("mechanism"):
            return list(desk.site.mechanisms)
        case kinds.TermOf(vocabulary):
            facet = vocabulary in (each.id for each in desk.site.facets)
            return [f"{desk.words['above']} {vocabulary}:"] if facet else desk.terms(vocabulary)
        case kinds.Choice(options):
            zh = desk.language.startswith("zh")
            return [f"{word} {chinese if zh else english}" for word, english, chinese in options]
        case kinds.Sections():
            return desk.terms("section")
    return []


def _facet(facet: Vocabulary, desk: Desk) -> Iterator[str]:
    many = desk.words["several" if facet.many else "single"]
    yield from (f"  {line}" for line in _comment(f"{facet.label[desk.language]}{many}", desk.terms(facet.id)))
    yield f"  {facet.id}: []"


def _sections(desk: Desk) -> Iterator[str]:
    yield f"  # {desk.words['prose']}"
    vocabulary = desk.site.vocabularies.get("section")
    for term in list(vocabulary.terms)[:SECTIONS] if vocabulary else ():
        yield f"  {term}:"
        yield from (f"    {language}:" for language in desk.site.languages)


def _example(form: kinds.Form, desk: Desk) -> Iterator[str]:
    """An entry to be taken out of its comment."""
    yield f"# {desk.words['entry']}"
    for n, key in enumerate(form.keys):
        languages = f"{{{', '.join(f'{each}: ' for each in desk.site.languages)}}}"
        value = languages if isinstance(key.kind, kinds.Prose) else ""
        yield f"#{' - ' if n == 0 else '   '}{key.name}: {value}"
        yield from (f"#     {line}" for line in _comment(desk.about(key), _choices(key.kind, desk)))


def _comment(about: str, choices: Iterable[str]) -> Iterator[str]:
    """Comment lines: what it is for, then what may be chosen, no line too wide."""
    yield f"# {about}"
    line = ""
    for choice in map(_one_line, choices):
        if line and _width(line) + _width(choice) > WIDTH:
            yield f"#   {line}"
            line = ""
        line += f" | {choice}" if line else choice
    if line:
        yield f"#   {line}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _width(text: str) -> int:
    return sum(2 if char >= "\u2e80" else 1 for char in text)
