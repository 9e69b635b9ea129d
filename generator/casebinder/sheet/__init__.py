"""A case as a sheet of rows and parts, to be set beside others: on pages and in the browser."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.records.case import Case, Paragraph
from casebinder.records.vocabulary import Term
from casebinder.sheet.rows import ROWS, Value, value

BEFORE = ("summary", "office", "batch", "released", "dated")
"""Rows before the facets."""

AFTER = ("people", "aid", "mechanisms", "laws")
"""Rows after the facets."""

OPTIONAL = (*BEFORE, "mechanisms", "laws")
"""Rows that are left out where none of the cases has them; any other is then not stated."""

PLACES = ("region",)
"""Facets whose terms are named with the wider ones they lie in."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section: the id and label of its term, its paragraphs."""

    id: str
    label: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A case; `rows` goes from row to values, without the rows of which nothing is stated."""

    case: Case
    rows: Mapping[str, tuple[Value, ...]]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of several sheets: a cell for each, and the words that all cells hold."""

    id: str
    label: str
    cells: tuple[tuple[Value, ...], ...]
    shared: frozenset[str]

    @property
    def differs(self) -> bool:
        """True when the cells do not all say the same."""
        return len({frozenset(each.words for each in cell) for cell in self.cells}) > 1


def labels(edition: Edition) -> dict[str, str]:
    """Every row with its label, in the order shown."""
    words = edition.words["compare"]["rows"]
    facets = {facet.id: edition.plain(facet.label) for facet in edition.site.facets}
    return {row: words[row] for row in BEFORE} | facets | {row: words[row] for row in AFTER}


@dataclass(frozen=True)
class Sheets:
    """Makes sheets in the language of an edition; a term is put into words when it is first met."""

    edition: Edition
    _terms: dict[tuple[str, str], Value] = field(default_factory=dict)

    def of(self, case: Case) -> Sheet:
        """The sheet of a case."""
        found = {row: tuple(make(self.edition, case)) for row, make in ROWS.items()}
        found |= {facet: tuple(map(self._term, terms)) for facet, terms in case.facets.items()}
        parts_ = tuple(
            Part(section.term.id, self._term(section.term).words, section.paragraphs)
            for section in case.sections
        )
        return Sheet(case, {row: values for row, values in found.items() if values}, parts_)

    def _term(self, term: Term) -> Value:
        key = (term.vocabulary, term.id)
        if key not in self._terms:
            self._terms[key] = self._worded(term)
        return self._terms[key]

    def _worded(self, term: Term) -> Value:
        """A term with its page; a place with the wider places."""
        address = addresses.term(term.vocabulary, term.id)
        if term.vocabulary in PLACES:
            return Value(self.edition.place(term).striptags(), self.edition.language, address)
        return value(self.edition, term.label, address)


def lines(edition: Edition, sheets: Sequence[Sheet]) -> Iterator[Line]:
    """The rows of several sheets, beside one another."""
    for row, label in labels(edition).items():
        cells = tuple(each.rows.get(row, ()) for each in sheets)
        if any(cells) or row not in OPTIONAL:
            held = [frozenset(each.words for each in cell) for cell in cells]
            yield Line(row, label, cells, frozenset.intersection(*held))


def parts(sheets: Sequence[Sheet]) -> Iterator[tuple[str, tuple[tuple[Paragraph, ...], ...]]]:
    """The label of each section that any of them has, and its paragraphs in each."""
    for part in _order(sheets):
        yield (
            part.label,
            tuple(
                tuple(p for each in sheet.parts if each.id == part.id for p in each.paragraphs)
                for sheet in sheets
            ),
        )


def _order(sheets: Sequence[Sheet]) -> list[Part]:
    """The sections in the order of the first sheet; one that only another has after the one it follows."""
    order: list[Part] = []
    for each in sheets:
        place = 0
        for part in each.parts:
            ids = [known.id for known in order]
            if part.id in ids:
                place = ids.index(part.id) + 1
            else:
                order.insert(place, part)
                place += 1
    return order
