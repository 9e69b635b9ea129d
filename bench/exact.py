"""Shows that search is exact: random runs of text in each language, asked in Chromium, against the truth.

python bench/exact.py [--cases 10000] [--runs 1000] [--seed 1]

The truth is that a field of a case holds the run literally, once both are folded; a Latin word must start
where the run starts. Asks the repository's own cases and that many made-up ones, and ends with 1 unless
recall and precision are 1 throughout.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from browsing import answers, chromium, equip
from engines import ENGINES, ours, ours_made_up
from made import made_up
from playwright.sync_api import Browser
from queries import Score, score

from casebinder.build import examine
from casebinder.records.site import Site
from casebinder.search.fields import fields
from casebinder.search.fold import IDEOGRAPHS, LETTERS, fold
from serving import serve

REPOSITORY = Path(__file__).parents[1]
SOLID = re.compile(f"[{LETTERS}{IDEOGRAPHS}]")
LETTER = re.compile(f"[{LETTERS}]")
BETWEEN = "\n"
"""Parts fields; no folded text holds it."""


class Texts:
    """The folded fields of all cases in both languages, one after the other."""

    def __init__(self, site: Site) -> None:
        self.ids = list(site.published)
        told = [
            [fold(text) for language in site.languages for _, _, text in fields(case, language)]
            for case in site.published.values()
        ]
        joined = [BETWEEN.join(each) + BETWEEN for each in told]
        self.starts = [0, *accumulate(map(len, joined))]
        self.all = "".join(joined)

    def holding(self, run: str) -> frozenset[str]:
        """The cases with a field that holds the run."""
        start = f"(?<![{LETTERS}])" if LETTER.match(run) else ""
        places = (found.start() for found in re.finditer(start + re.escape(run), self.all))
        return frozenset(self.ids[bisect(self.starts, place) - 1] for place in places)


def runs(site: Site, language: str, number: int, seed: int) -> list[str]:
    """Random runs of 2 to 8 characters, no punctuation at either end, no word cut at its start."""
    chance, found = random.Random(seed), dict[str, None]()
    cases = list(site.published.values())
    while len(found) < number:
        text = fold(chance.choice([text for _, _, text in fields(chance.choice(cases), language)]))
        start = chance.randrange(len(text))
        run = text[start : start + chance.randint(2, 8)]
        whole = len(run) > 1 and SOLID.match(run[0]) and SOLID.match(run[-1]) and '"' not in run
        if whole and not (start and LETTER.match(run) and LETTER.match(text[start - 1])):
            found[run] = None
    return list(found)


def asked(browser: Browser, folder: Path, queries: Sequence[str]) -> list[list[str]]:
    """What our search finds in a folder, a phrase where there is a space."""
    equip(next(each for each in ENGINES if each.build is ours), folder)
    with serve(folder) as traffic:
        return answers(browser, traffic, [f'"{run}"' if " " in run else run for run in queries])


def scores(browser: Browser, site: Site, folder: Path, number: int, seed: int) -> Iterator[tuple[str, Score]]:
    """For each language how well runs of its text are found."""
    texts = Texts(site)
    for language in site.languages:
        queries = runs(site, language, number, seed)
        yield language, score(asked(browser, folder, queries), [texts.holding(run) for run in queries])


def main() -> int:
    """Prints recall and precision by corpus and language."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--cases", type=int, default=10_000)
    options.add_argument("--runs", type=int, default=1_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    exact = True
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        real, made = Path(temporary) / "real", Path(temporary) / "made"
        made.mkdir()
        ours(examine(REPOSITORY)[0], REPOSITORY, real)
        ours_made_up(given.cases, made)
        for folder, site in ((real, examine(REPOSITORY)[0]), (made, made_up(given.cases))):
            for language, found in scores(browser, site, folder, given.runs, given.seed):
                exact = exact and found.recall == found.precision == 1
                print(
                    f"{len(site.published):,} cases, {language}, {given.runs:,} runs: "
                    f"recall {found.recall:.4f}, precision {found.precision:.4f}",
                    flush=True,
                )
    return 0 if exact else 1


if __name__ == "__main__":
    raise SystemExit(main())
