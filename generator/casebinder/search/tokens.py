"""Where every single token stands."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import count
from operator import add

from casebinder.search.corpus import BREAK, Corpus

Lists = dict[str, "array[int]"]
"""Gram to the positions it stands at, rising."""


def empty_lists(corpus: Corpus) -> defaultdict[str, array[int]]:
    """Lists to be filled, wide enough for the positions of the corpus."""
    code = "I" if corpus.size < 1 << 32 else "Q"
    return defaultdict(lambda: array(code))


def gather(lists: defaultdict[str, array[int]], found: Iterable[str], places: Iterable[int]) -> None:
    """Adds each place to the list of its gram."""
    deque(map(array.append, map(lists.__getitem__, found), places), maxlen=0)


def merged(*lists: array[int]) -> array[int]:
    """All places of several lists, rising."""
    whole = array(lists[0].typecode)
    for each in lists:
        whole += each
    return array(whole.typecode, sorted(whole)) if len(lists) > 1 else whole


def without_breaks(lists: Lists) -> Lists:
    """The lists of the grams that lie within one field."""
    return {gram: places for gram, places in lists.items() if BREAK not in gram}


@dataclass(frozen=True, slots=True)
class Tokens:
    """`single`: tokens of passages with words; `pairs`: each two characters of passages cut at every one.

    In the latter a passage ends in a pair with BREAK: a token stands where the pairs that start with it do.
    """

    single: Lists
    pairs: Lists
    following: Mapping[str, list[str]] = field(default_factory=dict)
    """Token to the pairs that start with it."""

    @classmethod
    def of(cls, corpus: Corpus) -> Tokens:
        """The tokens of a corpus."""
        single, pairs = empty_lists(corpus), empty_lists(corpus)
        for passage in corpus.passages:
            tokens = passage.tokens
            if isinstance(tokens, str):
                gather(pairs, map(add, tokens, tokens[1:] + BREAK), count(passage.base))
            else:
                gather(single, tokens, count(passage.base))
        following: dict[str, list[str]] = defaultdict(list)
        for pair in pairs:
            following[pair[0]].append(pair)
        return cls(single, pairs, following)

    def counts(self) -> Mapping[str, int]:
        """How often each token stands anywhere."""
        found = Counter({token: len(places) for token, places in self.single.items()})
        for token, pairs in self.following.items():
            found[token] += sum(len(self.pairs[pair]) for pair in pairs)
        del found[BREAK]
        return found

    def places(self, token: str) -> array[int]:
        """Where a token stands."""
        lists = [self.pairs[pair] for pair in self.following.get(token, ())]
        return merged(*lists, *([self.single[token]] if token in self.single else []))
