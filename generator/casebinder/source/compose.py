"""YAML text to nodes, from the parser's events, within bounds of our own."""

from __future__ import annotations

import re
from typing import Any
from unicodedata import normalize

import yaml

from casebinder.diagnostics import Diagnostic, Related, Span
from casebinder.source.comments import lost
from casebinder.source.node import Entry, MapNode, Node, Scalar, SeqNode, pack, unpack
from casebinder.source.syntax import indentation
from casebinder.source.text import UNSEEN, unseen

DEEPEST = 50
LONGEST = 256 * 1024
FEWEST_NODES = 20_000
CHARACTERS_A_NODE = 20
"""A file may hold `FEWEST_NODES` nodes and one for each so many characters: far more than records need."""

MOST = 200
"""How many faults that can be passed over are reported of a file."""

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NO_NAME = re.compile(r"~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.?[0-9][0-9_.eE+-]*|")


class TooMuch(Exception):  # noqa: N818  a limit, no error of ours
    """A file goes beyond a bound; carries the fault."""

    def __init__(self, code: str, message: str, span: Span, hint: str) -> None:
        super().__init__(message)
        self.fault = Diagnostic(code, message, span, hint)


class Composer:
    """Makes the nodes of one file; what is wrong but can be passed over is gathered in `faults`."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.faults: list[Diagnostic] = []
        self._next = PARSER(text).get_event
        self._left = FEWEST_NODES + len(text) // CHARACTERS_A_NODE
        self._text = text
        self._names: dict[str, str] = {}
        self.indented: Diagnostic | None = None
        """The first key that is indented with something else than spaces."""

    def document(self) -> Node | None:
        """The root of the one document, None when there is none; raises `yaml.YAMLError`, `TooMuch`."""
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            return None
        root = self._node(self._next(), 1)
        self._next()
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            hint = "keep one document in a file: take out the lines `---` and `...`"
            self._fault("yaml-documents", "the file holds a second document", event, hint)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if kind is yaml.AliasEvent:
            hint = "write the value itself, records know no `*`; a text that begins with it needs quotes"
            self._fault("yaml-alias", f"`*{event.anchor}` stands for a value elsewhere", event, hint)
            return Scalar(self.file, _at(event), "")
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if depth > DEEPEST:
            fact = f"lists and maps are nested more than {DEEPEST} deep"
            raise TooMuch(
                "yaml-too-deep", fact, self._span(event), "close the brackets, or take indentation away"
            )
        return self._list(event, depth) if kind is yaml.SequenceStartEvent else self._map(event, depth)

    def _list(self, start: Any, depth: int) -> SeqNode:
        items: list[Node] = []
        following, scalar = self._next, yaml.ScalarEvent
        event = following()
        while type(event) is not yaml.SequenceEndEvent:
            plain = type(event) is scalar
            items.append(self._scalar(event) if plain else self._node(event, depth + 1))
            self._left -= 1
            if self._left < 0:
                raise self._too_many(event)
            event = following()
        at = _at(start, event) if start.flow_style else _beginning(start)
        return SeqNode(self.file, at, tuple(items))

    def _map(self, start: Any, depth: int) -> MapNode:
        entries: dict[str, Entry] = {}
        following, scalar, names = self._next, yaml.ScalarEvent, self._names
        at = _beginning(start)
        event = following()
        while type(event) is not yaml.MappingEndEvent:
            key = self._scalar(event) if type(event) is scalar else self._node(event, depth + 1)
            if not entries:
                at = key.at
            event = following()
            value = self._scalar(event) if type(event) is scalar else self._node(event, depth + 1)
            name = names.get(key.text) if isinstance(key, Scalar) else None
            if isinstance(key, Scalar) and name is not None and name not in entries:
                key.text = name
                entries[name] = Entry(key, value)
            else:
                self._enter(entries, key, value)
            self._left -= 2
            if self._left < 0:
                raise self._too_many(event)
            event = following()
        return MapNode(self.file, _at(start, event) if start.flow_style else at, entries)

    def _enter(self, entries: dict[str, Entry], key: Node, value: Node) -> None:
        name = self._names.get(key.text) if isinstance(key, Scalar) else None
        if not isinstance(key, Scalar) or (name is None and _no_name(key)):
            self._note(_not_a_name(key))
            return
        if name is None:
            if key.plain and key.text[0].isspace():
                self.indented = self.indented or indentation(key.span)
            name = self._names[key.text] = normalize("NFC", key.text)
        key.text = name
        first = entries.get(name)
        if first is None:
            entries[name] = Entry(key, value)
            return
        if len(self.faults) >= MOST:
            return
        related = (Related(f"`{name}` is first written here", first.key.span),)
        fact, hint = f"the key `{name}` is written twice", "keep one of the two, or join their values"
        self.faults.append(Diagnostic("yaml-duplicate-key", fact, key.span, hint, related=related))

    def _scalar(self, event: Any) -> Scalar:
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        text, style = event.value, event.style
        start, end = event.start_mark, event.end_mark
        node = Scalar(self.file, pack(start.line, start.column, end.line, end.column), text, not style)
        length = len(text)
        if length > LONGEST:
            fact = f"the text has {length:,} characters; {LONGEST:,} are the most"
            raise TooMuch("yaml-too-long", fact, node.span, "close the quote that is open, or cut the text")
        if not style:
            if self._text.startswith(" ", end.index) and (gone := lost(self._text, end.index, node)):
                self._note(gone)
        elif style == '"' and end.index - start.index != length + 2 and (found := UNSEEN.search(text)):
            self._note(unseen(found[0], node.span))  # written as an escape: the file itself was cleaned
            node.text = UNSEEN.sub("", text)
        return node

    def _decorated(self, event: Any) -> None:
        if event.anchor is not None:
            hint = "take it out, and write the value anew where it is needed"
            self._fault(
                "yaml-anchor", f"`&{event.anchor}` names a value; records know no anchors", event, hint
            )
        if event.tag is not None:
            hint = "take the tag out; a text that begins with `!` needs quotes"
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._fault("yaml-tag", f"`{tag}` is a tag; records know none", event, hint)

    def _too_many(self, event: Any) -> TooMuch:
        fact = "the file holds far more keys and values than its size lets expect"
        hint = "take out what is no record, or spread the records over several files"
        return TooMuch("yaml-too-many", fact, self._span(event), hint)

    def _span(self, event: Any) -> Span:
        return unpack(self.file, _at(event))

    def _fault(self, code: str, fact: str, event: Any, hint: str) -> None:
        if len(self.faults) < MOST:
            self.faults.append(Diagnostic(code, fact, self._span(event), hint))

    def _note(self, fault: Diagnostic) -> None:
        if len(self.faults) < MOST:
            self.faults.append(fault)


def _at(event: Any, last: Any = None) -> int:
    start, end = event.start_mark, (last or event).end_mark
    return pack(start.line, start.column, end.line, end.column)


def _beginning(event: Any) -> int:
    mark = event.start_mark
    return pack(mark.line, mark.column, mark.line, mark.column + 1)


def _no_name(key: Scalar) -> bool:
    return key.plain and (key.text == "<<" or bool(NO_NAME.fullmatch(key.text)))


def _not_a_name(key: Node) -> Diagnostic:
    """The fault of something that stands where the name of a key must stand."""
    if not isinstance(key, Scalar):
        fact = "a list or a map stands where the name of a key must stand"
    elif key.text == "<<":
        hint = "write the keys themselves; records know no merge key"
        return Diagnostic("yaml-merge", "`<<` would merge another map into this one", key.span, hint)
    else:
        fact = f"{f'`{key.text}`' if key.text else 'nothing'} stands where the name of a key must stand"
    hint = "write a name before the colon; a text that holds a colon needs quotes"
    if isinstance(key, Scalar) and key.text[:1].isdigit():
        hint = "write a number without a comma, and a text that holds a comma in quotes"
    return Diagnostic("yaml-key", fact, key.span, hint)
