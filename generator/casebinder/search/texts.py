"""What a row of results shows of a case, in small files: titles, line of facts, the text to cut from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from casebinder.edition import Edition
from casebinder.records.case import Case
from casebinder.records.vocabulary import Term
from casebinder.search.fields import Field
from casebinder.search.shards import compact

SIZE = 9_000
"""Bytes that a file should have, two cases of usual length; a case is never parted."""


def texts(heads: Iterable[str], told: Iterable[Sequence[Field]]) -> Iterator[tuple[int, str]]:
    """The place of the first case of each file, and its list of cases as JSON: `heads`, then the fields."""
    first, size, parts = 0, 0, list[str]()
    for place, (head, fields) in enumerate(zip(heads, told, strict=True)):
        held = ",".join([f'["{kind}",{number},{_quoted(text)}]' for kind, number, text in fields])
        part = f"{head[:-1]},[{held}]]"
        length = len(part.encode())
        if parts and size + length > SIZE:
            yield first, f"[{','.join(parts)}]"
            first, size, parts = place, 0, []
        parts.append(part)
        size += length
    if parts:
        yield first, f"[{','.join(parts)}]"


def heads(editions: Sequence[Edition], cases: Iterable[Case]) -> Iterator[str]:
    """For each case [id, its title in each language, its line of facts in each], as JSON."""
    lines = [edition.own(Lines) for edition in editions]
    for case in cases:
        titles = [edition.plain(case.title) for edition in editions]
        yield compact([case.id, titles, [each.of(case) for each in lines]])


def _quoted(text: str) -> str:
    """A text as JSON; nearly all need no escape, which is soon told."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return compact(text)


class Lines:
    """What `Edition.facts` tells in one line, as plain words; each term and date is put into words once."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._comma = edition.words["shared"]["comma"]
        self._facets = tuple(dict.fromkeys(["region", *(each.id for each in edition.site.facets[:2])]))
        self._labels: dict[tuple[str, str], str] = {}
        self._days: dict[str, str] = {}

    def of(self, case: Case) -> str:
        """The line of a case."""
        parts = [self._comma.join(map(self._label, case.facets.get(facet, ()))) for facet in self._facets]
        return " · ".join(part for part in (*parts, *map(self._day, case.batches[:1])) if part)

    def _label(self, term: Term) -> str:
        key = (term.vocabulary, term.id)
        if key not in self._labels:
            self._labels[key] = self._edition.label(term).striptags()
        return self._labels[key]

    def _day(self, batch: str) -> str:
        if batch not in self._days:
            known = self._edition.site.batches.get(batch)
            day = self._edition.day_words(known.released) if known and known.released else ""
            self._days[batch] = day.replace(" ", "\u00a0")  # a date is not broken
        return self._days[batch]


def listing(edition: Edition, cases: Iterable[Case]) -> str:
    """[id, title, office, number in its batch, date of release] of every case, as JSON."""
    return compact([_listed(edition, case) for case in cases])


def _listed(edition: Edition, case: Case) -> list[Any]:
    batches = [edition.site.batches[batch] for batch in case.batches[:1] if batch in edition.site.batches]
    released = next((batch.released.iso for batch in batches if batch.released), "")
    return [case.id, edition.plain(case.title), edition.plain(case.office), case.number or "", released]
