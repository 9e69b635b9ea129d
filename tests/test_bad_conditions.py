"""Bad conditions met by real processes: a right site or a clear error, and the old site whole."""

from __future__ import annotations

import os
import re
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

import pytest

from casebinder.build import build
from casebinder.plugin import render
from tests.conftest import REPOSITORY, project
from tests.trees import tree

COMMAND = [str(Path(sys.executable).with_name("casebinder"))]
STARVED = """
import os, resource, sys
def starve():
    resource.setrlimit(resource.RLIMIT_AS, (1 << 20, 1 << 20))
os.register_at_fork(after_in_child=starve)
from casebinder.cli import main
main()
"""
MEGABYTE = 1 << 20
LONG = 60
"""Seconds after which something is taken to hang."""


class Place:
    """A project that was built once, and whose records have changed since."""

    def __init__(self, folder: Path) -> None:
        self.folder = project(folder)
        assert self.build().returncode == 0
        self.old = tree(self.site)
        self.edit("A mother lost", "Some mother lost")

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def edit(self, old: str, new: str) -> None:
        records = self.folder / "cases.yaml"
        text = records.read_text("utf-8")
        assert old in text
        records.write_text(text.replace(old, new), "utf-8")

    def words(self, *program: str) -> list[str]:
        return [*(program or COMMAND), "build", "--records", str(self.folder), "--workers", "2"]

    def build(
        self, *program: str, environment: Mapping[str, str] | None = None, limit: int = 0
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.words(*program), env=os.environ | (environment or {}), cwd=REPOSITORY, text=True,
            capture_output=True, check=False, preexec_fn=_limited(limit),
        )  # fmt: skip

    def refused(self, run: subprocess.CompletedProcess[str], code: int, words: str) -> None:
        """Holds that a build ended in a sentence, with the old site whole; that the next makes it right."""
        assert run.returncode == code, run.stderr
        assert re.search(words, run.stderr), run.stderr
        assert "Traceback" not in run.stderr
        assert tree(self.site) == self.old
        self.right(self.build())

    def right(self, run: subprocess.CompletedProcess[str]) -> None:
        """Holds that a build has made what one without any memory makes."""
        assert run.returncode == 0, run.stderr
        clean = self.folder.parent / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        assert build(self.folder, clean, render).ok
        assert tree(self.site) == tree(clean) != self.old
        assert {each.name for each in (self.folder / ".site.casebinder").iterdir()} <= {
            "lock", "record", "spare",
        }  # fmt: skip


def _limited(size: int) -> Callable[[], None] | None:
    return (lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))) if size else None


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path / "p")


def test_workers_that_run_out_of_memory(place: Place) -> None:
    place.refused(place.build(sys.executable, "-c", STARVED), 3, "worker process .*--workers 1")


@pytest.mark.parametrize("megabytes", [220, 300])
def test_a_command_that_runs_out_of_memory(megabytes: int, place: Place) -> None:
    shutil.rmtree(place.folder / ".casebinder")
    run = place.build(limit=megabytes * MEGABYTE)
    if run.returncode == 0:
        place.right(run)  # a machine on which so much is enough
    else:
        place.refused(run, 3, "memory ran out")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux for a process's children")
def test_a_worker_that_the_system_kills(place: Place) -> None:
    with subprocess.Popen(
        place.words(), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        end = monotonic() + LONG
        while not (worker := _forked(children, process.pid)):
            assert monotonic() < end
        os.kill(worker, signal.SIGKILL)
        out, err = process.communicate()
    done = subprocess.CompletedProcess(process.args, process.returncode, out, err)
    place.refused(done, 3, "worker process was killed by signal 9")


def _forked(children: Path, parent: int) -> int:
    """A child that is a copy of its parent, 0 when there is none yet."""
    try:
        own = Path(f"/proc/{parent}/cmdline").read_bytes()
        for child in children.read_text().split():
            if own and Path(f"/proc/{child}/cmdline").read_bytes() == own:
                return int(child)
    except OSError:
        pass
    return 0


def test_a_clock_that_was_moved_back(place: Place) -> None:
    """What was remembered and published lies in the future then."""
    back = 7200
    for folder in (place.folder / ".casebinder", place.folder / ".site.casebinder"):
        for file in folder.rglob("*"):
            later = file.stat().st_mtime + back
            if "spare" not in file.parts and file.is_file():
                os.utime(file, (later, later))
    place.right(place.build(sys.executable, "-m", "tests.shifted", str(-back), "casebinder"))
    place.edit("Some mother lost", "Another mother lost")
    place.right(place.build())


def test_a_clock_that_is_years_behind(place: Place) -> None:
    ten_years = 10 * 365 * 86_400
    shifted = place.build(sys.executable, "-m", "tests.shifted", str(-ten_years), "casebinder")
    place.refused(shifted, 1, "date-in-the-future")


def test_a_cache_of_another_version(place: Place, tmp_path: Path) -> None:
    """Another version has built last: what it remembers and published is not taken for ours."""
    other = tmp_path / "other"
    shutil.copytree(REPOSITORY / "generator" / "casebinder", other / "casebinder")
    template = other / "casebinder" / "templates" / "case.html"
    template.write_text(template.read_text("utf-8") + "<p>of another version</p>\n", "utf-8")
    run = place.build(environment={"PYTHONPATH": str(other)})
    assert run.returncode == 0, run.stderr
    assert any(b"of another version" in data for data in tree(place.site).values())
    place.right(place.build())


def test_a_cache_of_another_machine(place: Place, tmp_path: Path) -> None:
    """The whole folder was copied from elsewhere, the site and all that is remembered with it."""
    shutil.copytree(place.folder, tmp_path / "copy")
    place.folder = tmp_path / "copy"
    place.right(place.build())
    assert "nothing has changed" in place.build().stdout
