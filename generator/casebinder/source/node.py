"""Nodes: values that remember where they stand.

A large collection holds millions of them, so a node keeps its place as one number and is no frozen dataclass
(making one would cost three times as much); nothing changes a node once it is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from casebinder.diagnostics import Span

ABSENT = frozenset(("", "~", "null", "Null", "NULL"))
LAST = (1 << 24) - 1


def pack(line: int, column: int, end_line: int, end_column: int) -> int:
    """A place as one number; lines and columns from 0, each less than 16 million (`LAST`)."""
    if line == end_line:
        return end_column << 48 | column << 24 | line
    return (end_line - line) << 72 | end_column << 48 | column << 24 | line


def unpack(file: str, at: int) -> Span:
    """The place of a number that `pack` made."""
    line, column = at & LAST, at >> 24 & LAST
    end_column, lines = at >> 48 & LAST, at >> 72
    return Span(file, line + 1, column + 1, line + lines + 1, end_column + 1)


@dataclass(slots=True)
class Scalar:
    """A scalar, always text (YAML 1.2 core: the schema gives the type); `plain` when it was not quoted."""

    file: str
    at: int
    text: str
    plain: bool = True

    @property
    def span(self) -> Span:
        """Its place."""
        return unpack(self.file, self.at)

    @property
    def absent(self) -> bool:
        """True for nothing, `~` and `null`, which stand for a value that is not given."""
        return self.plain and self.text in ABSENT

    def place(self, *path: str | int) -> Span:  # noqa: ARG002  the same question as to a map
        """Its place: nothing is below a scalar."""
        return self.span


@dataclass(slots=True)
class SeqNode:
    """A list; its place is where it begins, or all of it when it stands in brackets."""

    file: str
    at: int
    items: tuple[Node, ...] = ()

    @property
    def span(self) -> Span:
        """Its place."""
        return unpack(self.file, self.at)

    def place(self, *path: str | int) -> Span:
        """The place of the value at `path` below this node, or of the nearest thing that is there."""
        return _walk(self, path).span


@dataclass(slots=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(slots=True)
class MapNode:
    """A map; keys are unique (a duplicate was reported while reading and left out).

    Its place is its first key, or all of it when it stands in brackets.
    """

    file: str
    at: int
    entries: dict[str, Entry] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Its place."""
        return unpack(self.file, self.at)

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def place(self, *path: str | int) -> Span:
        """The place of the value at `path` below this node, or of the nearest thing that is there."""
        return _walk(self, path).span

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())


Node = Scalar | SeqNode | MapNode


def _walk(node: Node, path: tuple[str | int, ...]) -> Node:
    for step in path:
        below = _step(node, step)
        if below is None:
            break
        node = below
    return node


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MapNode) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, SeqNode) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
