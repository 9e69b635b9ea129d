"""Every rule does what its docstring says: FAIL examples fail where the carets point, PASS examples pass."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from casebinder.build import examine
from casebinder.rules import CODES, privacy, sense
from tests.rules.examples import Example, examples
from tests.rules.folder import folder

EXAMPLES = [
    pytest.param(code, example, id=f"{code}-{n}-{example.verdict}")
    for code, explanation in CODES.items()
    for n, example in enumerate(examples(inspect.cleandoc(explanation)), 1)
]
HABITS = {"gate", "clean", "masks", "passages", "trimmed", "discreet", "pseudonyms", "seen"}
"""Modules beside the rules of privacy that are none."""


@pytest.mark.parametrize(("code", "example"), EXAMPLES)
def test_examples_do_as_they_say(code: str, example: Example, tmp_path: Path) -> None:
    assert example.places or example.verdict == "PASS"
    example.run(code, tmp_path)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_says_what_and_why_and_shows_both_verdicts(code: str) -> None:
    explanation = inspect.cleandoc(CODES[code])
    assert {example.verdict for example in examples(explanation)} == {"FAIL", "PASS"}
    demand, blank, why, *_ = explanation.split("\n")
    assert demand.endswith(".")
    assert not blank
    assert why


def test_a_rule_is_named_like_its_file_and_every_rule_file_is_listed() -> None:
    files = {file.stem for family in (sense, privacy) for file in Path(family.__path__[0]).glob("[a-z]*.py")}
    assert files - HABITS == {code.replace("-", "_") for code in CODES}


def test_the_folder_beside_the_examples_is_in_order(tmp_path: Path) -> None:
    assert examine(folder(tmp_path, {}))[1].diagnostics == ()
