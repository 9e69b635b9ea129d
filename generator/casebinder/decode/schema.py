"""The forms and vocabularies as JSON Schema, for editors that complete and explain while somebody writes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from casebinder.decode import kinds
from casebinder.decode.forms import FORMS
from casebinder.decode.schema_words import CASE_ID, LONGEST_LIST, SAY, readable_id
from casebinder.decode.values import TAG
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.mechanism import Mechanism
from casebinder.records.site import Site
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term, Vocabulary

Schema = dict[str, Any]
DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that the YAML extension of VS Code understands best."""


def schema(site: Site, language: str, which: str = "cases") -> Schema:
    """The JSON Schema of a kind of file: "cases", "included", "courses" or "vocabulary".

    Descriptions, labels and definitions are in the editor's language; terms are offered by id, label, alias.
    """
    writer = _Writer(site, "zh" if language.startswith("zh") else "en", language)
    top = writer.form(FORMS[which])
    return {"$schema": DRAFT, **top, "definitions": writer.definitions}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes schemas in one language; what is used more than once goes into `definitions`."""

    site: Site
    words: str
    language: str
    definitions: Schema = field(default_factory=dict)

    def say(self, en: str, zh: str) -> str:
        """The one of two wordings that the editor reads."""
        return zh if self.words == "zh" else en

    def text(self, text: Text) -> str:
        """A text of the records in the editor's language."""
        return text[self.language] if self.language in text.words else text[self.words]

    def shared(self, name: str, make: Callable[[], Schema]) -> Schema:
        """A reference to a definition, made at its first use."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = make()
        return {"$ref": f"#/definitions/{name}"}

    def form(self, form: kinds.Form) -> Schema:
        """The map of a form: its keys with what they are for, and a snippet with the keys it needs."""
        needed = [key for key in form.keys if key.required]
        made: Schema = {
            "type": "object",
            "properties": {key.name: self.key(key) for key in form.keys},
            "required": [key.name for key in needed if not key.unless[0]],
            "additionalProperties": False,
        }
        for key in needed:
            if key.unless[0]:
                name, value = key.unless
                made["if"] = {"properties": {name: {"const": value}}, "required": [name]}
                made["else"] = {"required": [key.name]}
        if form not in FORMS.values():
            body = {key.name: f"${number}" for number, key in enumerate(needed or form.keys[:1], 1)}
            made["defaultSnippets"] = [{"label": self.say(form.name, form.zh), "body": body}]
        return made

    def key(self, key: kinds.Key) -> Schema:
        """The value of a key with what the key is for; a key that may be left out may stay empty too."""
        value = self.value(key.kind)
        about = {"title": key.name, **_about(self.say(key.en, key.zh))}
        filled = key.required or isinstance(key.kind, kinds.Choice)
        return {**(value if filled else _or_nothing(value)), **about}

    def value(self, kind: kinds.Kind) -> Schema:
        """The schema of a kind of value."""
        return WRITERS[type(kind)](self, kind)

    def say_pattern(self, name: str) -> str:
        """What is said of a text that has not the form it needs."""
        return self.say(*SAY[name])


def _or_nothing(value: Schema) -> Schema:
    """The same, or no value yet: what is empty is not given."""
    if isinstance(types := value.get("type"), str | list) and "enum" not in value:
        return {**value, "type": [*([types] if isinstance(types, str) else types), "null"]}
    nothing: Schema = {"type": "null"}
    others = value["anyOf"] if set(value) == {"anyOf"} else [value]
    return {"anyOf": [*others, nothing]}


def _prose(writer: _Writer, kind: kinds.Prose) -> Schema:
    def make() -> Schema:
        words = {"type": ["string", "number"], "minLength": 1}
        languages = {tag: _or_nothing(words) for tag in writer.site.languages}
        return {
            "anyOf": [
                {"type": ["string", "number"], "minLength": 1},
                {"type": "object", "properties": languages, "additionalProperties": False, "minProperties": 1,
                 "defaultSnippets": [{"label": writer.say("all languages", "各语言"), "body": body}]},
            ]
        }  # fmt: skip

    body = {tag: f"|\n    ${number}" if kind.long else f"${number}"
            for number, tag in enumerate(writer.site.languages, 1)}  # fmt: skip
    return writer.shared("long-text" if kind.long else "text", make)


def _date(writer: _Writer, _kind: kinds.Date) -> Schema:
    pattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    return writer.shared("date", lambda: {
        "type": ["string", "integer"], "minimum": 1, "maximum": 9999, "pattern": pattern,
        "patternErrorMessage": writer.say_pattern("date"),
    })  # fmt: skip


def _identifier(writer: _Writer, kind: kinds.Identifier) -> Schema:
    name = "case-id" if kind.opaque else "id"
    pattern = CASE_ID if kind.opaque else readable_id()
    return writer.shared(name, lambda: {
        "type": ["string", "integer"], "pattern": pattern, "patternErrorMessage": writer.say_pattern(name),
    })  # fmt: skip


def _address(writer: _Writer, _kind: kinds.Address) -> Schema:
    return {"type": "string", "pattern": "^https?://[^\\s/@]+(/\\S*)?$",
            "patternErrorMessage": writer.say_pattern("address")}  # fmt: skip


def _choice(writer: _Writer, kind: kinds.Choice) -> Schema:
    return {"anyOf": [_const(word, "", writer.say(en, zh)) for word, en, zh in kind.options]}


def _term(writer: _Writer, kind: kinds.TermOf) -> Schema:
    vocabulary = writer.site.vocabularies.get(kind.vocabulary)
    if vocabulary is None or not vocabulary.terms:
        return {"type": "string"}
    return writer.shared(f"term-{kind.vocabulary}", lambda: {"anyOf": list(_terms(writer, vocabulary))})


def _terms(writer: _Writer, vocabulary: Vocabulary) -> Iterator[Schema]:
    """Every way to write a term: first all ids, then labels and aliases."""
    taken = set(vocabulary.terms)
    for term in vocabulary.terms.values():
        yield _const(term.id, term.id, _definition(writer, term))
    for term in vocabulary.terms.values():
        labels = term.label.words.values()
        for word in (*labels, *term.aliases, *term.replaces):
            if word not in taken:
                taken.add(word)
                about = _definition(writer, term) if word in labels else writer.text(term.label)
                yield _const(word, term.id, about)


def _definition(writer: _Writer, term: Term) -> str:
    label, definition = writer.text(term.label), writer.text(term.definition)
    return f"{label}\n\n{definition}" if definition else label


def _const(word: str, title: str, about: str) -> Schema:
    return {"const": word, **({"title": title} if title else {}), **_about(about)}


def _about(words: str) -> Schema:
    """What an editor shows; as Markdown too where there is a mark of it."""
    return {"description": words, **({"markdownDescription": words} if "`" in words else {})}


def _pointer(writer: _Writer, kind: kinds.Pointer) -> Schema:
    """The ids of what readers see, each with its title, and any other: it may be published later."""
    site = writer.site
    records: Mapping[str, Case | Batch | Mechanism] = {
        "case": site.published,
        "batch": site.batches,
        "mechanism": site.mechanisms,
    }[kind.to]  # type: ignore[assignment]  # three maps of one shape
    other = {"type": ["string", "integer"]}
    if not 0 < len(records) <= LONGEST_LIST:
        return other
    known = [_const(each.id, "", writer.text(each.title)) for each in records.values()]
    return writer.shared(f"{kind.to}-pointer", lambda: {"anyOf": [*known, other]})


def _many(writer: _Writer, kind: kinds.Many) -> Schema:
    items = writer.value(kind.of)
    listed: Schema = {"type": "array", "items": items}
    if isinstance(kind.of, kinds.TermOf | kinds.Pointer):
        listed["uniqueItems"] = True
    return {"anyOf": [listed, items]} if kind.lone else listed


def _nested(writer: _Writer, kind: kinds.Nested | kinds.Records) -> Schema:
    name = kind.form.name.split(" ", 1)[-1].replace(" ", "-")
    if isinstance(kind, kinds.Nested):
        return writer.shared(_unique(name, kind.form), lambda: writer.form(kind.form))
    return {"type": "array", "items": writer.shared(name, lambda: writer.form(kind.form))}


def _unique(name: str, form: kinds.Form) -> str:
    """Two forms are called a review: the one that has a reviewer, and the one that holds it."""
    return f"{name}-by" if "by" in form.by_name and name == "review" else name


def _facets(writer: _Writer, _kind: kinds.Facets) -> Schema:
    properties = {}
    for facet in writer.site.facets:
        about = "\n\n".join(filter(None, (writer.text(facet.label), writer.text(facet.definition))))
        terms = writer.value(kinds.Many(kinds.TermOf(facet.id), lone=True))
        if not facet.many:
            terms["anyOf"][0]["maxItems"] = 1
        properties[facet.id] = {**terms, "title": facet.id, **_about(about)}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _sections(writer: _Writer, _kind: kinds.Sections) -> Schema:
    """The section vocabulary's terms as keys; labels are keys too, but are not offered."""
    vocabulary = writer.site.vocabularies.get("section")
    if vocabulary is None or not vocabulary.terms:
        return {"type": "object", "additionalProperties": _or_nothing(writer.value(kinds.Prose(long=True)))}
    properties: Schema = {}
    others: Schema = {}
    for term in vocabulary.terms.values():
        about = {"title": term.id, **_about(_definition(writer, term))}
        properties[term.id] = {**_or_nothing(writer.value(kinds.Prose(long=True))), **about}
        words = "|".join(re.escape(word) for word in (*term.label.words.values(), *term.aliases))
        others[f"^({words})$"] = properties[term.id]
    return {"type": "object", "properties": properties, "patternProperties": others,
            "additionalProperties": False}  # fmt: skip


