"""`casebinder change` finds what was published and writes it into the entry that tells readers."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebinder.build import examine
from casebinder.cli import commands
from casebinder.exports import cases
from casebinder.records.case import Case
from casebinder.records.plain import from_export, plain
from casebinder.records.wording import differing, digests
from tests.serving import serve

SMALL = Path(__file__).parents[1] / "sites" / "good" / "small"


def casebinder(folder: Path, *words: str) -> Result:
    command, *others = words
    return CliRunner().invoke(commands, [command, "--records", str(folder), *others])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small site, recorded, with the export of what was published in site/."""
    folder = tmp_path / "p"
    shutil.copytree(SMALL, folder)
    assert casebinder(folder, "ledger").exit_code == 0
    (output,) = cases.outputs(examine(folder)[0])
    (folder / "site" / "data").mkdir(parents=True)
    (folder / "site" / "data" / "cases.json").write_bytes(output.data)
    return folder


def edit(folder: Path, old: str, new: str, file: str = "cases.yaml") -> None:
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def case(folder: Path, name: str = "bcd234") -> Case:
    return examine(folder)[0].cases[name]


def faults(folder: Path) -> list[str]:
    return [each.code for each in examine(folder)[1].diagnostics if each.severity.word == "error"]


def test_the_export_says_what_the_record_says() -> None:
    site = examine(SMALL)[0]
    (output,) = cases.outputs(site)
    for record in json.loads(output.data)["cases"]:
        data = plain(site.cases[record["id"]])
        assert from_export(record) == data
        assert differing(from_export(record), digests(site.cases[record["id"]])) == ()


def test_a_digest_stays_the_same_for_ever() -> None:
    assert digests(examine(SMALL)[0].cases["fgh567"]) == {"en": "2ce5e4793eb3db80", "zh": "f6890bf48cae8051"}


def test_an_edit_is_announced_with_what_stood_there(folder: Path) -> None:
    before = plain(case(folder))
    edit(folder, "Within ten days", "Within thirty days")
    edit(folder, "amount: 450.50", "amount: 460")
    assert faults(folder) == ["unannounced-change"]
    result = casebinder(folder, "change", "bcd234")
    assert result.exit_code == 0, result.output
    assert faults(folder) == []
    change = case(folder).history[-1]
    assert (change.kind, bool(change.before)) == ("correction", True)
    assert change.before
    assert set(change.before.fields) == {"aid"}
    assert set(change.before.sections) == {"assistance"}
    assert plain(change.before.of(case(folder))) == before


def test_an_entry_written_by_hand_is_completed_and_again_after_another_edit(folder: Path) -> None:
    edit(folder, "Within ten days", "Within thirty days")
    edit(
        folder,
        "      - date: 2026-11-23",
        "      - {date: 2026-11-24, kind: update}\n      - date: 2026-11-23",
    )
    assert faults(folder) == ["unannounced-change"]
    assert casebinder(folder, "change", "bcd234").exit_code == 0
    assert faults(folder) == []
    edit(folder, "dated: 2024-05", "dated: 2024-06")
    assert faults(folder) == ["unannounced-change"]
    assert casebinder(folder, "change", "bcd234").exit_code == 0
    assert faults(folder) == []
    assert [each.kind for each in case(folder).history] == ["correction", "update", "update"]


def test_what_is_recorded_again_needs_no_word(folder: Path) -> None:
    edit(folder, "Within ten days", "Within thirty days")
    assert casebinder(folder, "change", "bcd234").exit_code == 0
    assert casebinder(folder, "ledger").output.startswith("ledger.yaml: changed texts")
    assert faults(folder) == []
    edit(folder, "Within thirty days", "Within forty days")
    assert faults(folder) == ["unannounced-change"]


def test_a_change_for_privacy_keeps_nothing(folder: Path) -> None:
    edit(folder, "The mother fell ill", "The mother was ill")
    assert casebinder(folder, "change", "bcd234", "--kind", "privacy").exit_code == 0
    assert faults(folder) == []
    assert "before:" not in (folder / "cases.yaml").read_text("utf-8")
    assert [each.before for each in case(folder).changes] == [None] * 3


def test_without_the_site_version_control_is_asked(folder: Path) -> None:
    shutil.rmtree(folder / "site")
    for words in (
        ["init", "-q"],
        ["add", "."],
        ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "a"],
    ):
        subprocess.run(["git", "-C", str(folder), *words], check=True)
    edit(folder, "Within ten days", "Within thirty days")
    assert casebinder(folder, "change", "bcd234").exit_code == 0
    assert faults(folder) == []


def test_or_the_site_that_readers_see(folder: Path, tmp_path: Path) -> None:
    (folder / "site").rename(tmp_path / "served")
    edit(folder, "Within ten days", "Within thirty days")
    result = casebinder(folder, "change", "bcd234")
    assert result.exit_code == 3
    assert "--from https://" in result.output
    with serve(tmp_path / "served", "https://example.org/x/") as url:
        assert casebinder(folder, "change", "bcd234", "--from", url).exit_code == 0
    assert faults(folder) == []


def test_a_place_that_has_another_text_is_not_believed(folder: Path) -> None:
    file = folder / "site" / "data" / "cases.json"
    file.write_text(file.read_text("utf-8").replace("Within ten days", "Within nine days"), "utf-8")
    edit(folder, "Within ten days", "Within thirty days")
    before = (folder / "cases.yaml").read_bytes()
    assert casebinder(folder, "change", "bcd234").exit_code == 3
    assert (folder / "cases.yaml").read_bytes() == before
    edit(
        folder,
        "      - date: 2026-11-23",
        "      - {date: 2026-11-24, kind: update, before: ~}\n      - date: 2026-11-23",
    )
    assert faults(folder) == []


def test_line_ends_and_mark_stay(folder: Path) -> None:
    edit(folder, "Within ten days", "Within thirty days")
    file = folder / "cases.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert casebinder(folder, "change", "bcd234").exit_code == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# An")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert faults(folder) == []


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("xcd234", 2, "Did you mean `bcd234`?"),
        ("bcd234", 3, "edit it first"),
        ("jkm892", 3, "change it freely"),
        ("npq345", 3, "is withdrawn"),
    ],
)
def test_what_cannot_be_changed_says_why(folder: Path, name: str, code: int, words: str) -> None:
    result = casebinder(folder, "change", name)
    assert result.exit_code == code
    assert words in result.output
