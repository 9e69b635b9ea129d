"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casebinder.search.fields import KINDS, Field
from casebinder.search.fold import fold
from casebinder.search.layout import Region, region
from casebinder.search.tokens import Names, Tokens, cut

BREAK = "\ue000"
"""The token between two fields, a character of the private use area; no gram that is kept holds it."""

NEXT = "\ue001"
"""Stands between two cases while many are folded in one go."""

AT_ONCE = 1 << 20
"""About so many characters are folded and cut in one go."""

Told = Mapping[str, Sequence[Sequence[Field]]]
"""For each language, the fields of every case."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The tokens of every passage, one passage after the other in the order of their positions.

    A passage is the fields of one kind of one case in one language, with a BREAK between them and at its end.
    """

    regions: tuple[Region, ...]
    names: tuple[str, ...]
    """The text of each token; that of token 0 is BREAK."""
    tokens: Tokens
    passage: NDArray[np.uint32]
    """For each token, the passage that it is in."""
    case: NDArray[np.uint32]
    """For each passage, its case."""
    first: NDArray[np.intp]
    """For each region, its first passage; at the end the number of passages."""
    shift: NDArray[np.int64]
    """For each passage, by how much the position of a token exceeds its place in `tokens`."""
    lengths: NDArray[np.intp]
    """For each case, its tokens."""

    def positions(self, places: NDArray[np.intp]) -> NDArray[np.unsignedinteger]:
        """Where the tokens at these places stand."""
        end = self.regions[-1].end if self.regions else 0
        return (places + self.shift[self.passage[places]]).astype(np.uint32 if end < 1 << 32 else np.uint64)


@dataclass(frozen=True, slots=True)
class _Part:
    """The passages of one region: tokens, and for each passage its case, position and length."""

    region: Region
    tokens: Tokens
    case: NDArray[np.uint32]
    base: NDArray[np.int64]
    length: NDArray[np.intp]


def corpus(told: Told) -> Corpus:
    """The searched text of all cases, laid out."""
    names = Names()
    parts: list[_Part] = []
    size = max(map(len, told.values()), default=0)
    for language, cases in told.items():
        for kind, texts in _texts(cases).items():
            if texts:
                base = parts[-1].region.end if parts else 0
                parts.append(_part(language, kind, base, texts, size, names))
    lengths = np.zeros(size, np.intp)
    for part in parts:
        lengths[part.case] += part.length - 1
    return _joined(parts, names, lengths)


def _texts(cases: Sequence[Sequence[Field]]) -> Mapping[str, Mapping[int, str]]:
    """For each kind, case to the text of its fields, for the cases that have such."""
    found: dict[str, dict[int, str]] = {kind: {} for kind in KINDS}
    for case, fields in enumerate(cases):
        for kind, _, text in fields:
            held, words = found[kind], text.replace(BREAK, " ").replace(NEXT, " ")
            held[case] = f"{held[case]}{BREAK}{words}" if case in held else words
    return found


def _part(language: str, kind: str, base: int, texts: Mapping[int, str], size: int, names: Names) -> _Part:
    """The texts of one region, folded and cut in one go."""
    tokens = np.concatenate([cut(fold(text) + NEXT, names) for text in _batches(texts.values())])
    ends = np.flatnonzero(tokens == ord(NEXT)) + 1
    tokens[ends - 1] = ord(BREAK)
    case, length = np.fromiter(texts, np.uint32), np.diff(ends, prepend=0)
    lengths = np.zeros(size, np.intp)
    lengths[case] = length - 1
    made = region(language, kind, base, lengths.tolist())
    starts = np.array([made.start(each) for each in texts], np.int64)
    if made.spills:
        order = np.argsort(starts)
        pieces = np.split(tokens, ends[:-1])
        tokens = np.concatenate([pieces[place] for place in order.tolist()])
        case, starts, length = case[order], starts[order], length[order]
    return _Part(made, tokens, case, starts, length)


def _batches(texts: Iterable[str]) -> Iterator[str]:
    """The texts joined by NEXT to a few long ones."""
    batch: list[str] = []
    size = 0
    for text in texts:
        batch.append(text)
        size += len(text)
        if size > AT_ONCE:
            yield NEXT.join(batch)
            batch, size = [], 0
    if batch:
        yield NEXT.join(batch)


def _joined(parts: Sequence[_Part], names: Names, lengths: NDArray[np.intp]) -> Corpus:
    """The regions one after the other, the tokens numbered anew: BREAK first, then those in use."""
    tokens = np.concatenate([np.empty(0, np.uint32), *(part.tokens for part in parts)])
    used = np.zeros(max(int(tokens.max(initial=0)), ord(BREAK)) + 1, np.bool_)
    used[tokens] = True
    used[ord(BREAK)] = False
    numbers = np.flatnonzero(used)
    anew = np.zeros(len(used), np.uint32)
    anew[numbers] = np.arange(1, len(numbers) + 1)
    length = np.concatenate([np.empty(0, np.intp), *(part.length for part in parts)])
    base = np.concatenate([np.empty(0, np.int64), *(part.base for part in parts)])
    return Corpus(
        tuple(part.region for part in parts),
        (BREAK, *map(names.text, numbers.tolist())),
        anew[tokens],
        np.repeat(np.arange(len(length), dtype=np.uint32), length),
        np.concatenate([np.empty(0, np.uint32), *(part.case for part in parts)]),
        np.cumsum([0, *(len(part.case) for part in parts)]),
        base - (np.cumsum(length) - length),
        lengths,
    )
