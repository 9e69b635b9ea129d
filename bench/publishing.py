"""Times publishing alone: a site of many files written first, with nothing changed, with ten files changed.

python bench/publishing.py [--files 25000] [--size 15000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter

from casebinder.outputs import Kept, Output
from casebinder.publish import publish

MARKS = (Output("sitemap.xml", b""), Output("assets/casebinder/a.css", b""))
CHANGED = 10


def outputs(files: int, body: bytes, generation: int) -> Iterator[Output]:
    """The site; the first ten files differ from generation to generation."""
    yield from MARKS
    for number in range(files):
        now = generation if number < CHANGED else 0
        yield Output(f"cases/c{number}/index.html", f"{number} {now} ".encode() + body)


def kept(output: Output) -> Kept:
    """The same file, as one that is not made again."""
    return Kept(output.path, output.sha256, output.size)


def steps(files: int, body: bytes) -> Iterator[tuple[str, Iterable[Output | Kept]]]:
    """What is published, one after the other."""
    yield "into an empty place", outputs(files, body, 0)
    yield "nothing changed, all bytes given", outputs(files, body, 0)
    same = [kept(each) for each in outputs(files, body, 0)]
    yield "nothing changed, only hashes given", same
    rest = same[len(MARKS) + CHANGED :]
    yield f"{CHANGED} changed, for the first time", outputs(files, body, 1)
    for generation, name in ((2, f"{CHANGED} changed"), (3, f"{CHANGED} changed, hashes of the rest")):
        new = [each for each, _ in zip(outputs(files, body, generation), range(12), strict=False)]
        yield name, [*new, *rest] if generation == 3 else outputs(files, body, generation)


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, usual in (("files", 25_000), ("size", 15_000), ("rounds", 3)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    options = parser.parse_args()
    took: dict[str, list[float]] = {}
    for _ in range(options.rounds):
        with tempfile.TemporaryDirectory() as place:
            for name, made in steps(options.files, os.urandom(options.size)):
                begun = perf_counter()
                publish(made, Path(place) / "site")
                took.setdefault(name, []).append(perf_counter() - begun)
    print(f"| {options.files:,} files of {options.size:,} bytes | s |\n|---|---:|")
    for name, seconds in took.items():
        print(f"| {name} | {statistics.median(seconds):.2f} |")


if __name__ == "__main__":
    main()
