"""What is known of a record file is as good as the file: the same records, faults, places."""

from __future__ import annotations

import dataclasses
import json
import pickle
import shutil
from pathlib import Path
from typing import Any

import pytest

from casebinder.build import examine
from casebinder.cache import CACHE, Cache
from casebinder.decode import decode
from casebinder.diagnostics import Report
from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.codec import freezer, thawer
from casebinder.records.mechanism import Mechanism
from casebinder.records.shelved import HEAVY, LIGHT, Shelved
from casebinder.records.site import Site
from casebinder.reports import render
from casebinder.rules import check, judged
from casebinder.rules.privacy.discreet import discreet
from casebinder.source import read
from tests.conftest import REPOSITORY, SMALL

SITES = [*sorted((Path(__file__).parent / "sites" / "bad").iterdir()), SMALL]
RECORDS = ("cases.yaml", "courses.yaml", "ledger.yaml", "records", "vocabularies", "docs", "mkdocs.yml")


def copied(source: Path, into: Path) -> Path:
    """A folder of records of its own, with nothing known yet."""
    shutil.copytree(source, into, ignore=shutil.ignore_patterns(".casebinder", "site", "report.txt"))
    return into


def with_cases(folder: Path) -> Path:
    """A file of cases."""
    files = sorted((folder / "records").iterdir())
    return next(file for file in files if "cases:" in file.read_text("utf-8"))


def plainly(folder: Path) -> tuple[Site, Report]:
    """What is found when every file is read."""
    source = read(folder)
    site, faults = decode(source)
    report = Report.of([*source.diagnostics, *faults, *check(site)], source.texts)
    return site, discreet(report, judged)


def parts(folder: Path) -> list[Path]:
    """The files in which something is kept of a record file."""
    return sorted((folder / CACHE).glob("part-*"))


@pytest.mark.parametrize("kind", [Case, Batch, Mechanism])
@pytest.mark.parametrize("folder", [REPOSITORY, SMALL], ids=["real", "small"])
def test_records_are_the_same_after_a_rest_as_json(folder: Path, kind: Any) -> None:
    site, _ = decode(read(folder))
    freeze, thaw = freezer(kind), thawer(kind)
    records = [*site.cases.values(), *site.batches.values(), *site.mechanisms.values()]
    for record in (each for each in records if isinstance(each, kind)):
        assert thaw(json.loads(json.dumps(freeze(record))), site.vocabularies) == record


def test_every_field_of_a_case_is_light_or_heavy_or_its_node() -> None:
    assert {*LIGHT, *HEAVY, "node"} == {field.name for field in dataclasses.fields(Case)}


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_report_is_the_same_first_and_later(site: Path, tmp_path: Path) -> None:
    folder = copied(site, tmp_path / "folder")
    wanted = render(plainly(folder)[1])
    for _ in range(2):
        assert render(examine(folder)[1]) == wanted


