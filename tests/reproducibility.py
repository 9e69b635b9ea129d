"""Builds one folder of records again and again, each time in another world, and compares every byte.

python -m tests.reproducibility [FOLDER]    the repository's own records if not given; prints its figures
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.trees import tree

TOP = Path(__file__).parents[1]
OURS = (str(TOP), str(TOP / "generator"))
NAMES = ("cases.yaml", "courses.yaml", "ledger.yaml", "mkdocs.yml", "records", "vocabularies", "docs")
YEAR = 365 * 24 * 3600
NEXT = "1800000000"
"""A moment after every date of the records, as SOURCE_DATE_EPOCH."""


@dataclass(frozen=True)
class World:
    """What is another in a build: environment, umask, seconds that the clock is off, the command."""

    name: str
    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    clock: int = 0
    mkdocs: bool = False
    path: str = "p"
    touched: bool = False
    """True to copy the files in another order and to give them other dates."""


WORLDS = (
    World("the same again"),
    World("another path", path="another/path with blanks/案例"),
    World("another time zone", {"TZ": "Pacific/Kiritimati"}),
    World("a zone of the west", {"TZ": "Etc/GMT+12"}),
    World("another locale", {"LC_ALL": "C", "LANG": "zh_CN.UTF-8", "LANGUAGE": "zh"}),
    World("another umask", umask=0o077),
    World("another hash seed", {"PYTHONHASHSEED": "4711"}),
    World("SOURCE_DATE_EPOCH long ago", {"SOURCE_DATE_EPOCH": "0"}),
    World("SOURCE_DATE_EPOCH to come", {"SOURCE_DATE_EPOCH": "4102444800"}),
    World("the clock ten years on", clock=10 * YEAR),
    World("the clock ten years back", {"SOURCE_DATE_EPOCH": NEXT}, clock=-10 * YEAR),
    World("files in another order, with other dates", touched=True),
    World("mkdocs build", mkdocs=True),
    World(
        "all at once",
        {"TZ": "Asia/Kathmandu", "LC_ALL": "C", "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": NEXT},
        umask=0o077, clock=-10 * YEAR, mkdocs=True, path="elsewhere/x", touched=True,
    ),
)  # fmt: skip


def rebuilt(records: Path, world: World, place: Path) -> dict[str, bytes]:
    """Path to bytes of the site that a folder of records gives in a world, built below `place`."""
    folder = place / world.path
    _copy(records, folder, world.touched)
    program = ["mkdocs", "build", "-q"] if world.mkdocs else ["casebinder", "build"]
    command = [sys.executable, "-m", "tests.shifted", str(world.clock), *program]
    run = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(OURS), **world.environment},
        umask=world.umask,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, f"{world.name}: {run.stdout}{run.stderr}"
    return tree(folder / "site")


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """The paths whose bytes are not the same in both."""
    return sorted(path for path in {**one, **other} if one.get(path) != other.get(path))


def _copy(records: Path, folder: Path, touched: bool) -> None:
    folder.mkdir(parents=True)
    names = [name for name in NAMES if (records / name).exists()]
    for name in reversed(names) if touched else names:
        source = records / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy2(source, folder / name)
    for n, file in enumerate(sorted(folder.rglob("*")) if touched else ()):
        os.utime(file, (n * 1000, n * 1000))


def run(records: Path) -> Iterator[str]:
    """Every world with its figures, as lines."""
    with tempfile.TemporaryDirectory() as place:
        first = rebuilt(records, World("first"), Path(place) / "0")
        lost = 0
        for n, world in enumerate(WORLDS, 1):
            found = differences(first, rebuilt(records, world, Path(place) / str(n)))
            lost += len(found)
            yield f"{world.name:42} {len(first):6,} files, {len(found)} differ {' '.join(found[:3])}"
            shutil.rmtree(Path(place) / str(n))
        yield f"{len(WORLDS)} builds, {len(WORLDS) * len(first):,} files compared, {lost} differences"


if __name__ == "__main__":
    for line in run(Path(sys.argv[1]) if len(sys.argv) > 1 else TOP):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        last = line
    sys.exit(not last.endswith(" 0 differences"))
