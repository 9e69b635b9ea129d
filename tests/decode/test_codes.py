"""Every code of a fault of reading or of form is explained, and its examples do as they say."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from casebinder import decode, source
from tests.rules.examples import Example, examples

CODES = {**source.CODES, **decode.CODES}
WRITTEN = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"')
PACKAGES = [Path(module.__file__ or "").parent for module in (source, decode)]


CASES = [
    pytest.param(code, example, id=f"{code}-{example.verdict}")
    for code, text in CODES.items()
    for example in examples(inspect.cleandoc(text))
]


@pytest.mark.parametrize(("code", "example"), CASES)
def test_examples_do_as_they_say(code: str, example: Example, tmp_path: Path) -> None:
    assert example.places or example.verdict == "PASS"
    example.run(code, tmp_path)


def test_every_code_of_the_program_is_explained_and_no_other() -> None:
    used = {
        code
        for package in PACKAGES
        for file in package.glob("*.py")
        if file.name not in ("codes.py", "forms.py")
        for code in WRITTEN.findall(file.read_text("utf-8"))
    }
    named = {
        code for code in used if code in CODES or re.match(r"yaml-|file-|bad-|unknown-|duplicate-", code)
    }
    assert named == set(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_an_explanation_begins_with_the_demand_and_gives_the_reason(code: str) -> None:
    demand, blank, why, *_ = CODES[code].split("\n")
    assert demand.endswith(".") or ":" in demand
    assert not blank
    assert why
