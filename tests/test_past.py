"""A build makes what has changed and no more, and what it leaves is the whole."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from casebinder import search
from casebinder.build import build
from casebinder.engines import engine
from casebinder.search import laid, sheets
from tests import sequences
from tests.conftest import project
from tests.sequences import different
from tests.trees import tree

PACKAGE = Path(__file__).parents[1] / "generator" / "casebinder"


def test_any_sequence_of_edits_ends_in_the_site_of_a_clean_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few as the cases are, they are laid out for the index in several chunks."""
    for module in (search, laid, sheets):
        for name in {"CASES", "PER_FILE"} & vars(module).keys():
            monkeypatch.setattr(module, name, 2)
    sequences.run(sequences=4, steps=10)


def test_a_build_that_fails_in_its_own_process_fails_the_sequence(capfd: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise LookupError("the layout is gone")

    with pytest.raises(AssertionError, match="exit code 1"):
        sequences.apart(fail)
    assert "LookupError: the layout is gone" in capfd.readouterr().err
    with pytest.raises(AssertionError, match="exit code -15"):
        sequences.apart(lambda: os.kill(os.getpid(), signal.SIGTERM))
    sequences.apart(lambda: os.kill(os.getpid(), signal.SIGKILL))
    sequences.apart(lambda: None)


OWN = ["cases/fgh567/index.html", "compare/bcd234-fgh567/index.html"]


@pytest.mark.parametrize(
    ("old", "new", "also", "not_"),
    [
        ("The driver could pay nothing", "He could not pay", [], ["matter/injury/", "cases/bcd234/"]),
        (
            "worker hurt on the road",
            "hurt worker",
            ["matter/injury/", "cases/bcd234/"],
            ["region/east-bank/"],
        ),
        ("clue-source: internal", "clue-source: partner", ["clue-source/partner/"], ["region/east-bank/"]),
    ],
    ids=["text", "title", "coding"],
)
def test_a_changed_case_is_made_again_and_what_shows_it(
    old: str, new: str, also: list[str], not_: list[str], tmp_path: Path
) -> None:
    folder, render = project(tmp_path / "records"), engine("plain")
    assert build(folder, tmp_path / "site", render).ok
    file = folder / "cases.yaml"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    changes = build(folder, tmp_path / "site", render).changes
    written = changes.written if changes else ()
    assert {*OWN, *(f"{each}index.html" for each in also)} <= set(written)
    assert not {f"{each}index.html" for each in not_} & set(written)
    assert build(folder, tmp_path / "clean", render).ok
    assert different(tree(tmp_path / "site"), tree(tmp_path / "clean")) == []


def test_another_template_makes_every_page_anew(tmp_path: Path) -> None:
    """The program is what it was made of too."""
    shutil.copytree(PACKAGE, tmp_path / "program" / "casebinder")
    folder = project(tmp_path / "records")
    _run(tmp_path / "program", folder, tmp_path / "site")
    template = tmp_path / "program" / "casebinder" / "templates" / "case.html"
    template.write_text(template.read_text("utf-8") + "<p>Another end.</p>\n", "utf-8")
    _run(tmp_path / "program", folder, tmp_path / "site")
    assert b"Another end." in (tmp_path / "site" / "cases" / "bcd234" / "index.html").read_bytes()
    shutil.rmtree(folder / ".casebinder")
    _run(tmp_path / "program", folder, tmp_path / "clean")
    assert different(tree(tmp_path / "site"), tree(tmp_path / "clean")) == []


def _run(program: Path, folder: Path, into: Path) -> None:
    command = [
        sys.executable, "-c", "from casebinder.cli import main; main()",
        "build", "--records", str(folder), "--into", str(into), "--engine", "plain",
    ]  # fmt: skip
    subprocess.run(command, env=os.environ | {"PYTHONPATH": str(program)}, check=True, capture_output=True)
