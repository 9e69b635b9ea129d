"""Which runs of tokens are indexed, and where they stand.

A gram is a run of tokens. One that stands in at most LIMIT places has its positions listed; one that stands
in more is *hot*: only the cases that hold it are kept, and the runs that are a token longer, to the left or
to the right, are grams too. Any run of tokens is thus either hot, or covered from end to end by grams with
positions, and no list is long. Beginnings of words (stems) are hot in the same way.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import compress, pairwise

import numpy as np
from numpy.typing import NDArray

from casebinder.search.codes import lists, members
from casebinder.search.corpus import Corpus
from casebinder.search.fold import LETTERS
from casebinder.search.tokens import Tokens

LIMIT = 24_000
"""Places of the longest list of up to MANY cases; a list takes about two bytes a place."""

MANY = 10_000
"""Of more cases, lists grow with their square root: were they as short, there would be as many times more hot
grams as there are cases, each held by as many times more of them, which is quadratic."""

DEEPEST = 16
"""Tokens of the longest gram; one that is still hot then has its positions listed all the same."""

AT_ONCE = 1 << 18
"""About so many positions are looked at in one go."""

SLICES = 4
"""The grams of one size are sorted in about so many slices, one after the other, to need less memory."""

PART = "P"
"""Follows a hot stem, a run that ends in a part of a word; no folded text holds a capital letter."""

REGION = "\u00a0"
"""Parts the cases of one region from those of the next."""

WORD = re.compile(f"[{LETTERS}]")
ENDS_IN_WORD = re.compile(rf"(?<=[{LETTERS}])\Z")

Places = NDArray[np.uint32]
"""Positions in the corpus."""

Counts = NDArray[np.intp]

Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Grams:
    """Those of one size: `listed`, gram to positions; `hot`, gram or stem to cases by region; all as text."""

    listed: dict[str, str] = field(default_factory=dict)
    hot: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class _Level:
    """Grams of one size: their places, gram by gram and rising, and how many each has."""

    corpus: Corpus
    size: int
    places: Places
    counts: Counts

    @cached_property
    def starts(self) -> Counts:
        """Where the places of each gram start."""
        return np.cumsum(self.counts) - self.counts

    @cached_property
    def names(self) -> list[str]:
        """The text of each gram."""
        texts = self.corpus.names
        word = [WORD.match(text) is not None for text in texts]
        spaced = [text + " " if each else text for text, each in zip(texts, word, strict=True)]
        runs = self.corpus.tokens[self.places[self.starts][:, None] + np.arange(self.size)].tolist()
        return [
            "".join([spaced[one] if word[other] else texts[one] for one, other in pairwise(run)])
            + texts[run[-1]]
            for run in runs
        ]

    def of(self, gram: int) -> Places:
        """The places of one gram."""
        return self.places[self.starts[gram] : self.starts[gram] + self.counts[gram]]

    def holders(self, grams: Iterable[int]) -> str:
        """The cases that hold one of the grams as text: a part for each region, parted by REGION."""
        size = len(self.corpus.lengths)
        cases = self.corpus.holders(map(self.of, grams))
        return REGION.join(members(each, size) for each in cases).rstrip(REGION)


def grams(corpus: Corpus, limit: int = 0) -> Iterator[Grams]:
    """Every gram of the corpus, size by size; a list has at most `limit` places, by default see MANY."""
    limit = limit or int(LIMIT * max(1.0, len(corpus.lengths) / MANY) ** 0.5)
    slices, before = _single(corpus), frozenset([""])
    for size in range(1, DEEPEST + 1):
        made, names, held = Grams(), list[str](), list[Places]()
        for level in slices:
            hot = (level.counts > limit) & (size < DEEPEST)
            made.hot.update(_hot(level, hot, before, limit))
            made.listed.update(_listed(level, hot))
            for gram in np.flatnonzero(hot).tolist():
                names.append(level.names[gram])
                held.append(level.of(gram).copy())
            del level  # before the next one is made
        yield made
        if not names:
            break
        slices = _longer(corpus, size + 1, held)
        before = frozenset(ENDS_IN_WORD.sub(" ", name) for name in names)


def _single(corpus: Corpus) -> Iterator[_Level]:
    """The single tokens; those that start with the same character are in one slice."""
    alike = [name[0] == other[0] for name, other in pairwise(corpus.names)] + [False]

    def keys(first: int, last: int) -> Iterator[Keys]:
        for start in range(0, len(corpus.tokens), AT_ONCE):
            some = corpus.tokens[start : start + AT_ONCE]
            places = np.flatnonzero((some >= first) & (some <= last))
            yield _keys(corpus, places + start, 0, some[places])

    for first, last in _ranges(corpus.counts().tolist(), alike):
        yield _level(corpus, 1, keys(first, last))


def _longer(corpus: Corpus, size: int, held: Sequence[Places]) -> Iterator[_Level]:
    """The grams that hold a hot one which is a token shorter: it stands in front, or else at the back.

    `held` has the places of each hot gram; no field, and so no gram, is at the end of the row.
    """
    tokens, hot = corpus.tokens, np.zeros(len(corpus.tokens), np.bool_)
    for places in held:
        hot[places] = True

    def front(gram: int) -> Keys:
        places = held[gram - 1]
        return keys(gram, places, tokens[places + size - 1])

    def back(gram: int) -> Keys:
        places = held[gram - 1]
        places = places[places > 0] - 1
        places = places[~hot[places]]
        return keys(gram, places, tokens[places])

    def keys(gram: int, places: Places, other: Tokens) -> Keys:
        inside = other > 0
        return _keys(corpus, places[inside], gram, other[inside])

    counts = [0, *map(len, held)]
    for side in (front, back):
        for first, last in _ranges(counts):
            level = _level(corpus, size, map(side, range(first, last + 1)))
            if len(level.places):
                yield level


def _ranges(counts: Sequence[int], alike: Sequence[bool] = ()) -> Iterator[tuple[int, int]]:
    """The numbers from 1 in ranges of about equally many places; one `alike` to the next is with it."""
    share, first, sum_ = max(sum(counts) // SLICES, AT_ONCE), 1, 0
    for number, count in enumerate(counts):
        sum_ += count
        if sum_ > share and not (alike and alike[number]):
            yield first, number
            first, sum_ = number + 1, 0
    if sum_:
        yield first, len(counts) - 1


def _keys(corpus: Corpus, places: Counts | Places, hot: int, other: Tokens) -> Keys:
    """The gram at each place, told by a hot one in it and its other token, and the place, as one number."""
    bits = len(corpus.tokens).bit_length()
    if bits > 32 or (hot + 1) * len(corpus.names) >> 64 - bits:
        raise MemoryError("more text than one index can hold")
    keys: Keys = other.astype(np.uint64)
    keys += np.uint64(hot * len(corpus.names))
    keys <<= np.uint64(bits)
    keys |= places.astype(np.uint64)
    return keys


def _level(corpus: Corpus, size: int, some: Iterable[Keys]) -> _Level:
    """A slice of a level, of the grams that have these keys."""
    keys: Keys = np.empty(len(corpus.tokens), np.uint64)  # what is not filled takes no memory
    count = 0
    for each in some:
        keys[count : count + len(each)] = each
        count += len(each)
    keys = keys[:count]
    keys.sort()
    place = np.uint64((1 << len(corpus.tokens).bit_length()) - 1)
    starts, places = [np.zeros(min(count, 1), np.intp)], keys.view(np.uint32)[:count]
    for at in range(0, count, AT_ONCE):
        some = keys[at : at + AT_ONCE + 1]
        starts.append(np.flatnonzero(some[1:] ^ some[:-1] > place) + at + 1)
        places[at : at + AT_ONCE] = some[:AT_ONCE] & place  # over keys that were looked at
    ends = np.concatenate([*starts, np.array([count], np.intp)])
    return _Level(corpus, size, places, ends[1:] - ends[:-1])


def _listed(level: _Level, hot: NDArray[np.bool_]) -> Iterator[tuple[str, str]]:
    """The grams that are not hot with their positions as text."""
    ends = np.cumsum(level.counts)
    first = 0
    while first < len(ends):
        start = level.starts[first]
        last = max(first + 1, int(np.searchsorted(ends, start + AT_ONCE, "right")))
        cool, counts = ~hot[first:last], level.counts[first:last]
        places = level.places[start : ends[last - 1]][np.repeat(cool, counts)]
        names = compress(level.names[first:last], cool.tolist())
        yield from zip(names, lists(places, counts[cool]), strict=True)
        first = last


def _hot(
    level: _Level, hot: NDArray[np.bool_], before: frozenset[str], limit: int
) -> Iterator[tuple[str, str]]:
    """The cases of the hot grams, and of the hot stems after a hot gram of one token less."""
    for gram in np.flatnonzero(hot).tolist():
        yield level.names[gram], level.holders([gram])
    stems: dict[str, list[int]] = defaultdict(list)
    times: Counter[str] = Counter()
    for gram, (name, count) in enumerate(zip(level.names, level.counts.tolist(), strict=True)):
        for stem in _stems(name, before):
            times[stem] += count
            stems[stem].append(gram)
    for stem, held in stems.items():
        if times[stem] > limit:
            yield stem, level.holders(held)


LAST_WORD = re.compile(rf"[{LETTERS}]*\Z")


def _stems(gram: str, before: frozenset[str]) -> Iterator[str]:
    """The runs that end in the gram's last word or a beginning of it, if what precedes it is in `before`."""
    start = len(gram) - len(LAST_WORD.findall(gram)[0])
    if start < len(gram) and gram[:start] in before:
        for end in range(start + 1, len(gram) + 1):
            yield gram[:end] + PART
