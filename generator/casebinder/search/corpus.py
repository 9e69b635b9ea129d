"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casebinder.search.characters import CASE, FIELD, Characters
from casebinder.search.fields import KINDS, Field
from casebinder.search.layout import Region, region
from casebinder.search.tokens import BREAK, NEXT, Names, Tokens, cut, narrow

AT_ONCE = 1 << 18
"""About so many characters are folded and cut in one go."""

Told = Mapping[str, Sequence[Sequence[Field]]]
"""For each language, the fields of every case."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The searched text as one row of tokens: the number of a token stands at its position.

    A passage is the fields of one kind of one case in one language, with a BREAK between them; BREAK stands
    behind it too, up to where the next passage starts.
    """

    regions: tuple[Region, ...]
    names: tuple[str, ...]
    """The text of each token; that of token 0 is FIELD."""
    tokens: Tokens
    lengths: NDArray[np.intp]
    """For each case, its tokens."""

    def holders(self, positions: Iterable[NDArray[np.intp]]) -> list[NDArray[np.intp]]:
        """For each region the cases, rising, in which something stands at one of these positions."""
        bounds = [area.base for area in self.regions] + [len(self.tokens)]
        flags = [np.zeros(area.slots, np.bool_) for area in self.regions]
        for places in positions:
            cuts = np.searchsorted(places, bounds).tolist()
            for number, area in enumerate(self.regions):
                here = places[cuts[number] : cuts[number + 1]]
                flags[number][(here - area.base) // area.width] = True
        return [area.cases(each) for area, each in zip(self.regions, flags, strict=True)]


@dataclass(frozen=True, slots=True)
class _Part:
    """The passages of one region: their tokens, and for each its position and length."""

    region: Region
    tokens: Tokens
    base: NDArray[np.int64]
    length: NDArray[np.intp]


def corpus(told: Told) -> Corpus:
    """The searched text of all cases, laid out."""
    names, characters = Names(), Characters()
    parts: list[_Part] = []
    size = max(map(len, told.values()), default=0)
    lengths = np.zeros(size, np.intp)
    for language, cases in told.items():
        for kind, texts in _texts(cases).items():
            if texts:
                tokens = np.concatenate([cut(characters.folded(text), names) for text in _batches(texts)])
                base = parts[-1].region.end if parts else 0
                parts.append(_part(language, kind, base, list(texts), tokens, lengths))
    return _joined(parts, names, lengths)


def _texts(cases: Sequence[Sequence[Field]]) -> Mapping[str, Mapping[int, str]]:
    """For each kind, case to the text of its fields, for the cases that have such."""
    found: dict[str, dict[int, list[str]]] = {kind: {} for kind in KINDS}
    for case, fields in enumerate(cases):
        for kind, _, text in fields:
            if FIELD in text or CASE in text:
                text = text.replace(FIELD, " ").replace(CASE, " ")
            found[kind].setdefault(case, []).append(text)
    return {kind: {case: FIELD.join(texts) for case, texts in held.items()} for kind, held in found.items()}


def _part(
    language: str, kind: str, base: int, cases: Sequence[int], tokens: Tokens, lengths: NDArray[np.intp]
) -> _Part:
    """A region from the tokens of its cases, each of which NEXT ends; adds how many to `lengths`."""
    ends = np.flatnonzero(tokens == NEXT) + 1
    tokens[ends - 1] = BREAK
    length = np.diff(ends, prepend=0)
    here = np.zeros(len(lengths), np.intp)
    here[cases] = length - 1
    lengths += here
    made = region(language, kind, base, here.tolist())
    return _Part(made, tokens, np.array([made.start(case) for case in cases], np.int64), length)


def _batches(texts: Mapping[int, str]) -> Iterator[str]:
    """The texts joined to a few long ones, CASE at the end of each."""
    batch: list[str] = []
    size = 0
    for text in texts.values():
        batch.append(text)
        size += len(text)
        if size > AT_ONCE:
            yield CASE.join([*batch, ""])
            batch, size = [], 0
    if batch:
        yield CASE.join([*batch, ""])


def _joined(parts: list[_Part], names: Names, lengths: NDArray[np.intp]) -> Corpus:
    """The regions one after the other, the tokens numbered anew: BREAK first, then those in use."""
    regions = tuple(part.region for part in parts)
    used = np.zeros(max((int(part.tokens.max()) for part in parts), default=BREAK) + 1, np.bool_)
    for part in parts:
        used[part.tokens] = True
    used[BREAK] = False
    numbers = np.flatnonzero(used)
    anew: Tokens = np.zeros(len(used), narrow(len(numbers)))
    anew[numbers] = np.arange(1, len(numbers) + 1)
    row: Tokens = np.zeros(regions[-1].end if regions else 0, anew.dtype)
    while parts:  # one after the other, so that no token is held twice for long
        part = parts.pop()
        tokens, at = anew[part.tokens], 0
        for base, length in zip(part.base.tolist(), part.length.tolist(), strict=True):
            row[base : base + length] = tokens[at : at + length]
            at += length
    return Corpus(regions, (FIELD, *map(names.text, numbers.tolist())), row, lengths)
