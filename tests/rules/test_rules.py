"""Every rule does what its docstring says: FAIL examples fail where the carets point, PASS examples pass."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from casebinder.build import examine
from casebinder.rules import CODES, RULES, Rule, sense
from tests.rules.examples import Example, examples
from tests.rules.folder import folder

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.CODE}-{n}-{example.verdict}")
    for rule in RULES
    for n, example in enumerate(examples(inspect.cleandoc(rule.__doc__ or "")), 1)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_examples_do_as_they_say(rule: Rule, example: Example, tmp_path: Path) -> None:
    assert example.places or example.verdict == "PASS"
    example.run(rule.CODE, tmp_path)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.CODE)
def test_a_rule_is_named_like_its_file_and_shows_both_verdicts(rule: Rule) -> None:
    assert rule.__name__.rpartition(".")[2].replace("_", "-") == rule.CODE
    explanation = inspect.cleandoc(rule.__doc__ or "")
    assert {example.verdict for example in examples(explanation)} == {"FAIL", "PASS"}
    demand, blank, why, *_ = explanation.split("\n")
    assert demand.endswith(".")
    assert not blank
    assert why


def test_codes_are_unique_and_every_rule_file_is_listed() -> None:
    files = {file.stem for file in Path(sense.__file__).parent.glob("[a-z]*.py")}
    assert files == {code.replace("-", "_") for code in CODES}
    assert len(CODES) == len(RULES)


def test_the_folder_beside_the_examples_is_in_order(tmp_path: Path) -> None:
    assert examine(folder(tmp_path, {}))[1].diagnostics == ()
