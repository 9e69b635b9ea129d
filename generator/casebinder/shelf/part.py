"""What is known of one record file in which nothing is wrong: one piece of bytes, which is read in parts."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, partial
from typing import Any

from casebinder.diagnostics import Diagnostic
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.codec import Thaw, Vocabularies, freezer, hints, thawer
from casebinder.records.digests import digest, frozen, listing, stated
from casebinder.records.mechanism import Mechanism
from casebinder.records.records import Records
from casebinder.records.shelved import LIGHT, LISTED, USUAL, Shelved
from casebinder.records.writing import Writing
from casebinder.shelf.recent import Recent
from casebinder.source import MapNode, SeqNode, Unread

Gists = Mapping[str, Mapping[str, Any]]


def pack(
    records: Records, faults: tuple[Diagnostic, ...], comments: tuple[Writing, ...], gists: Gists, day: str
) -> bytes:
    """All of it; `day` is when rules looked at it, after which no date in it can come to lie ahead."""
    cases, listed, bodies, start = [], [], [], 0
    whole = freezer(Case)
    for case in records.cases.values():
        body = frozen(whole(case))
        cases.append([start, len(body), digest(body), listing(case), stated(case, LIGHT)])
        listed.append(stated(case, LISTED))
        bodies.append(body)
        start += len(body)
    about = {
        "day": day,
        "cases": cases,
        "batches": [freezer(Batch)(each) for each in records.batches.values()],
        "mechanisms": [freezer(Mechanism)(each) for each in records.mechanisms.values()],
        "faults": [freezer(Diagnostic)(each) for each in faults],
        "comments": [[each.file, each.text, each.line, each.column] for each in comments],
        "gists": gists,
    }
    return b"\n".join((frozen(about), frozen(listed), b"".join(bodies)))


@dataclass(frozen=True, eq=False)
class Part:
    """The bytes that `pack` made, with the vocabularies that its terms are from; `root` reads the file.

    Two parts are equal when they are one.
    """

    file: str
    data: bytes
    vocabularies: Vocabularies
    root: Callable[[], MapNode]
    recent: Recent

    @cached_property
    def about(self) -> Mapping[str, Any]:
        """All but the whole cases."""
        found: dict[str, Any] = json.loads(self.data[: self.data.index(b"\n")])
        return found

    @cached_property
    def records(self) -> Records:
        """The records, cases without their texts."""
        return Records(
            {each.id: each for each in self._whole(Batch, "batches")},
            {each.id: each for each in self._whole(Mechanism, "mechanisms")},
            {each.id: each for each in map(self._case, range(len(self.about["cases"])))},
        )

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """Warnings and notes."""
        thaw = thawer(Diagnostic)
        return tuple(thaw(each, self.vocabularies) for each in self.about["faults"])

    @property
    def comments(self) -> tuple[Writing, ...]:
        """The comments of the file."""
        return tuple(Writing("comment", *each) for each in self.about["comments"])

    def _whole(self, kind: Any, name: str) -> list[Any]:
        thaw = thawer(kind)
        made = [thaw(each, self.vocabularies) for each in self.about[name]]
        for n, each in enumerate(made):
            object.__setattr__(each, "node", self._node(name, n))
        return made

    def _case(self, n: int) -> Case:
        _, _, whole, listed, light = self.about["cases"][n]
        fields = {name: thawers()[name](value, self.vocabularies) for name, value in light.items()}
        fields["node"] = self._node("cases", n)
        return Shelved.of(fields, whole, listed, partial(self._field, n))

    def _field(self, n: int, name: str) -> Any:
        if name in LISTED:
            stated = self._listed[n]
            return thawers()[name](stated[name], self.vocabularies) if name in stated else USUAL[name]
        return getattr(self.recent.get(self.file, n, self._fetched), name)

    @cached_property
    def _listed(self) -> list[dict[str, Any]]:
        first = self.data.index(b"\n") + 1
        found: list[dict[str, Any]] = json.loads(self.data[first : self._start - 1])
        return found

    def _fetched(self, n: int) -> Case:
        start, length = self.about["cases"][n][:2]
        body = self.data[self._start + start : self._start + start + length]
        case: Case = thawer(Case)(json.loads(body), self.vocabularies)
        return case

    @cached_property
    def _start(self) -> int:
        """Where the whole cases begin."""
        return self.data.index(b"\n", self.data.index(b"\n") + 1) + 1

    def _node(self, name: str, n: int) -> MapNode:
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


@cache
def thawers() -> Mapping[str, Thaw]:
    """What thaws each field of a case that is kept by itself."""
    return {name: thawer(hints(Case)[name]) for name in (*LIGHT, *LISTED)}
