"""Disks that are full, read-only, and targets that are no folder for a site."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.ground import STATES, Ground
from tests.faults.kills import EVERY
from tests.trees import tree

NOBODY = 65534
POWERLESS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner")
"""Takes from root what lets it write in the folders of others."""


def limits(ground: Ground, count: int) -> str:
    """A limit on the size of a file, from nothing to more than the largest."""
    largest = max(len(data) for data in ground.whole[STATES[0]].values()) * 11 // 10
    ends: dict[int, int] = {}
    for number in range(count):
        state = ground.change()
        run = ground.build(limit=largest * number // count)
        ends[run.returncode] = ends.get(run.returncode, 0) + 1
        ground.judge(f"files of at most {largest * number // count} bytes", run)
        if number % EVERY == EVERY - 1:
            ground.mend(state, f"limit {number}")
    told = ", ".join(f"{times} ended with {code}" for code, times in sorted(ends.items()))
    return f"files limited in size (RLIMIT_FSIZE): {count} limits; {told}"


def full(ground: Ground, count: int) -> str:
    """A disk with room for a part of the next state only, at first for none."""
    size = sum(-(-len(data) // 4096) * 4096 for data in ground.whole[STATES[0]].values())
    ends: dict[int, int] = {}
    with disk(ground.folder.parent / "disk", size * 4) as place:
        small = Ground(place / "p", ground.whole)
        shutil.copytree(ground.folder, small.folder, ignore=shutil.ignore_patterns("site", ".site.*"))
        small.turn(STATES[0])
        small.build()
        for number in range(count):
            state = small.change()
            free = shutil.disk_usage(place).free
            ballast = place / "ballast"
            ballast.write_bytes(b"\0" * max(0, free - int(size * (number / count) ** 3)))
            run = small.build()
            ends[run.returncode] = ends.get(run.returncode, 0) + 1
            small.judge(f"full disk {number}", run)
            if run.returncode == 0 and small.state() != state:
                small.losses.append(f"full disk {number}: ended with 0, but the site is the old one")
            ballast.unlink()
            if number % EVERY == EVERY - 1:
                small.mend(state, f"full disk {number}")
        ground.losses += small.losses
    told = ", ".join(f"{times} ended with {code}" for code, times in sorted(ends.items()))
    return f"a full disk (tmpfs): {count} sizes of what is left; {told}"


def targets(ground: Ground) -> Iterator[str]:
    """Targets that must not be replaced, and places where nothing can be written."""
    before = tree(ground.folder)
    wrong = [
        "/",
        "docs",
        "docs/site",
        ".",
        "cases.yaml",
        "vocabularies",
        "link",
        "pipe",
        "cases.yaml/x",
        "my",
    ]
    (ground.folder / "link").symlink_to(ground.folder / "docs")
    os.mkfifo(ground.folder / "pipe")
    (ground.folder / "my").mkdir()
    (ground.folder / "my" / "thesis.txt").write_text("work")
    for name in wrong:
        run = ground.build(into=name)
        if run.returncode not in (3, 74) or "Traceback" in run.stderr:
            ground.losses.append(f"target {name}: exit {run.returncode}: {run.stderr[-300:]}")
    for name in ("link", "pipe", "my/thesis.txt"):
        (ground.folder / name).unlink()
    (ground.folder / "my").rmdir()
    if tree(ground.folder) != before:
        ground.losses.append("a refused target was changed")
    yield f"targets that are no place for a site: {len(wrong)} refused"


def unwritable(ground: Ground) -> str:
    """A disk that is read-only, a folder of somebody else's."""
    with disk(ground.folder.parent / "readonly", 1 << 26) as place:
        still = Ground(place / "p", ground.whole)
        shutil.copytree(ground.folder, still.folder, ignore=shutil.ignore_patterns("site", ".site.*"))
        still.turn(STATES[0])
        still.build()
        still.turn(STATES[1])
        shutil.chown(still.folder, NOBODY)
        shutil.chown(still.beside, NOBODY)
        for how, before in (("mounted read-only", ()), ("somebody else's", POWERLESS)):
            option = "rw" if before else "ro"
            subprocess.run(["mount", "-o", f"remount,{option}", str(place)], check=True)
            run = still.build(*before)
            still.judge(how, run)
            if run.returncode != 74:
                still.losses.append(f"{how}: ended with {run.returncode}: {run.stderr[-300:]}")
        ground.losses += still.losses
    return "a target that is read-only, or somebody else's: 2 refused with 74"


@contextmanager
def disk(place: Path, size: int) -> Iterator[Path]:
    """A small disk in memory."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)
