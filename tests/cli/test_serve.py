"""`casebinder serve`: what is saved is served at once; what cannot be shown ends it with a sentence."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of an editor's own."""
    return project(tmp_path)


PROGRAM = str(Path(sys.executable).with_name("casebinder"))
PATIENCE = 60
"""Seconds; it takes one."""


def serve(folder: Path) -> subprocess.CompletedProcess[str]:
    """How it ends at an address that is taken: it would never end at a free one."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        command = [PROGRAM, "serve", "--records", str(folder), "--port", str(taken.getsockname()[1])]
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)


def test_an_address_that_is_taken_is_told_with_the_next(folder: Path) -> None:
    result = serve(folder)
    assert result.returncode == 3
    assert "cannot be served at: Address already in use. Take another one: --port " in result.stderr


def test_an_address_of_another_machine_is_told_with_one_of_this(folder: Path) -> None:
    command = [PROGRAM, "serve", "--records", str(folder), "--host", "203.0.113.9"]
    result = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
    assert result.returncode == 3
    assert "203.0.113.9:8000 cannot be served at: " in result.stderr
    assert "Take an address of this machine: --host 127.0.0.1" in result.stderr
    assert "--port" not in result.stderr


def test_records_with_faults_are_told(folder: Path) -> None:
    cases = folder / "cases.yaml"
    cases.write_text(cases.read_text("utf-8").replace("site:", "sight:", 1), "utf-8")
    result = serve(folder)
    assert result.returncode == 1
    assert "error[" in result.stderr
    assert "The records have faults; nothing was written." in result.stdout
    assert "Building" not in result.stderr


def test_a_folder_without_pages_is_told(folder: Path) -> None:
    (folder / "mkdocs.yml").unlink()
    result = serve(folder)
    assert result.returncode == 3
    assert "mkdocs.yml" in result.stderr


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    """The address at which it is served."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [PROGRAM, "serve", "--records", str(folder), "--port", str(port)]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert server.stderr
    yield next(said for line in server.stderr if (said := line.partition("Serving on ")[2].strip()))
    server.terminate()
    server.communicate(timeout=PATIENCE)


def look(url: str, path: str) -> tuple[str, str]:
    """A page, and the address that answers when another one is there."""
    with urlopen(url + path, timeout=PATIENCE) as answer:
        page = answer.read().decode()
    found = re.search(r"livereload\((\d+), (\d+)\);", page)
    assert found
    return page, f"{url}livereload/{found[1]}/{found[2]}"


def test_what_is_saved_is_served_at_once(folder: Path, url: str) -> None:
    cases, docs, path = folder / "cases.yaml", folder / "docs", "zh/cases/bcd234/"
    good = cases.read_text("utf-8")
    page, changed = look(url, path)
    assert "某甲救助案" in page

    def save(file: Path, text: str) -> str:
        nonlocal changed
        beside = file.with_name("saved")
        beside.write_text(text, "utf-8")
        beside.replace(file)
        urlopen(changed, timeout=PATIENCE).close()
        page, changed = look(url, path)
        return page

    assert "某乙救助案" in save(cases, good.replace("某甲救助案", "某乙救助案"))
    faulty = save(cases, good.replace("  - id: bcd234", "  - id: bcd234\n    tittle: x"))
    assert "某乙救助案" in faulty
    assert "error[unknown-key]" in faulty
    mended = save(cases, good)
    assert "某甲救助案" in mended
    assert "error[" not in mended
    save(docs / "more.md", "# Another page\n")
    assert "Another page" in look(url, "more/")[0]
