"""Where in the files a value of a record stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from casebinder.diagnostics import Span
from casebinder.source import MapNode, Node, Scalar, SeqNode

Each = TypeVar("Each")


@dataclass(frozen=True, slots=True)
class Item:
    """The n-th (from 0) of so many values in a list, or under a map's keys; `name` is what to call it."""

    n: int
    of: int
    name: str = ""


Path = tuple[str | Item, ...]
"""The way from a record to a value: keys and items."""


class Placed(Protocol):
    """A record that remembers its node."""

    @property
    def node(self) -> Node | None: ...


def items(values: Sequence[Each]) -> Iterator[tuple[Item, Each]]:
    """Every value with its place in the list."""
    return ((Item(n, len(values)), value) for n, value in enumerate(values))


def place(record: Placed, *path: str | Item) -> Span:
    """The place of the value at `path`, or of the nearest thing there is; for a whole record its id."""
    found = node(record, *path)
    if found is record.node:
        found = _below(found, "id") or found
    return found.span if found else Span("")


def node(record: Placed, *path: str | Item) -> Node | None:
    """The node of the value at `path`, or of the nearest thing there is."""
    found = record.node
    for step in path:
        below = _below(found, step)
        if below is None:
            break
        found = below
    return found


def given(record: Placed, *path: str | Item) -> bool:
    """True when something is written at `path`, be it right or wrong."""
    found = record.node
    for step in path:
        found = _below(found, step)
    return found is not None and not (isinstance(found, Scalar) and found.absent)


def written(record: Placed, *path: str | Item) -> int:
    """How many different values are written at `path`, in a list or alone, be they right or wrong."""
    found = record.node
    for step in path:
        found = _below(found, step)
    return len({scalar.text for scalar in _scalars([found] if found else ()) if not scalar.absent})


def misread(record: Placed, key: str, value: str) -> bool:
    """True when the record has `value` only because what is written at the key was refused."""
    found = _below(record.node, key)
    return isinstance(found, Scalar) and not found.absent and found.text != value


def mentions(record: Placed, word: str, *keys: str) -> tuple[Span, ...]:
    """Every place under these keys where `word` stands, alone or in a list; else the place of the record."""
    values = [value for key in keys if (value := _below(record.node, key))]
    found = [scalar.span for scalar in _scalars(values) if scalar.text.strip() == word]
    return tuple(found) or (place(record),)


def _below(node: Node | None, step: str | Item) -> Node | None:
    if isinstance(step, str):
        return node.get(step) if isinstance(node, MapNode) else None
    if isinstance(node, MapNode):
        values: Sequence[Node] = [entry.value for entry in node]
    else:
        values = node.items if isinstance(node, SeqNode) else ()
    if len(values) == step.of:  # else one was left out as faulty, and the numbers say nothing
        return values[step.n]
    return _below(node, step.name) if step.name else None


def _scalars(nodes: Iterable[Node]) -> Iterator[Scalar]:
    for node in nodes:
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, SeqNode):
            yield from _scalars(node.items)
