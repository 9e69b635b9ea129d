"""Times whole builds: wall and CPU seconds, peak memory, files and bytes, medians of several rounds.

python bench/build.py [--cases 1000 10000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

REPOSITORY = Path(__file__).parents[1]
CONFIG = "site_name: Bench\ntheme: material\nplugins: [casebinder]\n"


@dataclass(frozen=True, slots=True)
class Run:
    """One build: seconds, seconds of both cores, megabytes at the peak."""

    wall: float
    cpu: float
    memory: float


def build(folder: Path, into: Path) -> Run:
    """Builds the records of `folder` in a process of its own."""
    tool = str(Path(sys.executable).with_name("casebinder"))
    command = [tool, "build", "--records", str(folder), "--into", str(into)]
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"the build of {folder} ended with {process.returncode}")
    return Run(perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def row(name: str, folder: Path, rounds: int) -> str:
    """A line of the table: medians of the rounds, each into an empty place."""
    runs: list[Run] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as place:
            into = Path(place) / "site"
            runs.append(build(folder, into))
            files = [file for file in into.rglob("*") if file.is_file()]
            size = sum(file.stat().st_size for file in files) / 1e6
    wall, cpu, memory = (
        statistics.median(getattr(run, each) for run in runs) for each in ("wall", "cpu", "memory")
    )
    return f"| {name} | {wall:.1f} | {cpu:.1f} | {memory:.0f} | {len(files):,} | {size:.0f} |"


def generated(cases: int, folder: Path) -> Path:
    """A folder with that many generated cases, ready to build."""
    subprocess.run(
        [sys.executable, str(REPOSITORY / "bench" / "corpus.py"), str(cases), str(folder)], check=True
    )
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG)
    return folder


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("| records | wall s | CPU s | peak MB | files | MB |")
    print("|---|---:|---:|---:|---:|---:|")
    print(row("the repository's own", REPOSITORY, options.rounds), flush=True)
    for cases in options.cases:
        with tempfile.TemporaryDirectory() as place:
            print(
                row(f"{cases:,} generated", generated(cases, Path(place) / "records"), options.rounds),
                flush=True,
            )


if __name__ == "__main__":
    main()
