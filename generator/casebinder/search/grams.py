"""Which runs of tokens are indexed, and where they stand.

A gram is a run of tokens. One that stands in at most LIMIT places has its positions listed; one that stands
in more is *hot*: only the cases that hold it are kept, and the runs that are a token longer, to the left or
to the right, are grams too. Any run of tokens is thus either hot, or covered from end to end by grams with
positions, and no list is long. Beginnings of words (stems) are hot in the same way.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress, count, repeat
from operator import add, floordiv, or_, setitem, sub

from casebinder.search.codes import members, numbers
from casebinder.search.corpus import Corpus
from casebinder.search.fold import LETTERS
from casebinder.search.layout import Region
from casebinder.search.tokens import Lists, Tokens, empty_lists, gather, merged, without_breaks

LIMIT = 24_000
"""Places of the longest list; a list takes about two bytes a place."""

DEEPEST = 16
"""Tokens of the longest gram; one that is still hot then has its positions listed all the same."""

PART = "P"
"""Follows a hot stem, a run that ends in a part of a word; no folded text holds a capital letter."""

REGION = "\u00a0"
"""Parts the cases of one region from those of the next."""

ENDS_IN_WORD = re.compile(rf"[{LETTERS}]\Z")
LAST_WORD = re.compile(rf"[{LETTERS}]*\Z")

_Held = dict[int, set[int]]
"""Region to cases."""


@dataclass(slots=True)
class Grams:
    """`listed`: for each size, gram to positions; `hot`: gram or stem to cases by region; all as text."""

    listed: list[dict[str, str]] = field(default_factory=list)
    hot: dict[str, str] = field(default_factory=dict)


def grams(corpus: Corpus, limit: int = LIMIT) -> Grams:
    """Every gram of the corpus."""
    made = Grams()
    tokens = Tokens.of(corpus)
    counts = tokens.counts()
    hot = frozenset(token for token, count in counts.items() if count > limit)
    stems = _hot_stems(counts, frozenset([""]), limit)
    write = _writer(corpus)
    for gram, cases in _cases(corpus, tokens, hot, stems):
        made.hot[gram] = write(cases)
    made.listed.append(_written({token: tokens.places(token) for token in counts.keys() - hot}, ()))
    lists, size = _pairs(corpus, tokens, hot), 2
    del tokens
    while lists:
        over = {gram: places for gram, places in lists.items() if size < DEEPEST and len(places) > limit}
        for gram, held in _over(corpus, lists, over, hot, limit):
            made.hot[gram] = write(held)
        made.listed.append(_written(lists, over))
        hot, size = frozenset(over), size + 1
        lists = _longer(corpus, over.values(), size) if over else {}
    return made


def _written(lists: Lists, over: Container[str]) -> dict[str, str]:
    """The lists of one size as text, but for those of hot grams."""
    return {gram: numbers(places) for gram, places in lists.items() if gram not in over}


def _pairs(corpus: Corpus, tokens: Tokens, hot: frozenset[str]) -> Lists:
    """Positions of the pairs of tokens of which one is hot."""
    lists = empty_lists(corpus)
    for passage in corpus.passages:
        if not isinstance(passage.tokens, str):
            flags = list(map(hot.__contains__, passage.tokens))
            chosen = list(map(or_, flags, flags[1:]))
            found = map(add, passage.spaced, passage.tokens[1:])
            gather(lists, compress(found, chosen), compress(count(passage.base), chosen))
    for pair, places in tokens.pairs.items():
        if not hot.isdisjoint(pair):
            lists[pair] = merged(lists[pair], places) if pair in lists else places
    return without_breaks(lists)


def _longer(corpus: Corpus, over: Iterable[array[int]], size: int) -> Lists:
    """Positions of the grams of this size that hold a hot one that is a token shorter."""
    lists = empty_lists(corpus)
    hot = bytearray(corpus.size + 1)
    for places in over:
        deque(map(setitem, repeat(hot), places, repeat(1)), maxlen=0)
    for passage in corpus.passages:
        tokens, base = passage.tokens, passage.base
        flags = int.from_bytes(hot[base : base + len(tokens)], "little")
        if not flags:
            continue
        chosen = (flags | flags >> 8).to_bytes(len(tokens), "little")
        starts = [*compress(range(len(tokens) - size + 1), chosen)]
        if isinstance(tokens, str):
            found = [tokens[start : start + size] for start in starts]
        else:
            found = [passage.gram(start, size) for start in starts]
        gather(lists, found, map(base.__add__, starts))
    return without_breaks(lists)


def _stems(gram: str, before: frozenset[str]) -> Iterator[str]:
    """The runs that end in the gram's last word or a beginning of it, if what precedes it is in `before`."""
    start = len(gram) - len(LAST_WORD.findall(gram)[0])
    if start < len(gram) and gram[:start] in before:
        for end in range(start + 1, len(gram) + 1):
            yield gram[:end] + PART


