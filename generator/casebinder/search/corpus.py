"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from casebinder.search.characters import CASE, FIELD, Characters
from casebinder.search.fields import KINDS, Field
from casebinder.search.layout import Region, region
from casebinder.search.tokens import BREAK, NEXT, SINGLE, Names, Tokens, cut, narrow

AT_ONCE = 1 << 18
"""About so many characters are folded and cut in one go."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The searched text as one row of tokens: the number of a token stands at its position.

    A passage is the fields of one kind of one case in one language, with a BREAK between them; BREAK stands
    behind it too, up to where the next passage starts.
    """

    regions: tuple[Region, ...]
    names: tuple[str, ...]
    """The text of each token; that of token 0 is FIELD, the others are in order."""
    tokens: Tokens
    lengths: NDArray[np.intp]
    """For each case, its tokens."""

    def counts(self) -> NDArray[np.intp]:
        """How often each token stands in the row, 0 for BREAK."""
        counts = np.zeros(len(self.names), np.intp)
        for start in range(0, len(self.tokens), AT_ONCE):
            counts += np.bincount(self.tokens[start : start + AT_ONCE], minlength=len(counts))
        counts[:1] = 0
        return counts

    def holders(self, positions: Iterable[NDArray[np.uint32]]) -> list[NDArray[np.intp]]:
        """For each region the cases, rising, in which something stands at one of these positions."""
        bounds = [area.base for area in self.regions] + [len(self.tokens)]
        flags = [np.zeros(area.slots, np.bool_) for area in self.regions]
        for places in positions:
            cuts = np.searchsorted(places, bounds).tolist()
            for number, area in enumerate(self.regions):
                here = places[cuts[number] : cuts[number + 1]]
                flags[number][(here - area.base) // area.width] = True
        return [area.cases(each) for area, each in zip(self.regions, flags, strict=True)]


def corpus(told: Mapping[str, Sequence[Sequence[Field]]]) -> Corpus:
    """The searched text of all cases, for each language the fields of every case, laid out."""
    laying = Laying()
    for language, cases in told.items():
        for fields in cases:
            laying.take(language, fields)
    return laying.corpus()


class Laying:
    """Takes the fields of one case after the other, language by language, and lays them out in one row."""

    def __init__(self) -> None:
        self._names, self._characters = Names(), Characters()
        self._parts: dict[tuple[str, str], _Part] = {}
        self._cases: dict[str, int] = {}

    def take(self, language: str, fields: Iterable[Field]) -> None:
        """The fields of the next case in a language."""
        case = self._cases.setdefault(language, 0)
        self._cases[language] += 1
        texts: dict[str, list[str]] = {}
        for kind, _, text in fields:
            texts.setdefault(kind, []).append(text)
        for kind, held in texts.items():
            part = self._parts.get((language, kind))
            if part is None:
                part = self._parts[language, kind] = _Part(self._names, self._characters)
            part.take(case, held)

    def corpus(self) -> Corpus:
        """The regions one after the other, the tokens numbered anew: BREAK first, then those in use."""
        lengths = np.zeros(max(self._cases.values(), default=0), np.intp)
        regions: list[Region] = []
        keys = [key for key in product(self._cases, KINDS) if key in self._parts]
        for language, kind in keys:
            sizes = self._parts[language, kind].finish(len(lengths))
            lengths += sizes
            regions.append(region(language, kind, regions[-1].end if regions else 0, sizes.tolist()))
        names, anew = self._numbered()
        row: Tokens = np.zeros(regions[-1].end if regions else 0, anew.dtype)
        for area, key in zip(regions, keys, strict=True):
            self._parts.pop(key).put(row, area, anew)
        return Corpus(tuple(regions), (FIELD, *names), row, lengths)

    def _numbered(self) -> tuple[list[str], Tokens]:
        """The tokens that occur, as text and in its order; the numbers from 1 that they are to have."""
        used = np.zeros(SINGLE + len(self._names.long), np.bool_)
        for part in self._parts.values():
            part.mark(used)
        used[BREAK] = False
        found = {self._names.text(number): number for number in np.flatnonzero(used).tolist()}
        names = sorted(found)
        anew: Tokens = np.zeros(len(used), narrow(len(names)))
        anew[[found[name] for name in names]] = np.arange(1, len(names) + 1)
        return names, anew


class _Part:
    """The passages of one region, cut into tokens many at once."""

    def __init__(self, names: Names, characters: Characters) -> None:
        self._names, self._characters = names, characters
        self._cases: list[int] = []
        self._texts: list[Sequence[str]] = []
        self._size = 0
        self._held = bytearray()  # grows in place, and goes back to the system as a whole
        self._sizes: list[NDArray[np.intp]] = []

    @property
    def _tokens(self) -> Tokens:
        return np.frombuffer(self._held, np.uint32)

    def take(self, case: int, texts: Sequence[str]) -> None:
        """The fields of a case."""
        self._cases.append(case)
        self._texts.append(texts)
        self._size += sum(map(len, texts))
        if self._size > AT_ONCE:
            self._cut()

    def finish(self, cases: int) -> NDArray[np.intp]:
        """How many tokens each case has."""
        self._cut()
        sizes = np.zeros(cases, np.intp)
        sizes[self._cases] = np.concatenate(self._sizes) - 1
        return sizes

    def mark(self, used: NDArray[np.bool_]) -> None:
        """Marks the tokens that occur."""
        used[self._tokens] = True

    def put(self, row: Tokens, area: Region, anew: Tokens) -> None:
        """Puts the tokens to their places in the row."""
        tokens, at = anew[self._tokens], 0
        for case, size in zip(self._cases, np.concatenate(self._sizes).tolist(), strict=True):
            start = area.start(case)
            row[start : start + size] = tokens[at : at + size]
            at += size

    def _cut(self) -> None:
        if self._texts:
            tokens = cut(self._characters.folded(_joined(self._texts)), self._names)
            ends = np.flatnonzero(tokens == NEXT)
            tokens[ends] = BREAK
            self._held += tokens.data
            self._sizes.append(np.diff(ends, prepend=-1))
            self._texts.clear()
            self._size = 0


def _joined(cases: Sequence[Sequence[str]]) -> str:
    """The fields of some cases in one text; marks of ours that stand in them give way to spaces."""
    whole = CASE.join([*map(FIELD.join, cases), ""])
    if whole.count(CASE) > len(cases) or whole.count(FIELD) > sum(map(len, cases)) - len(cases):
        return _joined([[text.replace(FIELD, " ").replace(CASE, " ") for text in texts] for texts in cases])
    return whole
