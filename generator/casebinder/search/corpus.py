"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casebinder.search.characters import FIELD, Characters
from casebinder.search.fields import KINDS, Field
from casebinder.search.layout import Region, region
from casebinder.search.tokens import BREAK, SINGLE, Names, Tokens, cut, narrow

AT_ONCE = 1 << 20
"""About so many tokens are counted in one go."""

Sizes = NDArray[np.uint32]
NOTHING = np.zeros(0, np.intp)


@dataclass(frozen=True, slots=True)
class Passages:
    """The searched text of some cases in one language, as tokens.

    A passage is the fields of one kind of one case, with a BREAK behind each; `kinds` has the length of each
    case's passage, 0 where there is none, and the tokens of them all.
    """

    cases: int
    names: tuple[str, ...]
    """The text of each token; that of token 0, BREAK, is FIELD, the others are in order."""
    kinds: Mapping[str, tuple[Sizes, Tokens]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """The searched text as one row of tokens: the number of a token stands at its position.

    After the last BREAK of a passage there are more of it, up to where the next passage starts.
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


def passages(told: Iterable[Iterable[Field]]) -> Passages:
    """The fields of one case after the other, folded and cut."""
    held = defaultdict[str, tuple[list[str], list[int]]](lambda: ([], []))
    count = 0
    for count, fields in enumerate(told, 1):
        for kind, _, text in fields:
            texts, cases = held[kind]
            texts.append(text)
            cases.append(count - 1)
    names, characters = _LEARNT.names, _LEARNT.characters
    found = {kind: cut(characters.folded(_joined(texts)), names) for kind, (texts, _) in held.items()}
    order, anew = _numbered(names, found.values())
    kinds = {
        kind: (_sizes(held[kind][1], np.flatnonzero(tokens == BREAK), count), anew[tokens])
        for kind, tokens in found.items()
    }
    return Passages(count, (FIELD, *order), kinds)


def corpus(told: Mapping[str, Sequence[Passages]]) -> Corpus:
    """The searched text of all cases: for each language, the passages of some cases after those of others."""
    chunks = {language: [each for each in some if each.cases] for language, some in told.items()}
    names = (FIELD, *sorted({name for some in chunks.values() for each in some for name in each.names[1:]}))
    numbers = {name: number for number, name in enumerate(names)}
    kind = narrow(len(names))
    regions: list[Region] = []
    parts: list[tuple[Sizes, Iterator[Tokens]]] = []
    for language, some in chunks.items():
        anew = [np.fromiter(map(numbers.__getitem__, each.names), kind, len(each.names)) for each in some]
        for field in KINDS:
            if not any(field in each.kinds for each in some):
                continue
            held = [each.kinds.get(field) or _none(each.cases) for each in some]
            sizes = np.concatenate([each for each, _ in held])
            base = regions[-1].end if regions else 0
            regions.append(region(language, field, base, (np.maximum(sizes, 1) - 1).tolist()))
            parts.append((sizes, (new[tokens] for new, (_, tokens) in zip(anew, held, strict=True))))
    row: Tokens = np.zeros(regions[-1].end if regions else 0, kind)
    for area, (sizes, some_) in zip(regions, parts, strict=True):
        _put(row, area, np.concatenate(list(some_)), sizes.astype(np.intp))
    sums = [np.concatenate([lengths(each) for each in some]) for some in chunks.values() if some]
    return Corpus(tuple(regions), names, row, np.sum(sums, axis=0, dtype=np.intp) if sums else NOTHING)


def lengths(some: Passages) -> NDArray[np.intp]:
    """For each case its tokens, without the BREAK behind a passage."""
    found = np.zeros(some.cases, np.intp)
    for sizes, _ in some.kinds.values():
        found += np.maximum(sizes, 1) - 1
    return found


class _Learnt(threading.local):
    """What is known of words and characters, in this thread."""

    def __init__(self) -> None:
        self.names, self.characters = Names(), Characters()


_LEARNT = _Learnt()


def _numbered(names: Names, tokens: Iterable[Tokens]) -> tuple[list[str], Tokens]:
    """The tokens that occur, as text and in its order; the numbers from 1 that they are to have."""
    used = np.zeros(SINGLE + len(names.long), np.bool_)
    for each in tokens:
        used[each] = True
    used[BREAK] = False
    found = {names.text(number): number for number in np.flatnonzero(used).tolist()}
    order = sorted(found)
    anew: Tokens = np.zeros(len(used), narrow(len(order)))
    anew[[found[name] for name in order]] = np.arange(1, len(order) + 1)
    return order, anew


def _sizes(cases: Sequence[int], breaks: NDArray[np.intp], count: int) -> Sizes:
    """The length of each case's passage; `cases` has the case of each field, `breaks` where they end."""
    held = np.array(cases)
    last = np.flatnonzero(np.diff(held, append=-1))
    sizes = np.zeros(count, np.uint32)
    sizes[held[last]] = np.diff(breaks[last], prepend=-1)
    return sizes


def _none(cases: int) -> tuple[Sizes, Tokens]:
    """What there is of a kind where no case has it."""
    return np.zeros(cases, np.uint32), np.zeros(0, np.uint16)


def _put(row: Tokens, area: Region, tokens: Tokens, sizes: NDArray[np.intp]) -> None:
    """Puts the passages of a region to their places in the row."""
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
