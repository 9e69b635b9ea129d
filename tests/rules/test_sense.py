"""Rules of sense on records that their docstrings do not show."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from casebinder.build import examine
from casebinder.decode import decode
from casebinder.diagnostics import Severity
from casebinder.records.case import Section
from casebinder.records.text import Day, Text
from casebinder.reports import FORMATS, render
from casebinder.rules import check
from casebinder.rules.dates import before, dates
from casebinder.rules.texts import texts
from casebinder.source import read
from tests.conftest import SMALL
from tests.rules.folder import folder

Found = dict[str, int]
"""Code to how often it was found."""


@pytest.fixture
def found(tmp_path: Path) -> Callable[[str], Found]:
    """What is found in records beside the folder."""

    def look(records: str) -> Found:
        counts: Found = {}
        for fault in examine(folder(tmp_path, {"records/example.yaml": records}))[1].diagnostics:
            counts[fault.code] = counts.get(fault.code, 0) + 1
        return counts

    return look


def case(**fields: str) -> str:
    """A draft in order, with these fields as YAML."""
    values = {"id": "b2c3d4", "title": "{en: Aid to Li, zh: 李某救助案}", "status": "draft", **fields}
    return "  - " + "\n    ".join(f"{key}: {value}" for key, value in values.items()) + "\n"


def summary(english: str) -> str:
    quoted = english.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return "cases:\n" + case(summary=f'{{en: "{quoted}", zh: 摘要}}')


MARKUP = [
    "a <img src=x onerror=y> b",
    "so <!-- hidden -->",
    "<!-- never closed",
    "# Heading",
    "Heading\n===",
    "above\n\n---\n\nbelow",
    "![seal](seal.png)",
    "use `code`",
    "```\ncode\n```",
    "> quoted",
    "| a | b |\n|---|---|",
    "[1]: https://example.org",
    "&nbsp;",
    "&#x09;",
    "<https://example.org/>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,x)",
    "[x](//evil.example)",
    "[x](../other/)",
    "[x](http://user@localhost/)",
]
FINE = [
    "one\n\n- a\n- b\n\n1. c\n2. d",
    "*so* and **so**; 5 < 6 > 4; AT&T; Q&A; #1; a|b; it's -- well",
    "see [the notice](https://example.org/a_(b)?c=d#e)",
    r"\<b\> and \`x\` and \# 1",
    "a - b\nc -- d",
    "2 * 3 * 4",
]


@pytest.mark.parametrize("text", MARKUP)
def test_other_markup_is_refused(found: Callable[[str], Found], text: str) -> None:
    assert set(found(summary(text))) == {"markup-not-allowed"}


@pytest.mark.parametrize("text", FINE)
def test_paragraphs_lists_emphasis_and_links_are_fine(found: Callable[[str], Found], text: str) -> None:
    assert found(summary(text)) == {}


def test_markup_in_a_long_text_is_told_with_its_paragraph(tmp_path: Path) -> None:
    records = {"records/example.yaml": summary("One.\n\nTwo.\n\n<b>Three</b>.")}
    messages = [fault.message for fault in examine(folder(tmp_path, records))[1].diagnostics]
    assert "`<b>` in paragraph 3 is HTML, which records may not hold" in messages


def test_a_hidden_comment_is_repeated_by_no_report(tmp_path: Path) -> None:
    _, report = examine(folder(tmp_path, {"records/example.yaml": summary("<!-- 张三 -->")}))
    assert {fault.code: fault.masked for fault in report.diagnostics} == {
        "markup-not-allowed": True,
        "wrong-script": False,
        "full-name": True,
    }
    assert not any("张三" in render(report, form) for form in FORMATS)


@pytest.mark.parametrize(
    "piece", ["![", "[](", "](a", "<a", "<!-- ", "|-", "- ", "--\n", "`a", "&#", "[a]: "]
)
def test_no_text_takes_long_to_refuse(tmp_path: Path, piece: str) -> None:
    site, _ = examine(folder(tmp_path, {"records/example.yaml": summary(piece * 50_000)}))
    start = time.perf_counter()
    assert list(check(site)) is not None
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Day(2023), Day(2023, 3), False),
        (Day(2023, 3), Day(2023), False),
        (Day(2022), Day(2023, 3, 1), True),
        (Day(2023, 3), Day(2023, 3, 8), False),
        (Day(2023, 3, 7), Day(2023, 3, 8), True),
        (None, Day(2023), False),
        (Day(2023), None, False),
    ],
)
def test_dates_compare_as_far_as_both_are_known(one: Day | None, other: Day | None, expected: bool) -> None:
    assert before(one, other) is expected


@pytest.mark.parametrize(
    "fields",
    [
        {"published": "2024-05-01", "withdrawn": "{date: 2024-04, reason: error}", "status": "withdrawn"},
        {"dated": "2024-06", "published": "2024-05-01"},
        {"sources": "[{title: {en: A, zh: 甲}, date: 2024-05-02, accessed: 2024-05-01}]"},
    ],
)
def test_dates_out_of_order(found: Callable[[str], Found], fields: dict[str, str]) -> None:
    assert found("cases:\n" + case(**fields)) == {"dates-out-of-order": 1}


def test_a_case_may_be_published_here_before_its_batch_was_released(found: Callable[[str], Found]) -> None:
    batches = "batches: [{id: late, title: {en: Late, zh: 晚}, released: 2024-06-01}]\n"
    early = case(batch="late", facets="{crime-type: [fraud]}", published="2024-05-01", status="published")
    assert found(batches + "cases:\n" + early) == {}


def test_a_withdrawn_case_frees_its_number_and_may_keep_its_relations(found: Callable[[str], Found]) -> None:
    gone = {"status": "withdrawn", "withdrawn": "{reason: superseded, successor: k7w3pd}", "batch": "first"}
    records = case(**gone, number="3", related="[c3d4f5]") + case(**gone, number="3", id="c3d4f5")
    assert found("cases:\n" + records) == {}


def test_a_successor_that_is_withdrawn_too_is_a_fault(found: Callable[[str], Found]) -> None:
    itself = {"status": "withdrawn", "withdrawn": "{reason: error, successor: b2c3d4}"}
    assert found("cases:\n" + case(**itself)) == {"withdrawn-case": 1}


def test_a_batch_without_cases_says_so_in_a_note(tmp_path: Path) -> None:
    records = "batches: [{id: empty, title: {en: Empty, zh: 空}, announced: 9}]\n"
    (note,) = examine(folder(tmp_path, {"records/example.yaml": records}))[1].diagnostics
    assert (note.severity, note.message) == (
        Severity.NOTE,
        "none of the 9 announced cases are published here",
    )


def test_a_plain_string_is_told_once_which_language_it_lacks(found: Callable[[str], Found]) -> None:
    assert found("cases:\n" + case(summary="李某得到救助。")) == {"missing-translation": 1}
    assert found("cases:\n" + case(summary="Li received aid.")) == {"wrong-script": 1}


def test_what_is_written_wrongly_is_not_reported_as_missing(found: Callable[[str], Found]) -> None:
    wrong = case(summary="{en: Aid., zh: 救助。}", status="published", published="2023.3.8")
    assert found("cases:\n" + wrong) == {"bad-date": 1}
    wrong = case(status="withdrawn", withdrawn="{reason: whim}")
    assert found("cases:\n" + wrong) == {"unknown-choice": 1}


def test_a_file_that_cannot_be_read_makes_no_second_faults_elsewhere(tmp_path: Path) -> None:
    module = "{title: {en: B, zh: 乙}, cases: [{case: zzzzzz}]}"
    courses = f"courses: [{{id: a, title: {{en: A, zh: 甲}}, modules: [{module}]}}]"
    files = {"courses.yaml": courses, "records/example.yaml": 'cases: [{id: "zzzzzz'}
    assert {fault.code for fault in examine(folder(tmp_path, files))[1].diagnostics} == {"yaml-syntax"}


def test_a_place_is_never_that_of_a_neighbour(tmp_path: Path) -> None:
    """A source that was left out as faulty must not shift the places of those after it."""
    sources = "[{publisher: 甲}, {title: {en: B, zh: 乙}}, {title: {zh: 丙}}]"
    report = examine(folder(tmp_path, {"records/example.yaml": "cases:\n" + case(sources=sources)}))[1]
    faults = {fault.code: fault.span for fault in report.diagnostics}
    assert set(faults) == {"missing-key", "missing-translation"}
    assert faults["missing-translation"].column == len("    sources: ") + 1


def test_every_text_and_date_of_the_model_is_looked_at() -> None:
    small, _ = decode(read(SMALL))
    shown = {id(words.text.words) for words in texts(small)}
    rebuilt = {words.name.partition(".")[0] for words in texts(small)} & {"sections", "keywords"}
    assert rebuilt == {"sections", "keywords"}
    missed = [text for text in _values(small, Text) if id(text.words) not in shown]
    befores = [change.before for case in small.cases.values() for change in case.changes if change.before]
    sections = list(_values((*small.cases.values(), *befores), Section))
    paragraphs = {id(each.text.words) for section in sections for each in section.paragraphs}
    assert [text for text in missed if text and id(text.words) not in paragraphs] == []
    seen = {id(day) for _, _, day in dates(small)}
    assert small.security
    seen.add(id(small.security.expires))  # which lies in the future, and should
    assert [day for day in _values(small, Day) if id(day) not in seen] == []


def _values(value: Any, kind: type) -> Iterator[Any]:
    """Everything of a kind in a value of the model."""
    if isinstance(value, kind):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.name != "node":
                yield from _values(getattr(value, field.name), kind)
    elif isinstance(value, dict):
        for each in value.values():
            yield from _values(each, kind)
    elif isinstance(value, tuple):
        for each in value:
            yield from _values(each, kind)
