"""What is staged in git is checked, not what lies in the folder; the hook files say so."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from casebinder.cli import commands
from tests.privacy.test_gate import CASE, NAME
from tests.rules.folder import folder

TOP = Path(__file__).parents[2]


def git(where: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(where), *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose records lie in a folder of it, all staged."""
    git(tmp_path, "init", "-q")
    records = tmp_path / "records of ours"
    folder(records, {"records/example.yaml": CASE})
    git(tmp_path, "add", ".")
    return records


def check(records: Path) -> Result:
    return CliRunner().invoke(commands, ["check", "--staged", "--records", str(records)])


def test_the_index_counts_not_the_files(repository: Path) -> None:
    example = repository / "records" / "example.yaml"
    assert check(repository).exit_code == 0
    example.write_text(CASE.replace("李某", NAME), "utf-8")
    assert check(repository).exit_code == 0
    git(repository, "add", ".")
    example.write_text(CASE, "utf-8")
    result = check(repository)
    assert result.exit_code == 1
    assert "records/example.yaml:3:32" in result.output
    assert NAME not in result.output


def test_a_file_that_is_not_staged_is_not_looked_at(repository: Path) -> None:
    (repository / "records" / "new.yaml").write_text(
        CASE.replace("b2c3d4", "c2c3d4").replace("李某", NAME), "utf-8"
    )
    assert check(repository).exit_code == 0


def test_without_a_repository_it_cannot_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = check(folder(tmp_path / "a", {}))
    assert result.exit_code == 3
    assert "--staged needs a git repository" in result.output


def test_the_hooks_run_the_command() -> None:
    (hook,) = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
    starter = TOP / "generator" / "casebinder" / "starter" / "files" / ".pre-commit-config.yaml"
    (local,) = yaml.safe_load(starter.read_text("utf-8"))["repos"]
    for each in (hook, *local["hooks"]):
        assert each["entry"] == "casebinder check --staged"
        assert each["pass_filenames"] is False
        assert each["always_run"] is True
