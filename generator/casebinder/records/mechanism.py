"""Mechanisms: cooperation documents, programmes, joint arrangements, with their figures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casebinder.records.allowance import Allowance
from casebinder.records.text import EMPTY, Day, Reference, Text
from casebinder.records.vocabulary import Term

if TYPE_CHECKING:
    from casebinder.source import MapNode


@dataclass(frozen=True, slots=True)
class Provision:
    """One thing a document lays down."""

    title: Text
    text: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Step:
    """Who does what, one place in the order of a mechanism's work."""

    text: Text
    by: Term | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts, its period, its region and the source it stands in.

    `value` is in the unit of `measure` (cases, people, yuan, percent …); `bound`: "exact", "over", "about".
    """

    measure: Term
    value: float
    start: Day | None = None
    end: Day | None = None
    region: Term | None = None
    bound: str = "exact"
    note: Text = EMPTY
    source: Reference | None = None


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A cooperation document or programme with its parties, provisions, steps and figures."""

    id: str
    title: Text
    kind: Term | None = None
    summary: Text = EMPTY
    batch: str = ""
    """The batch that told of it as one of its cases, if one did."""
    number: int | None = None
    parties: tuple[Term, ...] = ()
    region: Term | None = None
    dated: Day | None = None
    provisions: tuple[Provision, ...] = ()
    steps: tuple[Step, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Reference, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    replaces: tuple[str, ...] = ()
    node: MapNode | None = field(default=None, compare=False, repr=False)
