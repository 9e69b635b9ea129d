"""What readers are told of a case's changes: when, of what kind, and the words before and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casebinder import markup
from casebinder.difference import Run, align, compare, shortened
from casebinder.edition import Edition
from casebinder.records.case import Case, Change
from casebinder.records.text import Text

Part = tuple[str, list[str]]
"""The name of a part of a case and its paragraphs, as one language has them."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change with the passages it touched in this language, part by part.

    `kept` is true when it is known what stood there; then no passages mean that this language is as it was.
    """

    change: Change
    passages: tuple[tuple[str, tuple[Run, ...]], ...] = ()
    kept: bool = False


def told(edition: Edition, case: Case) -> tuple[Told, ...]:
    """The changes of a case, the newest first."""
    found = []
    private = [change.date for change in case.changes if change.kind == "privacy"]
    for change in reversed(case.history):
        hidden = bool(private) and change.date <= max(private)
        if change.before and not hidden:
            before = change.before.of(case)
            found.append(Told(change, tuple(_passages(edition, before, case)), True))
            case = before
        else:
            found.append(Told(change))
    return tuple(found)


def _passages(edition: Edition, old: Case, new: Case) -> Iterator[tuple[str, tuple[Run, ...]]]:
    before, after = dict(_parts(edition, old)), dict(_parts(edition, new))
    for name in {**after, **before}:
        for one, other in align(before.get(name, []), after.get(name, [])):
            if one != other:
                yield name, shortened(compare(one, other))


def _parts(edition: Edition, case: Case) -> Iterator[Part]:
    words = edition.words["case"]

    def say(text: Text) -> str:
        """The words in this language and no other, without marks, lists on one line."""
        return markup.plain(text.words.get(edition.language, ""))

    yield words["title"], [say(case.title)]
    yield words["summary"], [say(case.summary)]
    yield words["office"], [say(case.office)]
    yield words["dated"], [edition.day_words(case.dated)] if case.dated else []
    yield words["people"], people(edition, case)
    yield (
        words["aid"],
        [_aid(edition, each.kind.label, each.amount, each.per, each.note) for each in case.aid],
    )
    yield words["parties"], [say(party.name) for party in case.parties]
    for section in case.sections:
        yield edition.plain(section.term.label), [say(each.text) for each in section.paragraphs]
    yield words["timeline"], [f"{edition.day_words(each.date)} {say(each.text)}" for each in case.timeline]


def people(edition: Edition, case: Case) -> list[str]:
    """How many were aided, women and minors among them, as far as stated; none is a statement too."""
    words = edition.words["case"]
    counts = (("aided", case.people.aided), ("women", case.people.women), ("minors", case.people.minors))
    return [
        words[f"no_{word}"] if n == 0 and word != "aided" else edition.count(words[word], n)
        for word, n in counts
        if n is not None
    ]


def _aid(edition: Edition, kind: Text, amount: float | None, per: str, note: Text) -> str:
    words = edition.words["case"]
    sum_ = words["no_sum"]
    if amount is not None:
        blank = "" if edition.language.startswith("zh") else " "
        sum_ = words["per"][per].format(
            sum=f"{edition.number(amount)}{blank}{edition.words['common']['yuan']}"
        )
    return " · ".join(filter(None, (edition.plain(kind), sum_, markup.plain(note[edition.language]))))
