"""Builds that are killed: at moments spread over their time, and in the place of every n-th write."""

from __future__ import annotations

import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter, sleep

from tests.faults.ground import STATES, Ground

EVERY = 5
"""So many faults are put in before a build is let through."""

ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
SHIM = Path(__file__).with_name("shim.c")


def kills(ground: Ground, count: int) -> str:
    """`count` kills, evenly over the time of a build; every fifth build is let through."""
    ground.change()
    begun = perf_counter()
    ground.build()
    length = (perf_counter() - begun) * 1.2
    dead = 0
    for number in range(count):
        state = ground.change()
        with subprocess.Popen(
            ground.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as process:
            sleep(length * (number * 37 % count) / count)
            process.kill()
            dead += process.wait() < 0
        ground.judge(f"kill {number}")
        if number % EVERY == EVERY - 1:
            ground.mend(state, f"kill {number}")
    return f"kill -9 while building: {count} kills over {length:.1f} s, {dead} before the end"


def points(ground: Ground, most: int, step: int | None = None) -> Iterator[str]:
    """A kill, then each error, in the place of calls that write: all of them, or `most` spread over them."""
    shim = _compiled(ground.folder.parent)
    total = _calls(ground, shim)
    step = step or max(1, total // most)
    for error in (0, *ERRORS):
        ends: dict[int, int] = {}
        injected = range(1 + error % step, total + 1, step)
        for number, at in enumerate(injected):
            state = ground.change()
            run = ground.build(environment=_environment(ground, shim, at, error))
            ends[run.returncode] = ends.get(run.returncode, 0) + 1
            what = f"{errno.errorcode.get(error, 'kill')} at call {at}"
            ground.judge(what, run if error else None)
            if run.returncode == 0 and ground.state() != state:
                ground.losses.append(f"{what}: ended with 0, but the site is the old one")
            if number % EVERY == EVERY - 1:
                ground.mend(state, what)
        name = f"error {errno.errorcode[error]}" if error else "kill"
        told = ", ".join(f"{times} ended with {code}" for code, times in sorted(ends.items()))
        yield f"{name} at the n-th of {total} calls that write: {len(injected)} faults; {told}"


def _compiled(folder: Path) -> Path:
    shim = folder / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(SHIM), "-ldl"], check=True)
    return shim


def _environment(ground: Ground, shim: Path, at: int, error: int) -> dict[str, str]:
    return {
        "LD_PRELOAD": str(shim),
        "FAULT_ROOT": str(ground.folder),
        "FAULT_AT": str(at),
        "FAULT_ERROR": str(error),
    }


def _calls(ground: Ground, shim: Path) -> int:
    """How many calls of a build from one state to the other change something on the disk."""
    ground.mend(STATES[0], "before")
    ground.turn(STATES[1])
    count = ground.folder.parent / "count"
    ground.build(environment=_environment(ground, shim, 0, 0) | {"FAULT_COUNT": str(count)})
    return int(count.read_text())


def root() -> bool:
    """True when disks can be mounted and other users played."""
    return os.geteuid() == 0
