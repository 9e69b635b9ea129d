"""Cases that belong together: what an editor chose first, then what shares the rarest terms."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import TYPE_CHECKING

from casebinder.records.case import Case
from casebinder.records.vocabulary import Term

if TYPE_CHECKING:
    from casebinder.records.site import Site

COMPUTED = 4
"""Related cases of one case at most, beyond those an editor chose."""

REASONS = 3
"""Shared terms that are named, at most."""

LEAST = 2
"""Shared terms that it takes; one alone is chance."""

TERMS, NEIGHBOURS, COMPARED = 6, 8, 12
"""What keeps time linear in the cases: only the rarest terms of a case are followed, in each only the
nearest neighbours on both sides, and of these only the best are compared in full."""

REMEMBERED = 1_000
"""Cases whose relations are remembered, the last ones: more than a share of the pages has."""

Key = tuple[str, str]
"""A facet and a term."""

Telling = tuple[float, int, Term]
"""How much a term tells, the number whose only bit stands for it, itself."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A case related to another: chosen by an editor, or for the terms both carry, rarest first."""

    case: Case
    shared: tuple[Term, ...] = ()
    chosen: bool = False


@dataclass(frozen=True)
class Kinship:
    """The relations between the published cases of a site, in near-constant time a case."""

    site: Site
    _found: dict[str, tuple[Relation, ...]] = field(default_factory=dict)

    def of(self, case: Case) -> tuple[Relation, ...]:
        """The editor's choice in its order, then the nearest of the others; found once for all languages."""
        if case.id not in self._found:
            if len(self._found) >= REMEMBERED:
                del self._found[next(iter(self._found))]
            self._found[case.id] = self._related(case)
        return self._found[case.id]

    def _related(self, case: Case) -> tuple[Relation, ...]:
        published, carried = self.site.published, self._carried
        telling = self._telling(case)
        shown = dict.fromkeys(each for each in case.related if each in published and each != case.id)
        chosen = [(each, _shared(telling, carried[each])) for each in shown]
        near = []
        for each in self._nearest(case, telling):
            shared = _shared(telling, carried[each])
            if each not in shown and len(shared) >= LEAST:
                near.append((-sum([weight for weight, _, _ in shared]), self._rank[each], each, shared))
        computed = [(each, shared) for _, _, each, shared in sorted(near)[:COMPUTED]]
        return tuple(
            Relation(published[each], tuple(term for _, _, term in shared[:REASONS]), each in shown)
            for each, shared in (*chosen, *computed)
        )

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {case_id: rank for rank, case_id in enumerate(self.site.published)}

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self.site.published)

    @cached_property
    def _bit(self) -> dict[Key, int]:
        """Term to its bit, for those that tell something."""
        return {key: 1 << n for n, key in enumerate(self._weight)}

    @cached_property
    def _ranks(self) -> dict[int, tuple[int, ...]]:
        """Bit of a term to the ranks of its cases, rising."""
        by_term, rank = self.site.by_term, self._rank
        return {bit: tuple([rank[case.id] for case in by_term[key]]) for key, bit in self._bit.items()}

    @cached_property
    def _weight(self) -> dict[Key, float]:
        """How much a shared term tells: the rarer the more; one that all carry tells nothing."""
        published = len(self.site.published)
        return {
            key: log(published / len(cases))
            for key, cases in self.site.by_term.items()
            if 1 < len(cases) < published
        }

    @cached_property
    def _carried(self) -> dict[str, int]:
        """Case to the bits of its terms, those above them included."""
        found = dict.fromkeys(self.site.published, 0)
        for key, bit in self._bit.items():
            for case in self.site.by_term[key]:
                found[case.id] |= bit
        return found

    def _telling(self, case: Case) -> list[Telling]:
        """The terms of a case that tell something, rarest first."""
        weight, bit = self._weight, self._bit
        terms = [((term.vocabulary, term.id), term) for terms in case.facets.values() for term in terms]
        telling = [(weight[key], bit[key], term) for key, term in terms if key in weight]
        return sorted(telling, key=lambda each: -each[0])

    def _nearest(self, case: Case, telling: list[Telling]) -> list[str]:
        """Candidates, best first by the terms that were followed."""
        votes: dict[int, float] = defaultdict(float)
        here = self._rank[case.id]
        for weight, bit, _ in telling[:TERMS]:
            ranks = self._ranks[bit]
            place = bisect_left(ranks, here)
            for each in ranks[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]:
                votes[each] += weight
        votes.pop(here, None)
        best = sorted([(-vote, rank) for rank, vote in votes.items()])[:COMPARED]
        return [self._ids[rank] for _, rank in best]


def _shared(telling: list[Telling], carried: int) -> list[Telling]:
    return [each for each in telling if each[1] & carried]
