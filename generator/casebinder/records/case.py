"""Cases: anonymised accounts of how somebody in need was found, aided and supported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from casebinder.records.allowance import Allowance
from casebinder.records.text import EMPTY, Day, Reference, Text
from casebinder.records.vocabulary import Term

if TYPE_CHECKING:
    from casebinder.source import MapNode


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; the number is the same in every language and is its anchor (`#p7`)."""

    number: int
    text: Text


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a case under one heading (a term of the section vocabulary)."""

    term: Term
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class People:
    """How many persons were aided, women and minors among them; None means not stated."""

    aided: int | None = None
    women: int | None = None
    minors: int | None = None


@dataclass(frozen=True, slots=True)
class Aid:
    """Money given: `amount` in yuan, None when the sum is not stated; `per` is "once", "month" or "year"."""

    kind: Term
    amount: float | None = None
    giver: Term | None = None
    per: str = "once"
    note: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Party:
    """A person of the case under a pseudonym."""

    name: Text
    role: Term | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the timeline."""

    date: Day
    text: Text


@dataclass(frozen=True, slots=True)
class Citation:
    """A provision of an act; `article` is "" when the act as a whole is meant."""

    act: Term
    article: str = ""


@dataclass(frozen=True, slots=True)
class Before:
    """What stood in a case before a change, as far as it was another.

    `fields`: field of `Case` to its value, empty where nothing stood. `sections`: section to its paragraphs,
    none where there was no such section.
    """

    fields: Mapping[str, Any] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields or self.sections)

    def of(self, case: Case) -> Case:
        """The case as it stood before the change; its paragraphs keep the numbers that they have now."""
        kept = [self.sections.get(each.term.id, each) for each in case.sections]
        known = {each.term.id for each in case.sections}
        gone = [section for name, section in self.sections.items() if name not in known]
        sections = tuple(each for each in (*kept, *gone) if each.paragraphs)
        return replace(case, sections=sections, **self.fields)


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed after publication: kind is "correction", "update" or "privacy".

    `before` is None when nothing is said of what stood there, empty when that is not kept.
    """

    date: Day
    kind: str
    note: Text = EMPTY
    before: Before | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Why a case was withdrawn, by whose word, and what stands in its place."""

    date: Day | None = None
    reason: str = "other"
    note: Text = EMPTY
    successor: str = ""
    authority: Term | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """The privacy review of a case by a second person: by whom (a role) and when."""

    by: str = ""
    date: Day | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One case. A facet that is missing from `facets` is *not stated*, which is not *none*."""

    id: str
    title: Text
    language: str = "zh"
    summary: Text = EMPTY
    office: Text = EMPTY
    dated: Day | None = None
    batches: tuple[str, ...] = ()
    number: int | None = None
    facets: Mapping[str, tuple[Term, ...]] = field(default_factory=dict)
    keywords: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: People = People()
    aid: tuple[Aid, ...] = ()
    parties: tuple[Party, ...] = ()
    sections: tuple[Section, ...] = ()
    timeline: tuple[Event, ...] = ()
    mechanisms: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    laws: tuple[Citation, ...] = ()
    sources: tuple[Reference, ...] = ()
    status: str = "published"
    published: Day | None = None
    changes: tuple[Change, ...] = ()
    withdrawn: Withdrawal | None = None
    reviewed: Review = Review()
    allowances: tuple[Allowance, ...] = ()
    replaces: tuple[str, ...] = ()
    node: MapNode | None = field(default=None, compare=False, repr=False)

    def bare(self) -> Case:
        """The case without its place."""
        return replace(self, node=None)

    @property
    def history(self) -> tuple[Change, ...]:
        """The changes, oldest first; those of one day in the order in which they are written."""
        return tuple(sorted(self.changes, key=lambda change: change.date))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All numbered paragraphs, in order."""
        return tuple(paragraph for section in self.sections for paragraph in section.paragraphs)
