"""The cases of a changed file that stand in it as before: they are not decoded and checked again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from casebinder.records.case import Case
from casebinder.records.codec import Vocabularies
from casebinder.records.digests import digest
from casebinder.records.site import Site
from casebinder.rules import gists
from casebinder.rules.privacy.pseudonyms import declared
from casebinder.rules.sense import unused_term
from casebinder.shelf.entry import Entry, entries, split
from casebinder.source import Entry as Key
from casebinder.source import MapNode, SeqNode

Gists = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Same:
    """What is known already of the cases of a file, whose texts are `pieces`; of none of them when empty."""

    pieces: tuple[str, ...]
    entries: Mapping[str, Entry] = field(default_factory=dict)
    """Piece to the entry of its case, in which nothing was found."""
    coded: Mapping[str, Case] = field(default_factory=dict)
    gists: Gists = field(default_factory=dict)
    before: Gists = field(default_factory=dict)
    """What rules knew of all cases of the file, when they found nothing in these."""

    @classmethod
    def of(cls, pieces: tuple[str, ...], data: bytes, vocabularies: Vocabularies, today: str) -> Same:
        """What the part that the file had tells of these pieces; raises what odd data raise."""
        about, *rest = split(data)
        there = set(pieces) if about["day"] <= today else ()
        found = {each.line[-1]: each for each in entries(about, *rest) if each.line[-1] in there}
        coded = {each.id: each.coded(vocabularies) for each in found.values()}
        told = {
            code: {name: gist for name, gist in known.items() if name in coded}
            for code, known in about["gists"].items()
        }
        return cls(pieces, found, coded, told, about["gists"])

    def rest(self, root: MapNode) -> MapNode:
        """The top of the file without these cases."""
        key, listed = root.entries.get("cases"), root.get("cases")
        if key is None or not isinstance(listed, SeqNode) or not self.entries:
            return root
        left = [
            item for item, piece in zip(listed.items, self.pieces, strict=True) if piece not in self.entries
        ]
        cases = Key(key.key, SeqNode(listed.file, listed.at, tuple(left)))
        return MapNode(root.file, root.at, {**root.entries, "cases": cases})

    def holds(self, site: Site) -> bool:
        """False when they may be wrong now beside the other cases of the file, which `site` holds.

        An id may stand there twice, or a name be declared no more as that of a hidden person.
        """
        names = [name.casefold() for name in (*self.coded, *site.cases)]
        before = declared(replace(site, cases={}, gist=self.before))
        return len(names) == len(set(names)) and before <= declared(site)

    def joined(self, cases: Iterable[Case], found: set[str]) -> list[Entry]:
        """The entries of all cases of the file in their order; `found` are ids in which something is."""
        others = iter(cases)
        made = []
        for piece in self.pieces:
            entry = self.entries.get(piece)
            if entry is None:
                case = next(others)
                entry = Entry.of(case, "" if case.allowances or case.id in found else piece)
            made.append(entry)
        return made

    def known(self, site: Site, order: Iterable[str]) -> Gists:
        """What rules have to know of all cases of the file, those of `site` and these."""
        told = gists(site)
        both = {code: {**self.gists.get(code, {}), **each} for code, each in told.items()}
        ordered = {code: {name: each[name] for name in order if name in each} for code, each in both.items()}
        terms = unused_term.gist(replace(site, cases={**site.cases, **self.coded}))
        return ordered | {unused_term.CODE: dict.fromkeys(site.files, terms)}


def pieces(text: str, root: MapNode) -> tuple[str, ...]:
    """A digest of the text of each case of a file, of all up to the next one and how far it is indented."""
    listed = root.get("cases")
    if not isinstance(listed, SeqNode) or not listed.items:
        return ()
    lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    places = [each.span for each in (listed, *listed.items)]
    first, *starts = [lines[each.line - 1] + each.column - 1 for each in places]
    around = f"{text[first : first + 1]} {places[0].column}"
    return tuple(
        digest(f"{around} {place.column}\0{text[start:end]}".encode("utf-8", "surrogatepass"))
        for place, start, end in zip(places[1:], starts, [*starts[1:], len(text)], strict=True)
    )
