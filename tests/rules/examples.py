"""The FAIL and PASS examples of an explanation, ready to be run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from casebinder.build import examine
from casebinder.diagnostics import Diagnostic
from tests.rules.folder import folder

EXAMPLE = re.compile(r"^(FAIL|PASS)\n((?:    .*\n|\n)+)", re.MULTILINE)
FILE = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)
MARK = re.compile(r"( *# *)(\^+)")

Place = tuple[str, int, int, int]
"""File, line, first column, column after the last."""


@dataclass(frozen=True)
class Example:
    """Files to put beside the folder; `places` are what the carets below a line mark."""

    verdict: str
    files: dict[str, str]

    @property
    def places(self) -> set[Place]:
        return {place for file, text in self.files.items() for place in _marked(file, text)}

    def run(self, code: str, into: Path) -> None:
        """Asserts the verdict: nothing is found, or this code only, at the marked places if there are any."""
        found = examine(folder(into, self.files))[1].diagnostics
        if self.verdict == "PASS":
            assert found == ()
            return
        assert {fault.code for fault in found} == {code}
        if self.places:
            assert set(map(_place, found)) == self.places


def examples(explanation: str) -> list[Example]:
    """The examples of an explanation; a file without a name is records/example.yaml."""
    found = []
    for verdict, text in EXAMPLE.findall(explanation.rstrip("\n") + "\n"):
        parts = FILE.split(re.sub("^    ", "", text, flags=re.MULTILINE))
        files = dict(zip(parts[1::2], parts[2::2], strict=True))
        if parts[0].strip():
            files["records/example.yaml"] = parts[0]
        found.append(Example(verdict, files))
    return found


def _marked(file: str, text: str) -> Iterator[Place]:
    at = 0
    for number, line in enumerate(text.splitlines(), 1):
        if mark := MARK.fullmatch(line):
            yield file, at, mark.start(2) + 1, mark.end(2) + 1
        else:
            at = number


def _place(fault: Diagnostic) -> Place:
    span = fault.span
    return span.file, span.line, span.column, span.end_column
