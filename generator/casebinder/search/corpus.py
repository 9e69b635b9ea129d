"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from casebinder.search.fields import KINDS, Field
from casebinder.search.fold import cut, fold
from casebinder.search.layout import Region, region

BREAK = "\ue000"
"""The token between two fields, a character of the private use area; no gram that is kept holds it."""

NEXT = "\ue001"
"""Stands between two cases while many are folded in one go."""

Told = Mapping[str, Sequence[Sequence[Field]]]
"""For each language, the fields of every case."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The fields of one kind of one case: tokens from position `base` on.

    `spaced` is the tokens with the space that stands between two words; a gram is the spaced tokens up to its
    last, then that one.
    """

    base: int
    case: int
    region: int
    tokens: Sequence[str]
    spaced: Sequence[str]

    def gram(self, start: int, size: int) -> str:
        """The text of so many tokens."""
        last = start + size - 1
        return "".join(self.spaced[start:last]) + self.tokens[last]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Passages in the order of their positions; `lengths`: tokens of each case; `size`: all positions."""

    regions: tuple[Region, ...]
    passages: tuple[Passage, ...]
    lengths: tuple[int, ...]
    size: int


def corpus(told: Told) -> Corpus:
    """The searched text of all cases, laid out."""
    regions: list[Region] = []
    passages: list[Passage] = []
    lengths = [0] * max(map(len, told.values()), default=0)
    base = 0
    for language, cases in told.items():
        for kind in KINDS:
            found = {case: cut(text) for case, text in _folded(cases, kind)}
            if found:
                made = region(
                    language, kind, base, [len(found[c][0]) if c in found else 0 for c in range(len(lengths))]
                )
                base = made.end
                for case, (tokens, spaced) in found.items():
                    passages.append(Passage(made.start(case), case, len(regions), tokens, spaced))
                    lengths[case] += len(tokens)
                regions.append(made)
    passages.sort(key=lambda passage: passage.base)
    return Corpus(tuple(regions), tuple(passages), tuple(lengths), base)


def _folded(cases: Sequence[Sequence[Field]], kind: str) -> Iterator[tuple[int, str]]:
    """The folded text of each case that has fields of this kind."""
    found: dict[int, list[str]] = defaultdict(list)
    for case, fields in enumerate(cases):
        for each, _, text in fields:
            if each == kind:
                found[case].append(text.replace(BREAK, " ").replace(NEXT, " "))
    joined = NEXT.join(map(BREAK.join, found.values()))
    yield from zip(found, fold(joined).split(NEXT), strict=True) if found else ()