def _hot_stems(counts: Mapping[str, int], before: frozenset[str], limit: int) -> frozenset[str]:
    """The stems that stand in more than `limit` places."""
    found: Counter[str] = Counter()
    for gram, times in counts.items():
        for stem in _stems(gram, before):
            found[stem] += times
    return frozenset(stem for stem, count in found.items() if count > limit)


def _cases(
    corpus: Corpus, tokens: Tokens, hot: frozenset[str], stems: frozenset[str]
) -> Iterator[tuple[str, _Held]]:
    """The cases in each region that hold a hot token or a word with a hot stem."""
    start = frozenset([""])
    begun: dict[str, _Held] = {stem: defaultdict(set) for stem in sorted(stems)}
    for token in sorted(tokens.counts()):
        wanted = stems.intersection(_stems(token, start))
        if wanted or token in hot:
            held = _regions(corpus.regions, tokens.places(token))
            if token in hot:
                yield token, held
            for stem in wanted:
                for region, cases in held.items():
                    begun[stem][region] |= cases
    yield from begun.items()


def _over(
    corpus: Corpus, lists: Lists, over: Lists, before: frozenset[str], limit: int
) -> Iterator[tuple[str, _Held]]:
    """The cases of the hot grams of one size, and of the hot stems after a hot gram of one token less."""
    for gram, places in over.items():
        yield gram, _regions(corpus.regions, places)
    starts = frozenset(gram + " " if ENDS_IN_WORD.search(gram) else gram for gram in before)
    stems = _hot_stems({gram: len(places) for gram, places in lists.items()}, starts, limit)
    cases: dict[str, _Held] = {stem: defaultdict(set) for stem in stems}
    for gram, places in lists.items() if stems else ():
        for stem in stems.intersection(_stems(gram, starts)):
            for region, held in _regions(corpus.regions, places).items():
                cases[stem][region] |= held
    yield from cases.items()


def _regions(regions: tuple[Region, ...], places: array[int]) -> dict[int, set[int]]:
    """The cases in each region that these positions lie in."""
    found: dict[int, set[int]] = {}
    for number, region in enumerate(regions):
        inside = places[bisect_left(places, region.base) : bisect_left(places, region.end)]
        if inside:
            slots = set(map(floordiv, map(sub, inside, repeat(region.base)), repeat(region.width)))
            spilt = {slot: case for first, many, case in region.spills for slot in range(first, first + many)}
            found[number] = {spilt.get(slot, slot) for slot in slots} if spilt else slots
    return found


def _writer(corpus: Corpus) -> Callable[[Mapping[int, Iterable[int]]], str]:
    """Writes cases by region: as many parts as there are regions, parted by REGION."""
    size = len(corpus.lengths)

    def write(cases: Mapping[int, Iterable[int]]) -> str:
        parts = (members(sorted(cases.get(number, ())), size) for number in range(len(corpus.regions)))
        return REGION.join(parts).rstrip(REGION)

    return write
