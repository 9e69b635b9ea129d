"""What a command takes: seconds, seconds of all cores, memory of its whole tree of processes at the peak."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import IO

PAUSE = 0.2
"""Seconds between two looks at the memory, each of which takes some milliseconds of a core itself."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: wall seconds, CPU seconds, megabytes at the peak."""

    wall: float
    cpu: float
    memory: float


def run(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str] | None = None,
    into: IO[str] | None = None,
) -> Run:
    """Runs a command, which must end well; pages of memory that processes share are counted once.

    What it prints goes to `into`, or nowhere.
    """
    start, peak, done = perf_counter(), [0.0], threading.Event()
    process = subprocess.Popen(
        command, cwd=folder, env=os.environ | (environment or {}),
        stdout=into or subprocess.DEVNULL, stderr=None if into else subprocess.DEVNULL,
    )  # fmt: skip
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, done))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    wall = perf_counter() - start
    done.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command[:4])} … in {folder} ended with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, peak[0])


def _watch(root: int, peak: list[float], done: threading.Event) -> None:
    while not done.wait(PAUSE):
        peak[0] = max(peak[0], highest(root), sum(map(_share, _tree(root))) / 1024)


def highest(process: int) -> float:
    """Megabytes of a process at its peak so far, 0 when it is gone; what had forked it is not counted."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0)


def _tree(root: int) -> Iterator[int]:
    """A process and all below it."""
    yield root
    for task in Path(f"/proc/{root}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _tree(int(child))


def _share(process: int) -> int:
    """Kilobytes of a process, of pages it shares with others only its part."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
