"""Cases that belong together: what an editor chose first, then what shares the rarest terms."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import log

from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term

COMPUTED = 4
"""Related cases of one case at most, beyond those an editor chose."""

REASONS = 3
"""Shared terms that are named, at most."""

LEAST = 2
"""Shared terms that it takes; one alone is chance."""

TERMS, NEIGHBOURS, COMPARED = 6, 8, 12
"""What keeps time linear in the cases: only the rarest terms of a case are followed, in each only the
nearest neighbours on both sides, and of these only the best are compared in full."""


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

    def of(self, case: Case) -> tuple[Relation, ...]:
        """The editor's choice in its order, then the nearest of the others."""
        published = self.site.published
        shown = dict.fromkeys(each for each in case.related if each in published and each != case.id)
        chosen = [Relation(published[each], self._shared(case, published[each]), True) for each in shown]
        others = [each for each in self._nearest(case) if each.id not in shown]
        found = [Relation(each, self._shared(case, each)) for each in others[:COMPARED]]
        near = sorted(
            (relation for relation in found if len(relation.shared) >= LEAST),
            key=lambda relation: (-self._weigh(relation.shared), self._rank[relation.case.id]),
        )
        return tuple(
            Relation(relation.case, relation.shared[:REASONS], relation.chosen)
            for relation in (*chosen, *near[:COMPUTED])
        )

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {case_id: rank for rank, case_id in enumerate(self.site.published)}

    def _weight(self, term: Term) -> float:
        """How much a shared term tells: nothing when every case carries it, more the rarer it is."""
        cases = len(self.site.by_term.get((term.vocabulary, term.id), ()))
        return log(len(self.site.published) / cases) if cases > 1 else 0.0

    def _weigh(self, terms: tuple[Term, ...]) -> float:
        return sum(map(self._weight, terms))

    def _telling(self, case: Case) -> list[Term]:
        """The terms of a case that other cases carry and not all do, rarest first."""
        terms = [term for terms in case.facets.values() for term in terms]
        return sorted(
            (term for term in terms if self._weight(term) > 0), key=lambda term: -self._weight(term)
        )

    def _shared(self, case: Case, other: Case) -> tuple[Term, ...]:
        carried = {
            (facet, term.id)
            for facet, terms in other.facets.items()
            for term in self.site.with_ancestors(facet, terms)
        }
        return tuple(term for term in self._telling(case) if (term.vocabulary, term.id) in carried)

    def _nearest(self, case: Case) -> list[Case]:
        """Candidates, best first by the terms that were followed."""
        votes: dict[str, float] = defaultdict(float)
        for term in self._telling(case)[:TERMS]:
            cases = self.site.by_term[term.vocabulary, term.id]
            place = bisect_left(cases, self._rank[case.id], key=lambda each: self._rank[each.id])
            for each in cases[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]:
                if each.id != case.id:
                    votes[each.id] += self._weight(term)
        order = sorted(votes, key=lambda each: (-votes[each], self._rank[each]))
        return [self.site.published[each] for each in order]
