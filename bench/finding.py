"""Compares our search with Material's and Pagefind's, and tells how our index grows: prints the tables.

python bench/finding.py [--cases 10000] [--growth 1000 10000 100000] [--rounds 3] [--random 1000] [--write]

Asks the engines in turn, over the repository's own cases and over made-up ones (`--cases 0`: none). Needs
Chromium, and the machine's own npm and pip for the engines that it compares with, which it fetches into a
temporary folder, or into the one that CASEBINDER_BENCH_TOOLS names. `--write` puts the tables that were made
into the documentation; with `--growth` and nothing after it, only the first.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import corpus
import tables
from browsing import First, Moved, answers, chromium, equip, first, moved
from engines import ENGINES, Cost, Engine, ours, ours_made_up
from made import made_up
from playwright.sync_api import Browser
from queries import LEGAL, Score, Truth, score

from casebinder.build import examine
from casebinder.records.site import Site
from serving import serve

REPOSITORY = Path(__file__).parents[1]
FIRSTS = 7
"""Queries whose first result is timed."""

RUNS = 100
"""Random runs whose bytes are counted as an index grows, besides the legal words."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one engine did with one corpus."""

    engine: str
    legal: Score
    random: Score
    first: First
    cost: Cost


@dataclass(frozen=True, slots=True)
class Grown:
    """Our index of so many cases; `before`: megabytes that the records took."""

    cases: int
    cost: Cost
    before: float
    moved: Moved


def median(costs: Sequence[Cost]) -> Cost:
    """The medians of several builds of one index."""
    last = costs[-1]
    return Cost(
        statistics.median(each.seconds for each in costs),
        statistics.median(each.memory for each in costs),
        last.files,
        last.size,
    )


def compare(browser: Browser, records: Path, place: Path, rounds: int, random: int) -> Iterator[Result]:
    """Every engine over the cases of one folder of records."""
    site, _ = examine(records)
    truth = Truth.of(site, "zh")
    runs = truth.runs(random)
    wanted = {query: truth.holding(query) for query in (*LEGAL, *runs)}
    timed = [query for query in LEGAL if wanted[query]][:FIRSTS]
    for engine, (folder, cost) in built(site, records, place, rounds).items():
        equip(engine, folder)
        with serve(folder) as traffic:
            found = {
                name: score(answers(browser, traffic, queries), [wanted[query] for query in queries])
                for name, queries in (("legal", LEGAL), ("random", runs))
            }
            yield Result(engine.name, found["legal"], found["random"], first(browser, traffic, timed), cost)


def built(site: Site, records: Path, place: Path, rounds: int) -> dict[Engine, tuple[Path, Cost]]:
    """The folder of the last index that each engine has built, and the medians of all; they take turns.

    What one has written is on the disk before the next begins. Nothing is removed meanwhile: where ext4 has
    removed files it makes new ones slowly for minutes.
    """
    costs: dict[Engine, list[Cost]] = {engine: [] for engine in ENGINES}
    for number in range(rounds):
        for engine, taken in costs.items():
            folder = place / f"{engine.build.__name__}-{number}"
            os.sync()
            taken.append(engine.build(site, records, folder))
            said = f"{engine.name}, round {number + 1}: {taken[-1].seconds:.2f} s, {taken[-1].memory:,.0f} MB"
            print(said, file=sys.stderr, flush=True)
    last = rounds - 1
    return {engine: (place / f"{engine.build.__name__}-{last}", median(costs[engine])) for engine in ENGINES}


def grow(browser: Browser, sizes: Sequence[int], place: Path) -> Iterator[Grown]:
    """Our index of growing numbers of made-up cases, with what queries move of it."""
    engine = next(each for each in ENGINES if each.build is ours)
    for number in sizes:
        folder = place / f"grown-{number}"
        folder.mkdir()
        size, before = ours_made_up(number, folder)
        equip(engine, folder)
        queries = [*LEGAL, *Truth.of(made_up(min(number, 2_000)), "zh").runs(RUNS)]
        with serve(folder) as traffic:
            bytes_ = moved(browser, traffic, queries)
        yield Grown(number, size, before, bytes_)


def main() -> None:
    """Prints the tables; `--write` puts them into the documentation."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--cases", type=int, default=10_000)
    options.add_argument("--random", type=int, default=1_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--growth", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    options.add_argument("--write", action="store_true")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        place = Path(temporary)
        os.environ.setdefault("CASEBINDER_BENCH_TOOLS", str(place / "tools"))
        folders = {len(examine(REPOSITORY)[0].published): REPOSITORY}
        if given.cases:
            corpus.generate(given.cases, place / "records")
            folders[given.cases] = place / "records"
        found = {}
        for number, records in folders.items():
            (place / str(number)).mkdir()
            found[number] = list(compare(browser, records, place / str(number), given.rounds, given.random))
            print(tables.engines(found, "en"), flush=True)
        grown = []
        for each in grow(browser, given.growth, place):
            grown.append(each)
            print(tables.growth(grown, "en"), flush=True)
        if given.write:
            tables.write(REPOSITORY, found, grown)


if __name__ == "__main__":
    main()
