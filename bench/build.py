"""Times whole builds, ours and others', of the same made-up cases: prints a table.

python bench/build.py [--cases 10000] [--rounds 3] [--which hugo pages …] [--once mkdocs …] [--write]

Each is built from nothing (casebinder once also with every name still to be recognised, which it does once
for each paragraph, ever), again with nothing changed, with one case changed, with the label of one term
changed; medians of the rounds, in which all take turns, those named by `--once` in the first only. Needs
`hugo` on the path; the others are fetched into a temporary folder through the machine's own pip and npm.
`--write` puts the table into the documentation.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
import edits
import speed
from measure import Run, run
from peers import PEERS, Peer

REPOSITORY = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Result:
    """What a program took for one state of the records, and what it left: files and megabytes."""

    peer: str
    state: str
    run: Run
    files: int
    size: float


def rounds(
    peers: Sequence[str], sources: dict[tuple[str, ...], Path], place: Path, count: int, once: Sequence[str]
) -> list[Result]:
    """The medians of all rounds, peer by peer and state by state."""
    found: dict[tuple[str, str], list[Run]] = defaultdict(list)
    left: dict[tuple[str, str], tuple[int, float]] = {}
    for n in range(count):
        for name in peers:
            if n and name in once:
                continue
            folder = place / name
            if not n:
                PEERS[name].prepare(sources[PEERS[name].languages], folder)
            for state, each in states(PEERS[name], folder, n):
                found[name, state].append(each)
                left[name, state] = weight(folder / PEERS[name].out)
                print(f"round {n + 1}: {name}, {state}: {each.wall:.2f} s", flush=True)
    return [Result(*key, median(runs), *left[key]) for key, runs in found.items()]


def states(peer: Peer, folder: Path, n: int) -> Iterator[tuple[str, Run]]:
    """One round of one program; one that remembers nothing is only built from nothing."""

    def build() -> Run:
        os.sync()  # what another has written does not wait to be written meanwhile
        return run(peer.command(folder), folder, peer.environment)

    if peer.judges and not n:
        yield "first", build()
    for forgotten in (peer.out, *peer.memory):
        put_aside(folder / forgotten, folder.with_name(f"{folder.name}-aside-{n}") / forgotten)
    yield "cold", build()
    if peer.incremental:
        yield "nothing", build()
        edits.case(folder, peer.case, n)
        yield "case", build()
        edits.label(folder, peer.label, n)
        yield "label", build()


def put_aside(folder: Path, where: Path) -> None:
    """Moves a folder out of the way; where ext4 has removed files it makes new ones slowly for minutes."""
    where.parent.mkdir(parents=True, exist_ok=True)
    if folder.exists():
        folder.rename(where)


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(
        *(statistics.median(getattr(each, name) for each in runs) for name in ("wall", "cpu", "memory"))
    )


def weight(folder: Path) -> tuple[int, float]:
    """Files and megabytes below a folder."""
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return len(sizes), sum(sizes) / 1e6


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--which", nargs="+", choices=list(PEERS), default=list(PEERS))
    parser.add_argument("--once", nargs="+", choices=list(PEERS), default=[])
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        os.environ.setdefault("CASEBINDER_BENCH_TOOLS", str(place / "tools"))
        sources = {}
        for languages in {PEERS[name].languages for name in given.which}:
            sources[languages] = place / "-".join(("records", *languages))
            corpus.generate(given.cases, sources[languages], languages=languages)
        results = rounds(given.which, sources, place, given.rounds, given.once)
    print(speed.table(results, "en"))
    if given.write:
        speed.write(REPOSITORY, results, given.cases, given.rounds, given.once)


if __name__ == "__main__":
    main()
