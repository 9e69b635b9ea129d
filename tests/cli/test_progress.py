"""The bar on a real terminal: there when a run is long, never in a pipe, gone without a trace."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from casebinder.build import build
from casebinder.plugin import render
from tests.conftest import project
from tests.trees import tree

COMMAND = """
import sys
from casebinder import cli
from casebinder.cli import progress
progress.SOON = progress.AGAIN = 0.002
sys.argv[0] = "casebinder"
cli.main()
"""
COUNT = """
import signal
from casebinder.cli.progress import shown
from casebinder.timings import Clock
clock = Clock()
clock.started -= {ago}
with shown(clock):
    for _ in clock.each("check", range(1_000, 4_000, 1_000)):
        if {ago} >= 2:
            signal.pause()  # until it is drawn
    {end}
print("done")
"""
BAR = re.compile(r"check .* of 3 ")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def terminal(script: str, *words: str | Path, **environment: str) -> tuple[str, int]:
    """What a terminal is sent by a Python script, and how that ends."""
    ours, theirs = os.openpty()
    settings = {"TERM": "xterm-256color", "COLUMNS": "100", "LANG": "C.UTF-8"} | environment
    around = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CI")}
    command = [sys.executable, "-c", script, *map(str, words)]
    with subprocess.Popen(command, env=around | settings, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        sent = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return sent.decode().replace("\r\n", "\n"), process.returncode


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # Linux says so when the other side is closed
        return b""


def left(sent: str) -> list[str]:
    """The lines that stay to be read, after all that was written over and taken away."""
    lines = [""]
    for step in re.split(r"(\n|\r|\x1b\[[0-9;?]*[A-Za-z])", sent):
        match step:
            case "\n":
                lines.append("")
            case "\x1b[2K":
                lines[-1] = ""
            case "\x1b[1A":
                lines.pop()
            case _ if not CONTROL.fullmatch(step) and step != "\r":
                lines[-1] = step + lines[-1][len(step) :]
    return [line.rstrip() for line in lines if line.strip()]


def count(ago: float, end: str = "pass", **environment: str) -> tuple[str, int]:
    return terminal(COUNT.format(ago=ago, end=end), **environment)


def test_after_two_seconds_stage_count_and_time_left_are_shown() -> None:
    sent, code = count(2)
    told = CONTROL.sub("", sent)
    assert code == 0
    assert "check" in told
    assert "1 of 3" in told
    assert re.search(r"\d:\d\d:\d\d left", told)
    assert left(sent) == ["done"]
    assert sent.rindex("\x1b[?25h") > sent.rindex("\x1b[?25l")


def test_a_short_run_shows_nothing() -> None:
    assert count(0) == ("done\n", 0)


def test_without_colour_none_is_sent() -> None:
    assert COLOUR.search(count(2)[0])
    sent, _ = count(2, NO_COLOR="1")
    assert "1 of 3" in sent
    assert COLOUR.sub("", sent) == sent


def test_a_dumb_terminal_gets_plain_lines() -> None:
    assert count(2, TERM="dumb") == ("check …\ndone\n", 0)


def test_an_interruption_leaves_the_terminal_clean() -> None:
    sent, code = count(2, "raise KeyboardInterrupt")
    assert code != 0
    assert BAR.search(CONTROL.sub("", sent))
    assert left(sent)[0].startswith("Traceback")
    assert sent.rindex("\x1b[?25h") > sent.rindex("\x1b[?25l")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_build_under_the_bar_is_the_same_build(workers: str, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    sent, code = terminal(COMMAND, "build", "--records", folder, "--workers", workers)
    assert code == 0, sent
    assert re.search("engine", sent)
    assert left(sent)[-1].startswith("built ")
    assert not any("━" in line for line in left(sent))
    assert build(folder, tmp_path / "clean", render).ok
    assert tree(folder / "site") == tree(tmp_path / "clean")


def test_a_check_has_a_bar_too(tmp_path: Path) -> None:
    sent, code = terminal(COMMAND, "check", "--records", project(tmp_path / "p"))
    assert code == 0
    assert "━" in sent
    assert not any("━" in line for line in left(sent))


@pytest.mark.parametrize("words", [["build"], ["check"]])
def test_a_pipe_gets_no_bar(words: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "-c", COMMAND, *words, "--records", str(project(tmp_path / "p"))]
    forced = os.environ | {"FORCE_COLOR": "1", "TTY_COMPATIBLE": "1", "TERM": "xterm"}
    run = subprocess.run(command, env=forced, capture_output=True, text=True, check=True)
    assert re.search("[\r\x1b━]", run.stdout + run.stderr) is None
