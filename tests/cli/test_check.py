"""`casebinder check` tells what is wrong, in three forms, and says by its exit code whether to go on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from casebinder.cli import commands
from tests.rules.folder import folder

TYPO = """cases:
  - id: b2c3d4
    title: {en: Aid to Li, zh: 李某救助案}
    facets:
      crime-type: [frad]
    status: draft
"""
LACK = "batches: [{id: second, title: {zh: 第二批}}]\n"


@pytest.fixture(autouse=True)
def _outside_of_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)


def check(records: Path, *options: str) -> Result:
    return CliRunner().invoke(commands, ["check", "--records", str(records), *options])


def test_records_in_order(tmp_path: Path) -> None:
    result = check(folder(tmp_path, {}))
    assert (result.exit_code, result.output) == (0, "no faults in 6 files\n")


def test_a_typing_error_is_shown_with_its_cure(tmp_path: Path) -> None:
    result = check(folder(tmp_path, {"records/example.yaml": TYPO}))
    assert result.exit_code == 1
    assert result.output == (
        "error[unknown-term]: `frad` is not a term of crime-type\n"
        "  --> records/example.yaml:5:20\n"
        "  |\n"
        "5 |       crime-type: [frad]\n"
        "  |                    ^^^^\n"
        "help: did you mean `fraud`? The terms are in vocabularies/crime-type.yaml\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_a_warning_fails_under_strict_only(tmp_path: Path) -> None:
    records = folder(tmp_path, {"records/example.yaml": LACK})
    assert check(records).exit_code == 0
    assert check(records, "--strict").exit_code == 1


def test_json_is_one_object_in_utf_8(tmp_path: Path) -> None:
    result = check(
        folder(tmp_path, {"records/example.yaml": TYPO.replace("frad", "诈编")}), "--format", "json"
    )
    found = json.loads(result.stdout_bytes.decode("utf-8"))
    assert found["ok"] is False
    assert found["diagnostics"][0]["message"] == "`诈编` is not a term of crime-type"
    assert found["diagnostics"][0]["record"] == "b2c3d4"


def test_in_github_actions_the_form_is_githubs_and_paths_are_the_repositorys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = folder(tmp_path / "below", {"records/example.yaml": TYPO})
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert check(records).output.startswith("::error file=below/records/example.yaml,line=5,")
    assert check(records, "--format", "text").output.startswith("error[unknown-term]")


def test_without_cases_yaml_there_is_nothing_to_check(tmp_path: Path) -> None:
    result = check(tmp_path)
    assert result.exit_code == 3
    assert f"there is no cases.yaml in {tmp_path}" in result.output
    assert "--records FOLDER" in result.output


@pytest.mark.parametrize("options", [["--format", "xml"], ["--recrods", "."], ["file.yaml"]])
def test_wrong_usage(tmp_path: Path, options: list[str]) -> None:
    assert check(folder(tmp_path, {}), *options).exit_code == 2


def program(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "from casebinder.cli import main; main()", *arguments]
    found: subprocess.CompletedProcess[bytes] = subprocess.run(
        command, check=False, stderr=subprocess.PIPE, **more
    )
    return found


def test_a_full_disk_ends_in_a_sentence(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        result = program("check", "--records", str(folder(tmp_path, {})), stdout=full)
    assert result.returncode == 74
    assert result.stderr.decode() == "Error: the output cannot be written: No space left on device\n"


def test_a_reader_who_has_seen_enough_is_no_fault_of_ours(tmp_path: Path) -> None:
    faults = TYPO + "".join(f"  - {{id: b2c3{n:02}, nonsense: 1}}\n" for n in range(10, 90)) * 4
    records = folder(tmp_path, {"records/example.yaml": faults})
    command = (
        f"{sys.executable} -c 'from casebinder.cli import main; main()' check --records {records} | head -n 1"
    )
    result = subprocess.run(["sh", "-c", command], check=False, capture_output=True)
    assert result.stderr == b""
    assert result.stdout.startswith(b"error[")


def test_a_terminal_that_knows_no_chinese_still_gets_its_report(tmp_path: Path) -> None:
    records = folder(tmp_path, {"records/example.yaml": TYPO.replace("frad", "诈编")})
    environment = {"PYTHONIOENCODING": "latin-1", "PYTHONPATH": ":".join(sys.path)}
    result = program("check", "--records", str(records), stdout=subprocess.PIPE, env=environment)
    assert result.returncode == 1
    assert b"`??` is not a term of crime-type" in result.stdout


def test_nothing_is_coloured_in_a_file(tmp_path: Path) -> None:
    result = program(
        "check", "--records", str(folder(tmp_path, {"records/a.yaml": TYPO})), stdout=subprocess.PIPE
    )
    assert b"\x1b" not in result.stdout
