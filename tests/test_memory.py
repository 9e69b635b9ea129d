"""What builds remember: it saves work, and never shows."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebinder.build import build
from casebinder.cache import KEPT, Cache, contents
from casebinder.cli import commands
from casebinder.layouts import default_layout
from casebinder.plugin import render
from casebinder.press import Rendered
from casebinder.records.site import Site
from tests.conftest import project
from tests.trees import tree

UNCHANGED = "nothing has changed"


class Counted:
    """The engine, with its runs counted."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self, folder: Path, site: Site, into: Path) -> Rendered:
        self.runs += 1
        return render(folder, site, into)


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> Counted:
    counted = Counted()
    monkeypatch.setattr("casebinder.engines.mkdocs.render", counted)
    return counted


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project whose first build is remembered."""
    found = project(tmp_path / "p")
    (found / "docs" / "about.md").write_text("# About\n")
    return found


def made(folder: Path) -> str:
    """Builds by the command and holds the site against one that is built without any memory."""
    run = CliRunner().invoke(commands, ["build", "--records", str(folder)])
    assert run.exit_code == 0, run.output
    clean = folder.parent / "clean"
    shutil.rmtree(clean, ignore_errors=True)
    assert build(folder, clean, render).ok
    assert tree(folder / "site") == tree(clean)
    return run.output


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_nothing_is_done_when_nothing_has_changed(folder: Path, engine: Counted) -> None:
    first = made(folder)
    at = (folder / "site").stat().st_ino
    again = made(folder)
    assert UNCHANGED not in first
    assert UNCHANGED in again
    assert (engine.runs, (folder / "site").stat().st_ino) == (1, at)


def test_the_notes_of_the_records_are_told_again(folder: Path) -> None:
    first, again = (CliRunner().invoke(commands, ["build", "--records", str(folder)]).stderr for _ in "12")
    assert "note[" in first
    assert first == again


def test_changed_records_need_no_engine(folder: Path, engine: Counted) -> None:
    made(folder)
    edit(folder / "cases.yaml", "A mother lost", "Some mother lost")
    assert UNCHANGED not in made(folder)
    edit(folder / "vocabularies" / "matter.yaml", "en: Injury", "en: Hurt")
    assert UNCHANGED not in made(folder)
    assert engine.runs == 1


@pytest.mark.parametrize(
    "name", ["docs/about.md", "docs/new.md", "docs/cases/case.md", "mkdocs.yml", "cases.yaml"]
)
def test_what_the_engine_shows_is_rendered_anew(name: str, folder: Path, engine: Counted) -> None:
    made(folder)
    match name:
        case "mkdocs.yml":
            edit(folder / name, "plugins", "copyright: us\nplugins")
        case "cases.yaml":
            edit(folder / name, "Casebook of the", "Book of the")
        case "docs/cases/case.md":
            (folder / name).parent.mkdir()
            (folder / name).write_text(
                "---\ntitle: CASEBINDERTITLE\ncasebinder: case\n---\n\nCASEBINDERTRAIL\n\n"
                "# CASEBINDERHEADING {#title}\n\nA word of ours.\n\nCASEBINDERCONTENT\n"
            )
        case "docs/cases/case.md":
            (folder / name).write_text(f"{default_layout('case', 'en')}\nWords\n")
        case _:
            (folder / name).write_text("# Words\n")
    assert UNCHANGED not in made(folder)
    assert engine.runs == 2


@pytest.mark.parametrize("settings", ["hooks: [hook.py]\n", "copyright: !ENV [US, we]\n"])
def test_an_engine_that_may_read_anything_runs_each_time(
    settings: str, folder: Path, engine: Counted
) -> None:
    (folder / "hook.py").write_text("")
    with (folder / "mkdocs.yml").open("a") as file:
        file.write(settings)
    assert [UNCHANGED in made(folder) for _ in "12"] == [False, False]
    assert engine.runs == 2


@pytest.mark.parametrize("place", [".pages", "docs/node_modules"])
def test_a_page_in_an_odd_folder_is_seen_to_change(place: str, folder: Path) -> None:
    (folder / place).mkdir(parents=True)
    if place == ".pages":
        edit(folder / "mkdocs.yml", "plugins", "docs_dir: .pages\nplugins")
    page = folder / place / "about.md"
    page.write_text("# First\n")
    made(folder)
    page.write_text("# Second\n")
    assert UNCHANGED not in made(folder)
    assert any(b"Second</h1>" in data for data in tree(folder / "site").values())
    assert UNCHANGED in made(folder)


@pytest.mark.parametrize("what", ["removed", "changed", "added", "emptied"])
def test_a_site_that_was_touched_is_built_again(what: str, folder: Path) -> None:
    made(folder)
    page = folder / "site" / "cases" / "bcd234" / "index.html"
    match what:
        case "removed":
            page.unlink()
        case "changed":
            page.write_bytes(page.read_bytes()[:-1] + b"x")
        case "added":
            (page.parent / "more.html").write_text("x")
        case "emptied":
            shutil.rmtree(folder / "site")
    assert UNCHANGED not in made(folder)
    assert UNCHANGED in made(folder)


def test_what_was_left_beside_a_site_is_cleared_though_nothing_changed(folder: Path) -> None:
    made(folder)
    left = folder / ".site.casebinder" / "scratch" / "page.html"
    left.parent.mkdir()
    left.write_text("half a page")
    made(folder)
    assert not left.parent.exists()


@pytest.mark.parametrize("spoilt", [b"", b"casebinder cache 1 engine 0 0\n", b"\x80\x04K\x01."])
def test_an_entry_that_is_not_whole_is_made_anew(spoilt: bytes, folder: Path, engine: Counted) -> None:
    made(folder)
    entries = list((folder / ".casebinder" / "cache").iterdir())
    kinds = {"engine", "pages", "part", "stamp", "task"}
    assert {entry.name.partition("-")[0] for entry in entries} == kinds
    for entry in entries:
        entry.write_bytes(spoilt or entry.read_bytes()[:-1])
    assert UNCHANGED not in made(folder)
    assert engine.runs == 2


def test_an_entry_under_a_foreign_name_is_none(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.save("engine", "a", b"one")
    (tmp_path / "engine-a").rename(tmp_path / "engine-b")
    assert (cache.load("engine", "a"), cache.load("engine", "b")) == (None, None)


def test_the_newest_entries_are_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for n in range(9):
        cache.save("engine", str(n), b"x")
        time.sleep(0.005)
    assert len(list(tmp_path.iterdir())) == KEPT
    assert cache.load("engine", "8") == b"x"


def test_what_a_killed_build_left_half_written_is_cleared_after_a_day(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    yesterday = time.time() - 25 * 3600
    for name in (".engine-a.7", ".engine-b.8", ".pages-a.7"):
        (tmp_path / name).write_bytes(b"half")
    for name in (".engine-a.7", ".pages-a.7"):
        os.utime(tmp_path / name, (yesterday, yesterday))
    (tmp_path / ".engine-c.9").mkdir()
    os.utime(tmp_path / ".engine-c.9", (yesterday, yesterday))
    cache.save("engine", "a", b"x")
    left = {each.name for each in tmp_path.iterdir()}
    assert left == {"engine-a", ".engine-b.8", ".engine-c.9", ".pages-a.7"}


def test_without_a_place_for_it_nothing_is_remembered(folder: Path) -> None:
    shutil.rmtree(folder / ".casebinder", ignore_errors=True)
    (folder / ".casebinder").write_text("a file, no folder")
    assert [UNCHANGED in made(folder) for _ in "12"] == [False, False]


def test_contents_are_names_bytes_and_links(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    keys = [contents(tmp_path)]
    (tmp_path / "a").rename(tmp_path / "b")
    keys.append(contents(tmp_path))
    (tmp_path / "b").write_text("2")
    keys.append(contents(tmp_path))
    (tmp_path / "c").symlink_to("b")
    keys.append(contents(tmp_path))
    assert len(set(keys)) == 4
    (tmp_path / ".hidden").write_text("3")
    assert contents(tmp_path) not in keys
    assert contents(tmp_path, whole=False) == keys[-1]
    assert contents(tmp_path, without=[tmp_path / "c"], whole=False) == keys[-2]
    named, bare = contents(tmp_path), contents(tmp_path, whole=False)
    (tmp_path / "mkdocs.yml").write_text("docs_dir: .hidden")
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "d").write_text("4")
    (tmp_path / "package.json").write_text("{}")
    assert contents(tmp_path, whole=False) not in (named, bare)
    before = contents(tmp_path, whole=False)
    (tmp_path / "node_modules" / "d").write_text("5")
    assert contents(tmp_path, whole=False) == before
    (tmp_path / ".hidden").write_text("6")
    assert contents(tmp_path, whole=False) != before
