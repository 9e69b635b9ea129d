"""The texts of a part's cases, packed: each is unpacked when somebody asks for more than lists need."""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from casebinder.records.case import Case
from casebinder.records.codec import Thaw, Vocabularies, hints, names, thawer
from casebinder.records.shelved import LISTED, REST, USUAL
from casebinder.shelf.recent import Recent

LEVEL = 1
"""Of zlib: a third of the memory, and no slower to build; more would take longer for little."""


@dataclass(frozen=True, eq=False)
class Bodies:
    """What `packed` made of the cases of a file: `ends` says where the rest of each ends in `data`."""

    file: str
    listed: bytes
    data: bytes
    ends: array[int]
    vocabularies: Vocabularies
    recent: Recent

    def fields(self, n: int, name: str) -> Mapping[str, Any]:
        """A field of the case at a place, with all that are kept together with it."""
        if name not in LISTED:
            return self.recent.get(self.file, n, self._fetched)
        stated = self._listed[n] or unpacked(self.listed)[n]
        self._listed[n] = None  # who has asked keeps it
        return {
            each: thawers()[each](stated[each], self.vocabularies) if each in stated else USUAL[each]
            for each in LISTED
        }

    @cached_property
    def _listed(self) -> list[dict[str, Any] | None]:
        found: list[dict[str, Any] | None] = unpacked(self.listed)
        return found

    def _fetched(self, n: int) -> Mapping[str, Any]:
        start = self.ends[n - 1] if n else 0
        values = unpacked(self.data[start : self.ends[n]])
        return {
            name: thawers()[name](value, self.vocabularies) for name, value in zip(REST, values, strict=True)
        }


@cache
def thawers() -> Mapping[str, Thaw]:
    """What thaws each field of a case."""
    return {name: thawer(hints(Case)[name]) for name in names(Case)}


def packed(value: bytes) -> bytes:
    """JSON, smaller."""
    return zlib.compress(value, LEVEL)


def unpacked(data: bytes) -> Any:
    """The value again."""
    return json.loads(zlib.decompress(data))


def ends(sizes: Sequence[int]) -> array[int]:
    """Where each piece ends when they follow each other."""
    found, end = array("Q"), 0
    for size in sizes:
        found.append(end := end + size)
    return found
