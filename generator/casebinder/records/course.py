"""Courses: ordered, annotated selections of cases for teaching."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casebinder.records.allowance import Allowance
from casebinder.records.text import EMPTY, Day, Text

if TYPE_CHECKING:
    from casebinder.source import MapNode


@dataclass(frozen=True, slots=True)
class Reading:
    """A case to read in a module; `first` and `last` paragraph numbers, both 0 for the whole case."""

    case: str
    first: int = 0
    last: int = 0
    note: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Question:
    """A question; the answer is for the teacher's edition only and appears on no public page."""

    ask: Text
    answer: Text = EMPTY
    points: float | None = None


@dataclass(frozen=True, slots=True)
class Module:
    """A part of a course; `comparisons` are pairs of cases to set side by side."""

    title: Text
    objectives: tuple[Text, ...] = ()
    cases: tuple[Reading, ...] = ()
    comparisons: tuple[tuple[str, str], ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """An ordered, annotated selection of cases.

    `hours` is the teaching time, `dated` the day on which it was last gone through.
    """

    id: str
    title: Text
    summary: Text = EMPTY
    audience: Text = EMPTY
    language: str = "zh"
    hours: float | None = None
    modules: tuple[Module, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    dated: Day | None = None
    replaces: tuple[str, ...] = ()
    node: MapNode | None = field(default=None, compare=False, repr=False)
