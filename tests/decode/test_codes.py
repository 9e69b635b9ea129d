"""Every code of a fault of reading or of form is explained, and its examples do as they say."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from casebinder import decode, source
from casebinder.build import examine
from casebinder.diagnostics import Diagnostic
from tests.rules.folder import folder
from tests.rules.test_rules import EXAMPLE, FILE, Example

CODES = {**source.CODES, **decode.CODES}
WRITTEN = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"')
PACKAGES = [Path(module.__file__ or "").parent for module in (source, decode)]


def examples(text: str) -> list[Example]:
    found = []
    for verdict, written in EXAMPLE.findall(inspect.cleandoc(text) + "\n"):
        parts = FILE.split(re.sub("^    ", "", written, flags=re.MULTILINE))
        files = dict(zip(parts[1::2], parts[2::2], strict=True))
        if parts[0].strip():
            files["records/example.yaml"] = parts[0]
        found.append(Example(verdict, files))
    return found


CASES = [
    pytest.param(code, example, id=f"{code}-{example.verdict}")
    for code, text in CODES.items()
    for example in examples(text)
]


@pytest.mark.parametrize(("code", "example"), CASES)
def test_examples_do_as_they_say(code: str, example: Example, tmp_path: Path) -> None:
    faults = examine(folder(tmp_path, example.files))[1].diagnostics
    if example.verdict == "PASS":
        assert faults == ()
    else:
        assert {fault.code for fault in faults} == {code}
        assert {place(fault) for fault in faults} == example.places


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


def place(fault: Diagnostic) -> tuple[str, int, int, int]:
    span = fault.span
    return span.file, span.line, span.column, span.end_column
