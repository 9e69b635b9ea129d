"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from casebinder.search.characters import FIELD, Characters
from casebinder.search.fields import KINDS, Field
from casebinder.search.layout import Region, region
from casebinder.search.tokens import BREAK, SINGLE, Names, Tokens, cut, narrow

AT_ONCE = 1 << 20
"""About so many characters are folded and cut before more are taken."""


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
        self._parts: dict[str, dict[str, _Part]] = {}
        self._cases: dict[str, int] = {}
        self._size = 0

    def take(self, language: str, fields: Iterable[Field]) -> None:
        """The fields of the next case in a language."""
        case = self._cases.setdefault(language, 0)
        self._cases[language] += 1
        parts = self._parts.setdefault(language, {})
        for kind, _, text in fields:
            part = parts.get(kind)
            if part is None:
                part = parts[kind] = _Part(self._names, self._characters)
            part.cases.append(case)
            part.texts.append(text)
            self._size += len(text)
        if self._size > AT_ONCE:
            self._cut()

    def corpus(self) -> Corpus:
        """The regions one after the other, the tokens numbered anew: BREAK first, then those in use."""
        self._cut()
        lengths = np.zeros(max(self._cases.values(), default=0), np.intp)
        regions: list[Region] = []
        parts = {
            key: part for key in product(self._cases, KINDS) if (part := self._parts[key[0]].get(key[1]))
        }
        for (language, kind), part in parts.items():
            sizes = part.lengths(len(lengths))
            lengths += sizes
            regions.append(region(language, kind, regions[-1].end if regions else 0, sizes.tolist()))
        names, anew = self._numbered()
        row: Tokens = np.zeros(regions[-1].end if regions else 0, anew.dtype)
        for area, (language, kind) in zip(regions, parts, strict=True):
            self._parts[language].pop(kind).put(row, area, anew)
        return Corpus(tuple(regions), (FIELD, *names), row, lengths)

    def _numbered(self) -> tuple[list[str], Tokens]:
        """The tokens that occur, as text and in its order; the numbers from 1 that they are to have."""
        used = np.zeros(SINGLE + len(self._names.long), np.bool_)
        for part in self._all():
            part.mark(used)
        used[BREAK] = False
        found = {self._names.text(number): number for number in np.flatnonzero(used).tolist()}
        names = sorted(found)
        anew: Tokens = np.zeros(len(used), narrow(len(names)))
        anew[[found[name] for name in names]] = np.arange(1, len(names) + 1)
        return names, anew

    def _cut(self) -> None:
        for part in self._all():
            part.cut()
        self._size = 0

    def _all(self) -> Iterator[_Part]:
        return (part for parts in self._parts.values() for part in parts.values())


class _Part:
    """The passages of one region: fields that are to be cut, `cases` and `texts`, and what was cut."""

    def __init__(self, names: Names, characters: Characters) -> None:
        self.cases: list[int] = []
        self.texts: list[str] = []
        self._names, self._characters = names, characters
        self._held = bytearray()  # grows in place, and goes back to the system as a whole
        self._sizes: list[tuple[NDArray[np.intp], NDArray[np.intp]]] = []

    @property
    def _tokens(self) -> Tokens:
        return np.frombuffer(self._held, np.uint32)

    def cut(self) -> None:
        """Folds the fields and cuts them into tokens, with a BREAK behind each field."""
        if self.texts:
            tokens = cut(self._characters.folded(_joined(self.texts)), self._names)
            cases = np.array(self.cases)
            last = np.flatnonzero(np.diff(cases, append=-1))
            ends = np.flatnonzero(tokens == BREAK)[last]
            self._held += tokens.data
            self._sizes.append((cases[last], np.diff(ends, prepend=-1)))
            self.texts.clear()
            self.cases.clear()

    def lengths(self, cases: int) -> NDArray[np.intp]:
        """How many tokens each case has, without the BREAK behind them."""
        return np.maximum(self._taken(cases) - 1, 0)

    def _taken(self, cases: int) -> NDArray[np.intp]:
        """How many tokens each case has, and one for the BREAK."""
        sizes = np.zeros(cases, np.intp)
        for some, held in self._sizes:
            sizes[some] = held
        return sizes

    def mark(self, used: NDArray[np.bool_]) -> None:
        """Marks the tokens that occur."""
        used[self._tokens] = True

    def put(self, row: Tokens, area: Region, anew: Tokens) -> None:
        """Puts the tokens to their places in the row."""
        tokens, sizes = anew[self._tokens], self._taken(area.slots - sum(many for _, many, _ in area.spills))
        ends = np.cumsum(sizes)
        fit = sizes <= area.width
        slots = row[area.base : area.base + len(sizes) * area.width].reshape(-1, area.width)
        slots[np.arange(area.width) < np.where(fit, sizes, 0)[:, None]] = tokens[np.repeat(fit, sizes)]
        for _, _, case in area.spills:
            start, end = area.start(case), ends[case]
            row[start : start + sizes[case]] = tokens[end - sizes[case] : end]


def _joined(texts: Sequence[str]) -> str:
    """The fields in one text, each with FIELD behind it; where it stands in one, a space is put there."""
    whole = FIELD.join([*texts, ""])
    if whole.count(FIELD) > len(texts):
        return _joined([text.replace(FIELD, " ") for text in texts])
    return whole
