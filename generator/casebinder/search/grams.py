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
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import compress, repeat
from operator import add, not_, or_, setitem

from casebinder.search.codes import members, numbers
from casebinder.search.corpus import BREAK, Corpus, Passage
from casebinder.search.fold import LETTERS
from casebinder.search.layout import Region

LIMIT = 12_000
"""Places of the longest list; a list takes about two bytes a place."""

DEEPEST = 16
"""Tokens of the longest gram; one that is still hot then has its positions listed all the same."""

PART = "P"
"""Follows a hot stem, a run that ends in a part of a word; no folded text holds a capital letter."""

REGION = "\u00a0"
"""Parts the cases of one region from those of the next."""

ENDS_IN_WORD = re.compile(rf"[{LETTERS}]\Z")
LAST_WORD = re.compile(rf"[{LETTERS}]*\Z")

_Lists = dict[str, "array[int]"]
_Cases = dict[str, dict[int, list[int]]]
_Held = dict[int, set[int]]


@dataclass(slots=True)
class Grams:
    """`listed`: for each size, gram to positions; `hot`: gram or stem to cases by region; all as text."""

    listed: list[dict[str, str]] = field(default_factory=list)
    hot: dict[str, str] = field(default_factory=dict)


def grams(corpus: Corpus, limit: int = LIMIT) -> Grams:
    """Every gram of the corpus."""
    made = Grams()
    counts: Counter[str] = Counter()
    for passage in corpus.passages:
        counts.update(passage.tokens)
    del counts[BREAK]
    hot = {token for token, count in counts.items() if count > limit}
    stems = _hot_stems(counts, frozenset([""]), limit)
    write = _writer(corpus)
    for gram, cases in _cases_of(corpus.passages, hot, stems).items():
        made.hot[gram] = write(cases)
    singles, pairs = _first(corpus.passages, hot)
    _keep(made, singles, {})
    lists, size = pairs, 2
    while lists:
        over = (
            {gram: places for gram, places in lists.items() if len(places) > limit} if size < DEEPEST else {}
        )
        for gram, held in _over(corpus, lists, over, hot, limit):
            made.hot[gram] = write(held)
        _keep(made, lists, over)
        hot, size = set(over), size + 1
        lists = _longer(corpus, over.values(), size) if over else {}
    return made


def _keep(made: Grams, lists: _Lists, over: Mapping[str, object]) -> None:
    """Writes the lists of one size."""
    made.listed.append({gram: numbers(places) for gram, places in lists.items() if gram not in over})


def _lists() -> defaultdict[str, array[int]]:
    return defaultdict(lambda: array("Q"))


def _gather(lists: defaultdict[str, array[int]], found: Iterable[str], places: Iterable[int]) -> None:
    deque(map(array.append, map(lists.__getitem__, found), places), maxlen=0)


def _first(passages: Iterable[Passage], hot: set[str]) -> tuple[_Lists, _Lists]:
    """Positions of the tokens that are not hot, and of the pairs of which one token is."""
    singles, pairs = _lists(), _lists()
    for passage in passages:
        tokens, places = passage.tokens, range(passage.base, passage.base + len(passage.tokens))
        flags = list(map(hot.__contains__, tokens))
        _gather(singles, compress(tokens, map(not_, flags)), compress(places, map(not_, flags)))
        chosen = list(map(or_, flags, flags[1:]))
        _gather(pairs, compress(map(add, passage.joined, tokens[1:]), chosen), compress(places, chosen))
    return _whole(singles), _whole(pairs)


def _longer(corpus: Corpus, over: Iterable[array[int]], size: int) -> _Lists:
    """Positions of the grams of this size that hold a hot one that is a token shorter."""
    lists = _lists()
    hot = bytearray(corpus.size + 1)
    for places in over:
        deque(map(setitem, repeat(hot), places, repeat(1)), maxlen=0)
    for passage in corpus.passages:
        flags = hot[passage.base : passage.base + len(passage.tokens)]
        starts = list(_starts(flags, len(flags) - size))
        gram = passage.gram
        _gather(lists, [gram(start, size) for start in starts], [passage.base + start for start in starts])
    return _whole(lists)


def _starts(flags: bytearray, last: int) -> Iterator[int]:
    """The places up to `last` that are flagged or whose next is."""
    done, at = -1, flags.find(1)
    while at >= 0:
        if at - 1 > done and at - 1 <= last:
            yield at - 1
        if at <= last:
            yield at
        done, at = at, flags.find(1, at + 1)


def _whole(lists: _Lists) -> _Lists:
    return {gram: places for gram, places in lists.items() if BREAK not in gram}


def _stems(gram: str, before: frozenset[str]) -> Iterator[str]:
    """The runs that end in the gram's last word or a beginning of it, if what precedes it is in `before`."""
    start = len(gram) - len(LAST_WORD.findall(gram)[0])
    if start < len(gram) and gram[:start] in before:
        for end in range(start + 1, len(gram) + 1):
            yield gram[:end] + PART


def _hot_stems(counts: Mapping[str, int], before: frozenset[str], limit: int) -> set[str]:
    """The stems that stand in more than `limit` places."""
    found: Counter[str] = Counter()
    for gram, count in counts.items():
        for stem in _stems(gram, before):
            found[stem] += count
    return {stem for stem, count in found.items() if count > limit}


def _cases_of(passages: Iterable[Passage], hot: set[str], stems: set[str]) -> _Cases:
    """The cases in each region that hold a hot token or a word with a hot stem."""
    found: _Cases = {gram: defaultdict(list) for gram in hot | stems}
    start = frozenset([""])
    known: dict[str, frozenset[str]] = {}
    for passage in passages:
        held: set[str] = set()
        for token in set(passage.tokens):
            names = known.get(token)
            if names is None:
                names = known[token] = frozenset({*_stems(token, start)} & stems | {token} & hot)
            held |= names
        for gram in held:
            found[gram][passage.region].append(passage.case)
    return found


def _over(
    corpus: Corpus, lists: _Lists, over: _Lists, before: set[str], limit: int
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
            slots = {(place - region.base) // region.width for place in inside}
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
