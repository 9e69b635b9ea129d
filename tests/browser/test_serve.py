"""An editor writes under `casebinder serve`: the page shows changes and faults, the last good one stays."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from casebinder.records.site import Site
from tests.conftest import REPOSITORY
from tests.kinds import visit

RECORDS = ("cases.yaml", "courses.yaml", "records", "vocabularies", "mkdocs.yml", "docs")
PATIENCE = 60
"""Seconds; a rebuild takes about two."""


class Desk:
    """A copy of the repository's records, a server that watches it, and the editor's terminal."""

    def __init__(self, folder: Path) -> None:
        self.cases = folder / "cases.yaml"
        self.good = self.cases.read_text("utf-8")
        program = str(Path(sys.executable).with_name("casebinder"))
        command = [program, "serve", "--port", str(_free_port())]
        self.server = subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.terminal: list[str] = []
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        assert self.server.stdout
        self.terminal.extend(iter(self.server.stdout.readline, ""))

    def save(self, old: str, new: str) -> None:
        """Saves the good records with one thing changed."""
        assert old in self.good
        self.cases.write_text(self.good.replace(old, new, 1), "utf-8")

    def wait(self, words: str) -> str:
        """What the terminal shows after the words, as soon as it shows them."""
        end = time.monotonic() + PATIENCE
        while words not in (shown := "".join(self.terminal)):
            assert self.server.poll() is None, shown
            assert time.monotonic() < end, f"{words!r} did not appear:\n{shown}"
            time.sleep(0.1)
        return shown.partition(words)[2]

    def close(self) -> None:
        """Stops the server."""
        self.server.terminate()
        self.server.wait(PATIENCE)
        self.listener.join()
        assert self.server.stdout
        self.server.stdout.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An editor at work."""
    for name in RECORDS:
        source = REPOSITORY / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    desk = Desk(tmp_path)
    try:
        yield desk
    finally:
        desk.close()


def test_saving_a_record_shows_in_the_open_page(page: Page, real: Site, desk: Desk) -> None:
    case = next(case for case in real.published.values() if f"- id: {case.id}\n" in desk.good)
    heading = page.get_by_role("heading", level=1)
    banner = page.get_by_role("alert")
    url = desk.wait("Serving on ").split()[0]
    visit(page, f"{url}cases/{case.id}/")
    expect(heading).to_have_text(case.title["en"])
    expect(banner).to_have_count(0)

    better = f"{case.title['en']}, told again"
    desk.save(case.title["en"], better)
    expect(heading).to_have_text(better, timeout=PATIENCE * 1000)

    desk.save(f"  - id: {case.id}\n", f"  - id: {case.id}\n    tittle: x\n")
    expect(banner).to_contain_text("error[unknown-key]: ", timeout=PATIENCE * 1000)
    expect(banner).to_contain_text("cases.yaml:")
    expect(banner).not_to_contain_text("note[")
    expect(banner).to_be_in_viewport()
    expect(heading).to_have_text(better)
    told = desk.wait("error[unknown-key]: ")
    assert "INFO" not in told
    assert "Building" not in told

    desk.save("site:", "site:")
    expect(heading).to_have_text(case.title["en"], timeout=PATIENCE * 1000)
    expect(banner).to_have_count(0)
