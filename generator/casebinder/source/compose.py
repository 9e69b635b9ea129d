"""YAML text to nodes, from the parser's events, within bounds of our own."""

from __future__ import annotations

import gc
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import yaml

from casebinder.diagnostics import WARNING, Diagnostic, Related, Span
from casebinder.source.node import Entry, MapNode, Node, Scalar, SeqNode
from casebinder.source.text import UNSEEN, unseen

DEEPEST = 50
LONGEST = 256 * 1024
FEWEST_NODES = 20_000
BYTES_A_NODE = 16
"""A file may hold `FEWEST_NODES` nodes and one more for each so many bytes: far more than records need."""

PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NO_NAME = re.compile(r"|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\.?[0-9][0-9_.eE+-]*")
COMMENT = re.compile(r"\S( +)#(?=(.?))")
HAN = re.compile("[\u3400-\u9fff]")


class TooMuch(Exception):  # noqa: N818  a limit, not an error of ours
    """A file goes beyond a bound; carries the fault."""

    def __init__(self, fault: Diagnostic) -> None:
        super().__init__(fault.message)
        self.fault = fault


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the cyclic garbage collector, which would make reading many records quadratic."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Composer:
    """Makes nodes of one file; what is wrong but can be passed over is gathered in `faults`."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.faults: list[Diagnostic] = []
        self._next = PARSER(text).get_event
        self._left = FEWEST_NODES + len(text) // BYTES_A_NODE
        self._comments = _comments(text)

    def document(self) -> Node | None:
        """The root of the one document, None when there is none; raises `yaml.YAMLError`, `TooMuch`."""
        self._next()
        event = self._next()
        if type(event) is yaml.StreamEndEvent:
            return None
        root = self._node(self._next(), 1)
        self._next()
        event = self._next()
        if type(event) is not yaml.StreamEndEvent:
            hint = "keep one document in a file: take out the lines `---` and `...`"
            self._fault("yaml-documents", "the file holds a second document", self._span(event), hint)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._left -= 1
        if self._left < 0:
            fact = "the file holds far more keys and values than its size lets expect"
            raise TooMuch(
                self._diagnostic("yaml-too-many", fact, self._span(event), "spread it over several files")
            )
        kind = type(event)
        if kind is yaml.AliasEvent:
            hint = "write the value itself; records know no `*` and `&`. A text that begins so needs quotes"
            self._fault(
                "yaml-alias", f"`*{event.anchor}` stands for a value elsewhere", self._span(event), hint
            )
            return Scalar(self._span(event), "")
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        if depth > DEEPEST:
            fact = f"lists and maps are nested more than {DEEPEST} deep"
            raise TooMuch(
                self._diagnostic("yaml-too-deep", fact, self._span(event), "close the brackets left open")
            )
        return self._list(event, depth) if kind is yaml.SequenceStartEvent else self._map(event, depth)

    def _list(self, start: Any, depth: int) -> SeqNode:
        items = []
        event = self._next()
        while type(event) is not yaml.SequenceEndEvent:
            items.append(self._node(event, depth + 1))
            event = self._next()
        return SeqNode(self._extent(start, event), tuple(items))

    def _map(self, start: Any, depth: int) -> MapNode:
        entries: dict[str, Entry] = {}
        event = self._next()
        while type(event) is not yaml.MappingEndEvent:
            key = self._node(event, depth + 1)
            value = self._node(self._next(), depth + 1)
            if isinstance(key, Scalar) and self._names(key):
                self._enter(entries, key, value)
            elif not isinstance(key, Scalar):
                hint = "write a name, a colon and a blank before the value"
                self._fault("yaml-key", "a list or a map stands where a key must stand", key.span, hint)
            event = self._next()
        return MapNode(self._extent(start, event), entries)

    def _enter(self, entries: dict[str, Entry], key: Scalar, value: Node) -> None:
        name = key.text if key.text.isascii() else unicodedata.normalize("NFC", key.text)
        first = entries.get(name)
        if first is None:
            entries[name] = Entry(key, value)
            return
        related = (Related(f"`{name}` is first written here", first.key.span),)
        hint = "keep one of the two, or join their values"
        fault = self._diagnostic("yaml-duplicate-key", f"the key `{name}` is written twice", key.span, hint)
        self.faults.append(Diagnostic(fault.code, fault.message, fault.span, hint, related=related))

    def _names(self, key: Scalar) -> bool:
        """True for a key that can be the name of a field."""
        if not key.plain:
            return True
        if key.text == "<<":
            hint = "write the keys themselves; records know no merge key"
            self._fault("yaml-merge", "`<<` would merge another map into this one", key.span, hint)
            return False
        if NO_NAME.fullmatch(key.text):
            shown = f"`{key.text}`" if key.text else "nothing"
            hint = "write a name before the colon; a text that holds a colon needs quotes"
            self._fault("yaml-key", f"{shown} stands where the name of a key must stand", key.span, hint)
            return False
        return True

    def _scalar(self, event: Any) -> Scalar:
        text, style = event.value, event.style
        span = self._span(event)
        if len(text) > LONGEST:
            fact = f"the text has {len(text):,} characters; {LONGEST:,} are the most"
            raise TooMuch(
                self._diagnostic("yaml-too-long", fact, span, "close the quote that is open, or cut the text")
            )
        if style == '"' and (found := UNSEEN.search(text)) and found[0] != "\ufffd":
            self.faults.append(unseen(found[0], span))
            text = UNSEEN.sub("\ufffd", text)
        if not style and span.end_line in self._comments:
            self._commented(text, span)
        return Scalar(span, text, not style)

    def _commented(self, text: str, span: Span) -> None:
        """Warns of text after ` #`, which is lost, where it hardly is a comment."""
        column, blanks, close = self._comments[span.end_line]
        if column != span.end_column or not (close or (blanks == 1 and HAN.search(text))):
            return
        place = Span(self.file, span.end_line, column + blanks, span.end_line, column + blanks + 1)
        fact = f"what follows ` #` is a comment and is not shown: only `{text[-30:]}` is read"
        hint = "put the whole value in quotes; if it is a comment, put it on a line of its own"
        self.faults.append(Diagnostic("text-after-hash", fact, place, hint, WARNING))

    def _decorated(self, event: Any) -> None:
        if event.anchor is not None:
            hint = "take it out, and write the value anew where it is needed"
            fact = f"`&{event.anchor}` names a value; records know no anchors"
            self._fault("yaml-anchor", fact, self._span(event), hint)
        if event.tag is not None:
            hint = "take the tag out; a text that begins with `!` needs quotes"
            fact = f"`{event.tag}` is a tag; records know none"
            self._fault("yaml-tag", fact, self._span(event), hint)

    def _extent(self, start: Any, end: Any) -> Span:
        """The place of a list or map: all of it in brackets, else only where it begins."""
        first, last = start.start_mark, end.end_mark if start.flow_style else start.start_mark
        width = 1 if last is first else 0
        return Span(self.file, first.line + 1, first.column + 1, last.line + 1, last.column + 1 + width)

    def _span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        return Span(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _fault(self, code: str, fact: str, span: Span, hint: str) -> None:
        self.faults.append(self._diagnostic(code, fact, span, hint))

    def _diagnostic(self, code: str, fact: str, span: Span, hint: str) -> Diagnostic:
        return Diagnostic(code, fact, span, hint)


def _comments(text: str) -> dict[int, tuple[int, int, bool]]:
    """Line to where text before a `#` ends, how many blanks follow, whether the comment begins at once."""
    found: dict[int, tuple[int, int, bool]] = {}
    line, last = 1, 0
    for match in COMMENT.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        column = last - text.rfind("\n", 0, last) + 1
        found.setdefault(line, (column, len(match[1]), match[2] not in ("", " ")))
    return found