def _keywords(writer: _Writer, _kind: kinds.Keywords) -> Schema:
    words = writer.value(kinds.Many(kinds.Words(), lone=True))
    languages = {"type": "object", "properties": dict.fromkeys(writer.site.languages, words)}
    return {"anyOf": [{**languages, "additionalProperties": False}, words]}


WRITERS: dict[type, Callable[[_Writer, Any], Schema]] = {
    kinds.Words: lambda _, __: {"type": ["string", "number"], "minLength": 1},
    kinds.Prose: _prose,
    kinds.Whole: lambda _, kind: {"type": "integer", "minimum": kind.least},
    kinds.Number: lambda _, kind: {"type": "number"} | ({"minimum": 0} if kind.least == 0 else {}),
    kinds.Flag: lambda _, __: {"type": "boolean"},
    kinds.Date: _date,
    kinds.Choice: _choice,
    kinds.Identifier: _identifier,
    kinds.Pointer: _pointer,
    kinds.Address: _address,
    kinds.Contact: lambda writer, _: {
        "type": "string", "pattern": "^(mailto:[^\\s@]+@[^\\s@]+|https://\\S+|tel:\\+?[0-9-]+)$",
        "patternErrorMessage": writer.say_pattern("contact"),
    },
    kinds.TermOf: _term,
    kinds.Language: lambda writer, _: {"enum": list(writer.site.languages)},
    kinds.LanguageTag: lambda _, __: {"type": "string", "pattern": f"^{TAG.pattern}$"},
    kinds.Paragraphs: lambda writer, _: {
        "type": ["string", "integer"], "minimum": 1, "pattern": "^[1-9][0-9]*( *[-–—~～至到] *[1-9][0-9]*)?$",
        "patternErrorMessage": writer.say_pattern("paragraphs"),
    },
    kinds.Glob: lambda _, __: {"type": "string", "minLength": 1},
    kinds.Facets: _facets,
    kinds.Sections: _sections,
    kinds.Keywords: _keywords,
    kinds.Many: _many,
    kinds.Nested: _nested,
    kinds.Records: _nested,
}  # fmt: skip
