"""The rows of a sheet that are no facet: what each holds for a case, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.records.batch import Batch
from casebinder.records.case import Aid, Case
from casebinder.records.text import Text


class Value(NamedTuple):
    """Plain words, the language they are in, the address of their page or ""; soon looked up."""

    words: str
    language: str
    address: str = ""


def value(edition: Edition, text: Text, address: str = "") -> Value:
    """A text as a value."""
    return Value(edition.plain(text), text.pick(edition.language)[1], address)


def _said(edition: Edition, words: str) -> Value:
    return Value(words, edition.language)


def _text(of: Callable[[Case], Text]) -> Callable[[Edition, Case], Iterator[Value]]:
    """A row of one text."""

    def values(edition: Edition, case: Case) -> Iterator[Value]:
        if text := of(case):
            yield value(edition, text)

    return values


def _batches(edition: Edition, case: Case) -> list[Batch]:
    return [edition.site.batches[batch] for batch in case.batches if batch in edition.site.batches]


def _batch(edition: Edition, case: Case) -> Iterator[Value]:
    """Each batch, the first with the number in it."""
    words = edition.words
    for place, batch in enumerate(_batches(edition, case)):
        name = edition.plain(batch.title)
        if case.number and not place:
            name += words["shared"]["comma"] + words["case"]["number"].format(n=case.number)
        yield Value(name, batch.title.pick(edition.language)[1], addresses.batch(batch.id))


def _released(edition: Edition, case: Case) -> Iterator[Value]:
    for batch in _batches(edition, case):
        if batch.released:
            yield _said(edition, edition.day_words(batch.released))


def _dated(edition: Edition, case: Case) -> Iterator[Value]:
    if case.dated:
        yield _said(edition, edition.day_words(case.dated))


def _people(edition: Edition, case: Case) -> Iterator[Value]:
    """How many were aided, women and minors among them; none is a statement too."""
    counts = (("aided", case.people.aided), ("women", case.people.women), ("minors", case.people.minors))
    for word, n in counts:
        if n is not None:
            yield edition.kept(("people", word, n), partial(_counted, edition, word, n))


def _counted(edition: Edition, word: str, n: int) -> Value:
    words = edition.words["case"]
    none = n == 0 and word != "aided"
    return _said(edition, words[f"no_{word}"] if none else edition.count(words[word], n))


def _aid(edition: Edition, case: Case) -> Iterator[Value]:
    for aid in case.aid:
        key = ("aid", aid.kind.id, aid.amount, aid.per, aid.giver.id if aid.giver else "")
        payment = edition.kept(key, partial(_payment, edition, aid))
        note = edition.plain(aid.note)
        yield _said(edition, f"{payment} · {note}") if note else _said(edition, payment)


def _payment(edition: Edition, aid: Aid) -> str:
    """Kind, sum, giver."""
    words = edition.words
    amount = words["case"]["no_sum"]
    if aid.amount is not None:
        amount = words["case"]["per"][aid.per].format(sum=edition.yuan(aid.amount).striptags())
    giver = words["case"]["giver"] + edition.plain(aid.giver.label) if aid.giver else ""
    return " · ".join(each for each in (edition.plain(aid.kind.label), amount, giver) if each)


def _mechanisms(edition: Edition, case: Case) -> Iterator[Value]:
    known = edition.site.mechanisms
    for each in case.mechanisms:
        if each in known:
            yield value(edition, known[each].title, addresses.mechanism(each))


def _laws(edition: Edition, case: Case) -> Iterator[Value]:
    article = edition.words["case"]["article"]
    for law in case.laws:
        words = edition.plain(law.act.label) + (article.format(article=law.article) if law.article else "")
        yield Value(words, law.act.label.pick(edition.language)[1])


ROWS: Mapping[str, Callable[[Edition, Case], Iterator[Value]]] = {
    "summary": _text(lambda case: case.summary),
    "office": _text(lambda case: case.office),
    "batch": _batch,
    "released": _released,
    "dated": _dated,
    "people": _people,
    "aid": _aid,
    "mechanisms": _mechanisms,
    "laws": _laws,
}
"""Row to what makes its values."""