@pytest.mark.parametrize("folder", [REPOSITORY, SMALL], ids=["real", "small"])
def test_records_that_are_known_are_those_of_the_files(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "folder"
    place.mkdir()
    for name in RECORDS[:5]:
        if (folder / name).exists():
            (shutil.copytree if (folder / name).is_dir() else shutil.copy)(folder / name, place / name)
    wanted, _ = plainly(place)
    examine(place)
    site, _ = examine(place)
    known = [case for case in site.cases.values() if isinstance(case, Shelved)]
    assert known
    assert list(site.cases) == list(wanted.cases)
    for name in (field.name for field in dataclasses.fields(Case) if field.name != "node"):
        for case in known:
            assert getattr(case, name) == getattr(wanted.cases[case.id], name), (case.id, name)
    assert (site.batches, site.mechanisms) == (wanted.batches, wanted.mechanisms)
    for case in known:
        there = wanted.cases[case.id]
        assert case.node
        assert there.node
        assert case.node.place("title") == there.node.place("title")


def test_what_is_known_can_be_sent_to_another_process(tmp_path: Path) -> None:
    folder = copied(SMALL, tmp_path / "folder")
    site, wanted = examine(folder)[0], plainly(folder)[0]
    assert any(isinstance(case, Shelved) for case in site.cases.values())
    sent = pickle.loads(pickle.dumps(site.bare()))
    for records in ("cases", "batches", "mechanisms"):
        assert getattr(sent, records) == getattr(wanted, records)


def test_a_file_that_changes_is_read_again_and_no_other(tmp_path: Path) -> None:
    folder = copied(SMALL, tmp_path / "folder")
    examine(folder)
    before = {file.name: file.stat().st_mtime_ns for file in parts(folder)}
    file = next(
        file for file in sorted((folder / "records").iterdir()) if "cases:" in file.read_text("utf-8")
    )
    file.write_text(file.read_text("utf-8") + "\n# a comment\n", "utf-8")
    assert render(examine(folder)[1]) == render(plainly(folder)[1])
    after = {file.name: file.stat().st_mtime_ns for file in parts(folder)}
    assert len(after) == len(before)
    assert len(after.items() - before.items()) == 1


def test_a_file_with_something_private_is_not_kept(tmp_path: Path) -> None:
    folder = copied(SMALL, tmp_path / "folder")
    file = next(
        file for file in sorted((folder / "records").iterdir()) if "cases:" in file.read_text("utf-8")
    )
    file.write_text(file.read_text("utf-8") + "\n# 电话13812345678\n", "utf-8")
    for _ in range(2):
        site, report = examine(folder)
        assert not report.ok
        assert file.relative_to(folder).as_posix() not in site.kept
    assert all(b"13812345678" not in each.read_bytes() for each in parts(folder))


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"{}\n",
        b'{"day": "1999-01-01", "cases": [[0, 1, "x", []]], "batches": [], "mechanisms": []}\n',
        b"[]\n",
        b'{"day": "1999-01-01"}\n',
        b"\x80\x04K\x01.",
    ],
)
def test_a_part_that_is_something_else_is_made_anew(spoilt: bytes, tmp_path: Path) -> None:
    """Even one that bears the right digest."""
    folder = copied(SMALL, tmp_path / "folder")
    wanted = render(examine(folder)[1])
    cache = Cache(folder / CACHE)
    for file in parts(folder):
        cache.save("part", file.name.partition("-")[2], spoilt, kept=None)
    site, report = examine(folder)
    assert render(report) == wanted
    assert site.kept


def test_a_part_of_a_day_to_come_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When a clock was wrong, dates were let pass that lie ahead."""
    folder = copied(SMALL, tmp_path / "folder")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")
    examine(folder)
    before = {each.name: each.stat().st_mtime_ns for each in parts(folder)}
    examine(folder)
    assert {each.name: each.stat().st_mtime_ns for each in parts(folder)} == before
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    examine(folder)
    after = {each.name: each.stat().st_mtime_ns for each in parts(folder)}
    assert after.keys() == before.keys()
    assert not after.items() & before.items()


def test_what_was_left_half_written_is_forgotten(tmp_path: Path) -> None:
    """A run that was killed while it kept a file leaves no word of it behind."""
    folder = copied(SMALL, tmp_path / "folder")
    examine(folder)
    (folder / CACHE / ".part-0.1").write_text("words")
    examine(folder)
    assert not (folder / CACHE / ".part-0.1").exists()


@pytest.mark.parametrize("lost", ["authority", "role", "section", "agency"])
def test_a_vocabulary_that_is_gone_is_missed_and_nothing_breaks(lost: str, tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    (tmp_path / "records").mkdir(exist_ok=True)
    text = (tmp_path / "cases.yaml").read_text("utf-8")
    head, _, rest = text.partition("batches:")
    (tmp_path / "records" / "all.yaml").write_text(f"batches:{rest}", "utf-8")
    (tmp_path / "cases.yaml").write_text(f"include: [records/all.yaml]\n{head}", "utf-8")
    (tmp_path / f"vocabularies/{lost}.yaml").unlink(missing_ok=True)
    first, second = examine(tmp_path), examine(tmp_path)
    assert any("missing" in each.code or "unknown" in each.code for each in first[1].diagnostics)
    assert render(first[1], "text") == render(second[1], "text")
    assert first[0].cases == second[0].cases
