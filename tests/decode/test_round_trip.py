"""Any case of the model, written as an editor would, is decoded to the same case; no input raises."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from casebinder.records.allowance import Allowance
from casebinder.records.case import (
    Aid,
    Case,
    Change,
    Citation,
    Event,
    Paragraph,
    Party,
    People,
    Section,
    Withdrawal,
)  # fmt: skip
from casebinder.records.text import EMPTY, Day, Reference, Text
from casebinder.records.vocabulary import Term
from tests.decode.records import examine
from tests.writer import Value, write

SEEN = st.characters(exclude_categories=["C", "Z"], exclude_characters="\ufffc\ufffd")
WORDS = st.lists(st.text(SEEN, min_size=1, max_size=8), min_size=1, max_size=4).map(" ".join)
NAME = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True)
CASE_ID = st.text("bcdfghjkmnpqrstvwxyz23456789", min_size=6, max_size=6)
DAY = st.dates().flatmap(
    lambda day: st.sampled_from([Day(day.year), Day(day.year, day.month), Day(day.year, day.month, day.day)])
)
NUMBER = st.integers(0, 10**12) | st.decimals(0, 10**6, places=2).map(float)
MATTERS = ("maintenance", "domestic-violence")
SITE: Value = {"title": "案例", "url": "https://example.org/", "languages": ["en", "zh"]}


def texts(words: st.SearchStrategy[str] = WORDS) -> st.SearchStrategy[Text]:
    both = st.fixed_dictionaries({"en": words, "zh": words})
    return st.one_of(both, words.map(lambda one: {"zh": one}), words.map(lambda one: {"en": one})).map(Text)


def free(vocabulary: str) -> st.SearchStrategy[Term]:
    """A term of a vocabulary that has no file."""
    return NAME.map(lambda name: Term(name, vocabulary, Text({"zh": name})))


def many(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


def unique(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(strategy, max_size=2, unique=True).map(tuple)


@st.composite
def sections(draw: st.DrawFn) -> tuple[Section, ...]:
    names = draw(st.lists(NAME.filter(lambda name: name not in ("null", "true")), max_size=3, unique=True))
    found, number = [], 0
    for name in names:
        paragraphs = []
        for _ in range(draw(st.integers(1, 3))):
            number += 1
            words = st.fixed_dictionaries({"en": WORDS, "zh": WORDS}).map(Text)
            paragraphs.append(Paragraph(number, draw(words)))
        found.append(Section(Term(name, "section", Text({"zh": name})), tuple(paragraphs)))
    return tuple(found)


CASES = st.builds(
    Case,
    id=CASE_ID,
    title=texts(),
    summary=texts() | st.just(EMPTY),
    office=texts() | st.just(EMPTY),
    dated=st.none() | DAY,
    batches=unique(NAME),
    number=st.none() | st.integers(1, 999),
    people=st.builds(People, *[st.none() | st.integers(0, 9999)] * 3),
    aid=many(st.builds(Aid, free("aid-kind"), st.none() | NUMBER, st.none() | free("agency"),
                       st.sampled_from(["once", "month", "year"]), texts() | st.just(EMPTY))),
    parties=many(st.builds(Party, texts(), st.none() | free("role"))),
    sections=sections(),
    timeline=many(st.builds(Event, DAY, texts())),
    mechanisms=unique(NAME),
    related=unique(CASE_ID),
    keywords=st.dictionaries(st.sampled_from(["en", "zh"]), st.tuples(WORDS) | st.tuples(WORDS, WORDS)),
    laws=many(st.builds(Citation, free("law"), WORDS | st.just(""))),
    sources=many(st.builds(Reference, texts(), texts() | st.just(EMPTY), st.none() | DAY,
                           st.sampled_from(["", "https://example.org/a?b=c#d"]), st.none() | DAY)),
    status=st.sampled_from(["draft", "published", "withdrawn"]),
    published=st.none() | DAY,
    changes=many(st.builds(Change, DAY, st.sampled_from(["correction", "update", "privacy"]), texts())),
    withdrawn=st.none() | st.builds(Withdrawal, DAY, st.sampled_from(["error", "other"]), texts(), CASE_ID),
    allowances=many(st.builds(Allowance, WORDS, WORDS, WORDS, WORDS, st.none() | DAY)),
)  # fmt: skip


def form(case: Case) -> dict[str, Value]:
    """The case in the form that editors write."""
    plain = ("id", "title", "summary", "office", "dated", "number", "status", "published", "mechanisms",
             "related", "keywords", "batches")  # fmt: skip
    written = {name: getattr(case, name) for name in plain}
    written["people"] = {name: getattr(case.people, name) for name in ("aided", "women", "minors")}
    written["aid"] = [
        {"kind": aid.kind, "amount": aid.amount, "from": aid.giver, "per": aid.per, "note": aid.note}
        for aid in case.aid
    ]
    written["parties"] = [{"name": party.name, "role": party.role} for party in case.parties]
    written["sections"] = {
        section.term.id: {
            language: "\n\n".join(paragraph.text.words[language] for paragraph in section.paragraphs)
            for language in ("en", "zh")
        }
        for section in case.sections
    }
    written["timeline"] = [{"date": event.date, "event": event.text} for event in case.timeline]
    written["laws"] = [{"act": law.act, "article": law.article} for law in case.laws]
    written["sources"] = [
        {"title": each.title, "publisher": each.publisher, "date": each.date, "url": each.url,
         "accessed": each.accessed}
        for each in case.sources
    ]  # fmt: skip
    written["changes"] = [{"date": each.date, "kind": each.kind, "note": each.note} for each in case.changes]
    if gone := case.withdrawn:
        written["withdrawn"] = {
            "date": gone.date, "reason": gone.reason, "note": gone.note, "successor": gone.successor,
        }  # fmt: skip
    written["review"] = {
        "allow": [
            {"rule": each.rule, "text": each.text, "reason": each.reason, "by": each.by, "date": each.date}
            for each in case.allowances
        ]
    }
    value = as_written(written)
    assert isinstance(value, dict)
    return value


def as_written(value: Any) -> Value:
    """Any value of the model as nested maps, lists and strings, what is empty left out."""
    if isinstance(value, Text):
        return dict(value.words)
    if isinstance(value, Term):
        return value.id
    if isinstance(value, Mapping):
        return {key: as_written(each) for key, each in value.items() if each not in (None, "", EMPTY, (), {})}
    if isinstance(value, list | tuple):
        return [as_written(each) for each in value]
    return f"{value:.2f}" if isinstance(value, float) else str(value)


@given(CASES, st.sampled_from([{}, {"matter": MATTERS[:1]}, {"matter": MATTERS}]), st.randoms())
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_decoded(case: Case, facets: dict[str, tuple[str, ...]], random: Any) -> None:
    written = form(case) | {"facets": {facet: list(terms) for facet, terms in facets.items()}}
    with TemporaryDirectory() as folder:
        site, faults = examine(Path(folder), write({"site": SITE, "cases": [written]}, random.randrange), {})
    assert [fault for fault in faults if fault.code not in BESIDE] == []
    found = site.cases[case.id]
    assert {facet: tuple(term.id for term in terms) for facet, terms in found.facets.items()} == facets
    for name in Case.__dataclass_fields__:
        if name not in ("node", "facets"):
            assert getattr(found, name) == getattr(case, name), name


BESIDE = ("text-after-hash", "vocabulary-missing")
"""What is told of these cases besides: their words stand in no file."""

KEYS = st.sampled_from([
    "site", "title", "url", "languages", "include", "cases", "batches", "mechanisms", "id", "facets",
    "matter", "sections", "aid", "kind", "sources", "figures", "value", "people", "zh", "en", "review",
    "allow", "keywords", "terms", "facet", "x",
])  # fmt: skip
ODD: st.SearchStrategy[Value] = st.recursive(
    st.text(st.sampled_from("a0-.:：案 \n"), max_size=6) | KEYS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)


@given(st.dictionaries(KEYS, ODD, min_size=1, max_size=5), st.dictionaries(KEYS, ODD, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_nothing_raises(cases: dict[str, Value], other: dict[str, Value]) -> None:
    with TemporaryDirectory() as folder:
        written = "site: " + write(cases).replace("\n", "\n  ") if "site" not in cases else write(cases)
        site, _ = examine(Path(folder), written, courses=write(other), matter=write(other))
    assert site.languages
