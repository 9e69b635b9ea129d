"""What `--timings` tells."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from casebinder.cli import commands
from casebinder.timings import STAGES
from tests.conftest import project


def test_a_build_tells_every_stage(tmp_path: Path) -> None:
    folder, told = project(tmp_path / "p"), tmp_path / "told.json"
    run = CliRunner().invoke(commands, ["build", "--records", str(folder), "--timings", str(told)])
    assert run.exit_code == 0, run.output
    found = json.loads(told.read_text("utf-8"))
    assert list(found["stages"]) == list(STAGES)
    assert sum(found["stages"].values()) <= found["seconds"] + 0.01
    assert found["cases"] > 0
    assert found["memory"] > 10
    assert found["files"] > found["cases"]


def test_a_check_with_faults_tells_too(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    with (folder / "cases.yaml").open("a", encoding="utf-8") as file:
        file.write("strange: 1\n")
    run = CliRunner().invoke(commands, ["check", "--records", str(folder), "--timings", "text"])
    assert run.exit_code == 1
    assert "decode " in run.stderr
    assert "MB" in run.stderr


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    into = str(tmp_path / "none" / "told.json")
    run = CliRunner().invoke(commands, ["check", "--records", str(folder), "--timings", into])
    assert run.exit_code == 74
    assert "cannot be written" in run.stderr
