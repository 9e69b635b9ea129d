"""Controlled vocabularies: the terms of a facet or of a word list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from casebinder.records.allowance import Allowance
from casebinder.records.text import EMPTY, Text

if TYPE_CHECKING:
    from casebinder.source import MapNode


@dataclass(frozen=True, slots=True)
class Term:
    """A controlled value: id, labels, the definition that says when it applies, aliases, the parent's id."""

    id: str
    vocabulary: str
    label: Text
    definition: Text = EMPTY
    aliases: tuple[str, ...] = ()
    parent: str = ""
    replaces: tuple[str, ...] = ()
    code: str = ""
    unit: str = ""
    region: str = ""
    node: MapNode | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Vocabulary:
    """The terms of one facet or word list, in order; `facet` is true when cases are grouped by it."""

    id: str
    label: Text
    definition: Text
    terms: Mapping[str, Term]
    facet: bool = False
    order: int = 0
    many: bool = True
    allowances: tuple[Allowance, ...] = ()
    replaces: tuple[str, ...] = ()
    node: MapNode | None = field(default=None, compare=False, repr=False)

    def ever(self) -> dict[str, Term]:
        """Every id that a term has or once had, to the term."""
        return {old: term for term in self.terms.values() for old in term.replaces} | dict(self.terms)

    @cached_property
    def lines(self) -> Mapping[str, Mapping[str, Term]]:
        """Term to itself and the terms above it, nearest first, by id."""
        return {
            term.id: {each.id: each for each in (term, *self.ancestors(term.id))}
            for term in self.terms.values()
        }

    def children(self, parent: str) -> tuple[Term, ...]:
        """The terms right below `parent` ("" gives the top terms), in order."""
        return tuple(term for term in self.terms.values() if term.parent == parent)

    def ancestors(self, term: str) -> tuple[Term, ...]:
        """The terms above `term`, nearest first; a cycle ends where it closes."""
        found: list[Term] = []
        seen = {term}
        while (above := self.terms[term].parent) and above in self.terms and above not in seen:
            found.append(self.terms[above])
            seen.add(term := above)
        return tuple(found)
