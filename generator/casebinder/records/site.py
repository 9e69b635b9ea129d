"""All records, resolved and indexed: the one value in the middle of the house."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from casebinder.records.allowance import Allowance
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.course import Course
from casebinder.records.ledger import Ledger
from casebinder.records.mechanism import Mechanism
from casebinder.records.pairs import Key, pairs
from casebinder.records.published import Forward, forwards
from casebinder.records.related import Kinship
from casebinder.records.security import Security
from casebinder.records.text import EMPTY, Text
from casebinder.records.vocabulary import Term, Vocabulary
from casebinder.records.writing import Writing

if TYPE_CHECKING:
    from casebinder.source import MapNode

Each = TypeVar("Each", Batch, Mechanism, Case)
Found = TypeVar("Found")


@dataclass(frozen=True)
class Site:
    """All records, resolved; every mapping goes from id to value in the order of the files.

    `cases` holds drafts and withdrawn cases too: pages and exports use `published` and `withdrawn`.
    The first of `languages` is served at the root, each other under its own prefix.
    """

    title: Text
    url: str
    languages: tuple[str, ...]
    description: Text = EMPTY
    security: Security | None = None
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    batches: Mapping[str, Batch] = field(default_factory=dict)
    mechanisms: Mapping[str, Mechanism] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)
    courses: Mapping[str, Course] = field(default_factory=dict)
    ledger: Ledger | None = None
    """What was published so far; None where nothing keeps it."""
    complete: bool = True
    """False when a file of records could not be read: what seems to be missing may stand in it."""
    left_out: frozenset[str] = frozenset()
    """Ids of records too faulty to be here; a reference to one of them is no further fault."""
    writings: tuple[Writing, ...] = field(default=(), compare=False, repr=False)
    """What is published besides the records, and the comments in their files."""
    allowances: tuple[Allowance, ...] = ()
    """Exceptions to privacy rules for the site's own words and for what belongs to no record."""
    node: MapNode | None = field(default=None, compare=False, repr=False)
    files: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """File to its text, to find the place of a word in it."""
    kept: frozenset[str] = frozenset()
    """Files whose records are as they were when rules looked at them, one by one, and let them pass."""
    gist: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, compare=False, repr=False)
    """Rule to id to all that the rule has to know of a case in one of those files."""
    records_only: bool = False
    """True when the site and its vocabularies are not to be looked at, only the records in it."""

    def once(self, find: Callable[[Site], Found]) -> Found:
        """What a function finds in the whole site, found once for all pages of all languages."""
        found: dict[Any, Any] = vars(self).setdefault("found", {})
        if find not in found:
            found[find] = find(self)
        one: Found = found[find]
        return one

    @cached_property
    def published(self) -> Mapping[str, Case]:
        """The cases that readers see: newest batch first, in issuing order within a batch, the rest after."""

        def order(case: Case) -> tuple[tuple[int, ...], int, int]:
            batches = (self.batches[batch] for batch in case.batches if batch in self.batches)
            release = max(map(_when, batches), default=(0, 0, 0))
            return tuple(-part for part in release), case.number or 0, places[case.id]

        places = {case_id: place for place, case_id in enumerate(self.cases)}
        shown = [case for case in self.cases.values() if case.status == "published"]
        return {case.id: case for case in sorted(shown, key=order)}

    @cached_property
    def withdrawn(self) -> Mapping[str, Case]:
        """The cases of which only a tombstone is left."""
        return {case.id: case for case in self.cases.values() if case.status == "withdrawn"}

    @cached_property
    def facets(self) -> tuple[Vocabulary, ...]:
        """The vocabularies that cases are grouped by, in their order."""
        chosen = (vocabulary for vocabulary in self.vocabularies.values() if vocabulary.facet)
        return tuple(sorted(chosen, key=lambda vocabulary: vocabulary.order))

    @cached_property
    def by_term(self) -> Mapping[tuple[str, str], tuple[Case, ...]]:
        """(facet, term) to the published cases coded with the term or with a term below it."""
        found: dict[tuple[str, str], list[Case]] = defaultdict(list)
        for case in self.published.values():
            for facet, terms in case.facets.items():
                for term in self.with_ancestors(facet, terms):
                    found[facet, term.id].append(case)
        return {key: tuple(cases) for key, cases in found.items()}

    @cached_property
    def pairs(self) -> Mapping[tuple[Key, Key], tuple[Case, ...]]:
        """Two terms of two main facets to the published cases coded with both; empty if they are too many."""
        return pairs(self)

    @cached_property
    def kinship(self) -> Kinship:
        """Which published cases belong together."""
        return Kinship(self)

    @cached_property
    def comparisons(self) -> Mapping[tuple[str, str], tuple[Course, ...]]:
        """The pairs of published cases that courses set side by side, each once, to those courses."""
        found: dict[frozenset[str], tuple[tuple[str, str], dict[str, Course]]] = {}
        for course in self.courses.values():
            for module in course.modules:
                for pair in module.comparisons:
                    if all(each in self.published for each in pair):
                        found.setdefault(frozenset(pair), (pair, {}))[1][course.id] = course
        return {pair: tuple(courses.values()) for pair, courses in found.values()}

    @cached_property
    def forwards(self) -> Mapping[str, Forward]:
        """Former addresses to where they lead."""
        return forwards(self)

    @cached_property
    def by_batch(self) -> Mapping[str, tuple[Case, ...]]:
        """Batch to its published cases, in issuing order."""
        found = _group((batch, case) for case in self.published.values() for batch in case.batches)
        return {
            batch: tuple(sorted(cases, key=lambda case: case.number or 0)) for batch, cases in found.items()
        }

    @cached_property
    def methods(self) -> Mapping[str, tuple[Mechanism, ...]]:
        """Batch to the mechanisms that it tells of in place of cases, in issuing order."""
        found: dict[str, list[Mechanism]] = defaultdict(list)
        for mechanism in self.mechanisms.values():
            if mechanism.batch:
                found[mechanism.batch].append(mechanism)
        return {batch: tuple(sorted(each, key=lambda one: one.number or 0)) for batch, each in found.items()}

    def told(self, batch: str) -> int:
        """How much of a batch is here: its published cases, and mechanisms in place of cases."""
        return len(self.by_batch.get(batch, ())) + len(self.methods.get(batch, ()))

    @cached_property
    def by_mechanism(self) -> Mapping[str, tuple[Case, ...]]:
        """Mechanism to the published cases under it."""
        return _group((each, case) for case in self.published.values() for each in case.mechanisms)

    @cached_property
    def by_region(self) -> Mapping[tuple[str, str], tuple[Mechanism, ...]]:
        """(facet, term) of a place to the mechanisms that work in it or in a place below it."""
        found: dict[tuple[str, str], list[Mechanism]] = defaultdict(list)
        for each in self.mechanisms.values():
            if each.region and each.region.vocabulary in self.vocabularies:
                for term in self.with_ancestors(each.region.vocabulary, [each.region]):
                    found[term.vocabulary, term.id].append(each)
        return {key: tuple(mechanisms) for key, mechanisms in found.items()}

    @cached_property
    def releases(self) -> tuple[Batch, ...]:
        """The batches, newest first, those without a date last."""
        return tuple(sorted(self.batches.values(), key=_when, reverse=True))

    @cached_property
    def by_course(self) -> Mapping[str, tuple[Course, ...]]:
        """Case to the courses that read it."""
        found: dict[str, dict[str, Course]] = defaultdict(dict)
        for course in self.courses.values():
            for module in course.modules:
                for reading in module.cases:
                    found[reading.case][course.id] = course
        return {case: tuple(courses.values()) for case, courses in found.items()}

    @property
    def fresh(self) -> Site:
        """The site with those records only at which no rule has looked yet."""
        return self._fresh if self.kept else self

    @cached_property
    def _fresh(self) -> Site:

        def new(records: Mapping[str, Each]) -> dict[str, Each]:
            return {
                name: each
                for name, each in records.items()
                if each.node is None or each.node.file not in self.kept
            }

        return replace(
            self, batches=new(self.batches), mechanisms=new(self.mechanisms), cases=new(self.cases)
        )

    def bare(self) -> Site:
        """The same records without their places, which rules alone ask for and which take much memory."""
        cases = {case.id: case.bare() for case in self.cases.values()}
        batches = {each.id: replace(each, node=None) for each in self.batches.values()}
        mechanisms = {each.id: replace(each, node=None) for each in self.mechanisms.values()}
        return replace(
            self, batches=batches, mechanisms=mechanisms, cases=cases, node=None, writings=(), files={},
            gist={},
        )  # fmt: skip

    def with_ancestors(self, facet: str, terms: Iterable[Term]) -> tuple[Term, ...]:
        """The terms and all terms above them, each once."""
        lines = self.vocabularies[facet].lines
        chosen: dict[str, Term] = {}
        for term in terms:
            chosen |= lines[term.id]
        return tuple(chosen.values())

    def prefix(self, language: str) -> str:
        """The folder of a language's pages: "" for the first language, `zh/` for another."""
        return "" if language == self.languages[0] else f"{language}/"


def _when(batch: Batch) -> tuple[int, int, int]:
    day = batch.released or batch.dated
    return (day.year, day.month or 0, day.day or 0) if day else (0, 0, 0)


def _group(pairs: Iterable[tuple[str, Case]]) -> dict[str, tuple[Case, ...]]:
    found: dict[str, list[Case]] = defaultdict(list)
    for key, case in pairs:
        found[key].append(case)
    return {key: tuple(cases) for key, cases in found.items()}
