"""Every rule does what its docstring says: FAIL examples fail where the carets point, PASS examples pass."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from casebinder.build import examine
from casebinder.diagnostics import Diagnostic
from casebinder.rules import CODES, RULES, Rule, sense
from tests.rules.folder import folder

EXAMPLE = re.compile(r"^(FAIL|PASS)\n((?:    .*\n|\n)+)", re.MULTILINE)
FILE = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)
MARK = re.compile(r"( *# *)(\^+)")


@dataclass(frozen=True)
class Example:
    """Files to put beside the folder; `places` are file, line, first and last column to be found."""

    verdict: str
    files: dict[str, str]

    @property
    def places(self) -> set[tuple[str, int, int, int]]:
        return {place for file, text in self.files.items() for place in _marked(file, text)}


def _marked(file: str, text: str) -> Iterator[tuple[str, int, int, int]]:
    at = 0
    for number, line in enumerate(text.splitlines(), 1):
        if mark := MARK.fullmatch(line):
            yield file, at, mark.start(2) + 1, mark.end(2) + 1
        else:
            at = number


def examples(rule: Rule) -> list[Example]:
    found = []
    for verdict, text in EXAMPLE.findall(inspect.cleandoc(rule.__doc__ or "") + "\n"):
        parts = FILE.split(re.sub("^    ", "", text, flags=re.MULTILINE))
        files = dict(zip(parts[1::2], parts[2::2], strict=True))
        if parts[0].strip():
            files["records/example.yaml"] = parts[0]
        found.append(Example(verdict, files))
    return found


CASES = [
    pytest.param(rule, example, id=f"{rule.CODE}-{n}-{example.verdict}")
    for rule in RULES
    for n, example in enumerate(examples(rule), 1)
]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_examples_do_as_they_say(rule: Rule, example: Example, tmp_path: Path) -> None:
    _, report = examine(folder(tmp_path, example.files))
    if example.verdict == "PASS":
        assert report.diagnostics == ()
    else:
        assert {fault.code for fault in report.diagnostics} == {rule.CODE}
        assert {_place(fault) for fault in report.diagnostics} == example.places


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_a_rule_is_named_like_its_file_and_shows_both_verdicts(rule: Rule) -> None:
    assert (rule.__name__.rpartition(".")[2]).replace("_", "-") == rule.CODE
    assert {example.verdict for example in examples(rule)} == {"FAIL", "PASS"}
    demand, blank, why, *_ = inspect.cleandoc(rule.__doc__ or "").split("\n")
    assert demand.endswith(".")
    assert not blank
    assert why


def test_codes_are_unique_and_every_rule_file_is_listed() -> None:
    files = {file.stem for file in Path(sense.__file__).parent.glob("[a-z]*.py")}
    assert files == {code.replace("-", "_") for code in CODES}
    assert len(CODES) == len(RULES)


def test_the_folder_beside_the_examples_is_in_order(tmp_path: Path) -> None:
    assert examine(folder(tmp_path, {}))[1].diagnostics == ()


def _place(fault: Diagnostic) -> tuple[str, int, int, int]:
    span = fault.span
    return span.file, span.line, span.column, span.end_column
