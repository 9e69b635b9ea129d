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
"""Cases whose relations are remembered: more than a share of the pages has."""

Key = tuple[str, str]
"""A facet and a term."""


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
                self._found.clear()
            self._found[case.id] = self._related(case)
        return self._found[case.id]

    def _related(self, case: Case) -> tuple[Relation, ...]:
        published = self.site.published
        telling = self._telling(case)
        shown = dict.fromkeys(each for each in case.related if each in published and each != case.id)
        chosen = [Relation(published[each], self._shared(telling, each), True) for each in shown]
        near = sorted(
            (self._weigh(shared), self._rank[each], each, shared)
            for each in self._nearest(case, telling)
            if each not in shown and len(shared := self._shared(telling, each)) >= LEAST
        )
        computed = [Relation(published[each], shared) for _, _, each, shared in near[:COMPUTED]]
        return tuple(Relation(each.case, each.shared[:REASONS], each.chosen) for each in (*chosen, *computed))

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {case_id: rank for rank, case_id in enumerate(self.site.published)}

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(self.site.published)

    @cached_property
    def _ranks(self) -> dict[Key, tuple[int, ...]]:
        """Term to the ranks of its cases, rising."""
        return {key: tuple(self._rank[case.id] for case in self.site.by_term[key]) for key in self._weight}

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
    def _carried(self) -> dict[str, frozenset[Key]]:
        """Case to its terms, those above them included."""
        found: dict[str, set[Key]] = defaultdict(set)
        for key, cases in self.site.by_term.items():
            for case in cases:
                found[case.id].add(key)
        return {case_id: frozenset(keys) for case_id, keys in found.items()}

    def _telling(self, case: Case) -> list[Term]:
        """The terms of a case that tell something, rarest first."""
        terms = [term for terms in case.facets.values() for term in terms if _key(term) in self._weight]
        return sorted(terms, key=lambda term: -self._weight[_key(term)])

    def _shared(self, telling: list[Term], other: str) -> tuple[Term, ...]:
        carried = self._carried.get(other, frozenset())
        return tuple(term for term in telling if (term.vocabulary, term.id) in carried)

    def _weigh(self, terms: tuple[Term, ...]) -> float:
        """Smaller is nearer."""
        weight = self._weight
        return -sum(weight[term.vocabulary, term.id] for term in terms)

    def _nearest(self, case: Case, telling: list[Term]) -> list[str]:
        """Candidates, best first by the terms that were followed."""
        votes: dict[int, float] = defaultdict(float)
        here = self._rank[case.id]
        for term in telling[:TERMS]:
            weight, ranks = self._weight[_key(term)], self._ranks[_key(term)]
            place = bisect_left(ranks, here)
            for each in ranks[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]:
                votes[each] += weight
        votes.pop(here, None)
        best = sorted((-vote, rank) for rank, vote in votes.items())[:COMPARED]
        return [self._ids[rank] for _, rank in best]


def _key(term: Term) -> Key:
    return term.vocabulary, term.id
