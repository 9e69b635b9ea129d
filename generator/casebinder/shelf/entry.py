"""A case as it lies in a part: made once, taken over as long as its text stays as it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from casebinder.records.case import Case
from casebinder.records.codec import Vocabularies
from casebinder.records.digests import digest, frozen, said
from casebinder.records.text import EMPTY
from casebinder.shelf.bodies import ends, packed, thawers, unpacked

CODED = ("facets", "aid")
"""Fields that name terms of facets."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The rest of the case, packed; what lists show; its line: size, two digests, light fields, `piece`.

    A piece is a digest of the text that the case was made of, "" where something was found in it.
    """

    line: list[Any]
    listed: Mapping[str, Any]
    body: bytes

    @classmethod
    def of(cls, case: Case, piece: str) -> Entry:
        """The entry of a case that was decoded."""
        values = said(case)
        light, listed, rest = map(frozen, values)
        body = packed(rest)
        line = [len(body), digest(light, listed, rest), digest(light, listed), values[0], piece]
        return cls(line, values[1], body)

    @property
    def id(self) -> str:
        """The id of the case."""
        name: str = self.line[3]["id"]
        return name

    def coded(self, vocabularies: Vocabularies) -> Case:
        """The case with nothing but the terms that it names."""
        named = {
            name: thawers()[name](self.listed[name], vocabularies) for name in CODED if name in self.listed
        }
        return Case(self.id, EMPTY, **named)


def split(data: bytes) -> tuple[dict[str, Any], bytes, bytes]:
    """What a part says of all its cases, what lists show of them, their bodies."""
    start = data.index(b"\n") + 1
    about = json.loads(data[:start])
    middle = start + about["listed"]
    return about, data[start:middle], data[middle:]


def entries(about: Mapping[str, Any], listed: bytes, bodies: bytes) -> list[Entry]:
    """The entries of a part that was split."""
    lines = about["cases"]
    stops = ends([line[0] for line in lines])
    shown = unpacked(listed)
    return [Entry(line, shown[n], bodies[stops[n] - line[0] : stops[n]]) for n, line in enumerate(lines)]
