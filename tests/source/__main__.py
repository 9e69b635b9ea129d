"""Prints what the loader was tried with and what it took: bad inputs, large files, values written and read.

python -m tests.source [--values 2000]
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from casebinder.build import examine
from casebinder.source import read
from tests.source.hostile import HOSTILE, LAID_OUT, LARGE, write
from tests.source.test_bad_inputs import FAULTS, TEXTS
from tests.source.values import plain, value
from tests.writer import write as written

SECONDS, MEGABYTES = 0.5, 100
EVERY = HOSTILE | LAID_OUT | LARGE


def once(name: str) -> tuple[float, float, int]:
    """CPU seconds, megabytes beyond what the program itself needs, faults told; in its own process."""
    command = [sys.executable, "-m", "tests.source", "--one", name]
    run = subprocess.run(command, text=True, capture_output=True, check=True)
    seconds, megabytes, faults = run.stdout.split()
    return float(seconds), float(megabytes), int(faults)


def one(name: str) -> str:
    """The same, measured here."""
    with tempfile.TemporaryDirectory() as place:
        small = write(Path(place), "cases: []\n")
        examine(small)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        folder = write(Path(place), EVERY[name])
        begun = time.process_time()
        _, report = examine(folder)
        took = time.process_time() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return f"{took:.3f} {grown:.1f} {len(report.diagnostics)}"


def large() -> int:
    """Every large file; returns how many took more than they may."""
    beyond = 0
    found = {name: once(name) for name in EVERY}
    for name, (seconds, megabytes, faults) in sorted(found.items(), key=lambda each: -each[1][0]):
        over = seconds > SECONDS or megabytes > MEGABYTES
        beyond += over
        mark = "  BEYOND" if over else ""
        print(f"  {name:18} {seconds:6.3f} s {megabytes:6.1f} MB {faults:6,} faults{mark}")
    return beyond


def values(count: int) -> int:
    """Random values, written in random styles and read again; returns how many came back otherwise."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        for number in range(count):
            chance = random.Random(number)
            made = {f"k{each}": value(chance, 4) for each in range(4)}
            (Path(place) / "cases.yaml").write_text(written(made, chance.randrange), "utf-8")
            documents = read(Path(place)).documents
            wrong += not documents or plain(documents[0].root) != made
    return wrong


def main() -> None:
    """Prints the figures; ends with 1 when a bound was broken or a value lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--values", type=int, default=2_000)
    parser.add_argument("--one", choices=EVERY, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(one(options.one))
        return
    rows = len({row for row, _, _ in FAULTS})
    print(f"bad inputs: {len(FAULTS)} of {rows} kinds told at their place, {len(TEXTS)} scalars kept as text")
    print(f"files of 1 MiB, each in a process of its own (bounds: {SECONDS} s of CPU, {MEGABYTES} MB more):")
    beyond = large()
    wrong = values(options.values)
    print(f"{len(EVERY)} large files, {beyond} beyond a bound")
    print(f"{options.values:,} values written in random styles and read again, {wrong} changed")
    raise SystemExit(1 if beyond or wrong else 0)


if __name__ == "__main__":
    main()
