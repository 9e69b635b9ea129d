"""Nodes: values that remember where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from casebinder.diagnostics import Span

ABSENT = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar, always text (YAML 1.2 core: the schema gives the type); `plain` when it was not quoted."""

    span: Span
    text: str
    plain: bool = True

    @property
    def absent(self) -> bool:
        """True for nothing, `~` and `null`, which stand for a value that is not given."""
        return self.plain and self.text in ABSENT


@dataclass(frozen=True, slots=True)
class SeqNode:
    """A list."""

    span: Span
    items: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class MapNode:
    """A map; keys are unique (a duplicate was reported while reading and left out)."""

    span: Span
    entries: dict[str, Entry] = field(default_factory=dict)

    def get(self, key: str) -> Node | None:
        """The value of `key`, or None."""
        entry = self.entries.get(key)
        return entry.value if entry else None

    def place(self, *path: str | int) -> Span:
        """The place of the value at `path` below this node, or of the nearest thing that is there."""
        node: Node = self
        for step in path:
            below = _step(node, step)
            if below is None:
                break
            node = below
        return node.span

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())


Node = Scalar | SeqNode | MapNode


def _step(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MapNode) and isinstance(step, str):
        return node.get(step)
    if isinstance(node, SeqNode) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    return None
