"""`casebinder serve` where there is nothing to show, or nowhere; what it shows is in tests/browser."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of an editor's own."""
    return project(tmp_path)


def serve(folder: Path) -> subprocess.CompletedProcess[str]:
    """How it ends at an address that is taken: it would never end at a free one."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        program, port = Path(sys.executable).with_name("casebinder"), taken.getsockname()[1]
        command = [str(program), "serve", "--records", str(folder), "--port", str(port)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_an_address_that_is_taken_is_told_with_the_next(folder: Path) -> None:
    result = serve(folder)
    assert result.returncode == 3
    assert "cannot be served at: Address already in use. Take another one: --port " in result.stderr


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
