"""What is known of one record file in which nothing is wrong: one piece of bytes, which is read in parts."""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

from casebinder.diagnostics import Diagnostic
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.codec import Vocabularies, freezer, thawer
from casebinder.records.digests import frozen
from casebinder.records.mechanism import Mechanism
from casebinder.records.records import Records
from casebinder.records.shelved import Shelved
from casebinder.records.writing import Writing
from casebinder.shelf.bodies import Bodies, ends, packed, thawers
from casebinder.shelf.entry import Entry, split
from casebinder.shelf.recent import Recent
from casebinder.shelf.same import Gists
from casebinder.source import MapNode, SeqNode, Unread


def pack(
    source: str, records: Records, cases: Sequence[Entry], faults: tuple[Diagnostic, ...],
    comments: tuple[Writing, ...], gists: Gists, day: str,
) -> bytes:  # fmt: skip
    """All of it; `day` is when rules looked at it, after which no date in it can come to lie ahead."""
    listed = packed(frozen([each.listed for each in cases]))
    about = {
        "source": source,
        "day": day,
        "listed": len(listed),
        "cases": [each.line for each in cases],
        "batches": [freezer(Batch)(each) for each in records.batches.values()],
        "mechanisms": [freezer(Mechanism)(each) for each in records.mechanisms.values()],
        "faults": [freezer(Diagnostic)(each) for each in faults],
        "comments": [[each.file, each.text, each.line, each.column] for each in comments],
        "gists": gists,
    }
    return b"".join((frozen(about), b"\n", listed, *(each.body for each in cases)))


@dataclass(frozen=True, eq=False)
class Part:
    """What stands in a file: its records, cases without their texts, and what was found out of them.

    Two parts are equal when they are one. `source` is a digest of the file.
    """

    source: str
    day: str
    records: Records
    gists: Gists
    faults: tuple[Diagnostic, ...]
    comments: tuple[Writing, ...]

    @classmethod
    def of(
        cls, file: str, data: bytes, vocabularies: Vocabularies, root: Callable[[], MapNode], recent: Recent
    ) -> Part:
        """From the bytes that `pack` made; terms are from these vocabularies, `root` reads the file."""
        about, listed, whole_cases = split(data)
        nodes = Nodes(file, root)
        sizes = ends([size for size, *_ in about["cases"]])
        bodies = Bodies(file, listed, whole_cases, sizes, vocabularies, recent)

        def whole(kind: Any, name: str) -> dict[str, Any]:
            thaw = thawer(kind)
            made = [thaw(each, vocabularies) for each in about[name]]
            for n, each in enumerate(made):
                object.__setattr__(each, "node", nodes.of(name, n))
            return {each.id: each for each in made}

        def case(n: int) -> Case:
            _, whole, shown, light, _ = about["cases"][n]
            fields = {name: thawers()[name](value, vocabularies) for name, value in light.items()}
            node = nodes.of("cases", n)
            return Shelved.of(fields | {"node": node}, whole, shown, partial(bodies.fields, n))

        cases = {each.id: each for each in map(case, range(len(about["cases"])))}
        faults = (thawer(Diagnostic)(each, vocabularies) for each in about["faults"])
        return cls(
            about["source"],
            about["day"],
            Records(whole(Batch, "batches"), whole(Mechanism, "mechanisms"), cases),
            about["gists"],
            tuple(faults),
            tuple(Writing("comment", *each) for each in about["comments"]),
        )


@dataclass(frozen=True, eq=False)
class Nodes:
    """The nodes of a file that is read when somebody asks for a place in it."""

    file: str
    root: Callable[[], MapNode]

    def of(self, name: str, n: int) -> MapNode:
        """The record at a place of a list."""
        return Unread(self.file, lambda: self._read(name, n))

    def _read(self, name: str, n: int) -> MapNode:
        listed = self._root.get(name)
        node = listed.items[n] if isinstance(listed, SeqNode) and n < len(listed.items) else None
        if not isinstance(node, MapNode):
            raise OSError(errno.ESTALE, "changed while it was read", self.file)
        return node

    @cached_property
    def _root(self) -> MapNode:
        return self.root()
