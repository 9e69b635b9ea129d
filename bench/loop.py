"""Times an editor's loop: from saving a record file to the changed page, and to the search that finds it.

python bench/loop.py [--cases 1000 10000] [--saves 7] [--which casebinder mkdocs] [--write]

Serves made-up cases with `casebinder serve` and `mkdocs serve` in turn and looks at a case in Chromium while
its title is edited; prints the median and the longest of all saves. `--write` puts the table into the
documentation.
"""

from __future__ import annotations

import argparse
import re
import socket
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from time import perf_counter, sleep

import corpus
import edits
import peers
import speed
from browsing import chromium
from playwright.sync_api import Browser, Error

REPOSITORY = Path(__file__).parents[1]
HEADS = {
    "en": ("cases", "program", "page: median", "longest", "then search: median", "longest"),
    "zh": ("案例数", "程序", "页面：中位数", "最长", "其后检索：中位数", "最长"),
}
ABOUT = {
    "en": "Seconds from saving to the changed page in Chromium, {} saves each, {}, {}.",
    "zh": "自保存起至Chromium中页面更新的秒数，各保存{}次，{}，{}。",
}
PATIENCE = 600
"""Seconds that a server may take for its first page."""

LOOK = 0.02
"""Seconds between two looks at the page."""

COMMANDS: dict[str, Callable[[Path, str], Sequence[str]]] = {
    "casebinder": lambda folder, port: ["serve", "--records", str(folder), "--port", port],
    "mkdocs": lambda folder, port: [
        "serve", "--config-file", str(folder / "mkdocs.yml"), "--dev-addr", f"127.0.0.1:{port}",
    ],
}  # fmt: skip
FIRST = 7_000
"""The number in the first edit, which no case holds."""

SEARCH = "q => window.casebinder.search({q}).then((found) => found.total, () => 0)"


@contextmanager
def served(name: str, folder: Path) -> Iterator[str]:
    """The address at which a program serves a folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    program = str(Path(sys.executable).with_name(name))
    server = subprocess.Popen(
        [program, *COMMANDS[name](folder, port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait()


def until(happens: Callable[[], object]) -> float:
    """Seconds until something happens; what is not there yet is no fault."""
    start = perf_counter()
    while perf_counter() - start < PATIENCE:
        try:
            if happens():
                return perf_counter() - start
        except Error:
            pass
        sleep(LOOK)
    raise SystemExit("it never happened")


def saves(browser: Browser, url: str, folder: Path, count: int) -> Iterator[tuple[float, float]]:
    """For each save the seconds until the page shows it, and from then until a search finds it."""
    case = re.search(r'"id": "(\w{6})"', (folder / peers.CASE).read_text("utf-8"))
    assert case is not None
    page = browser.new_page()
    until(lambda: page.goto(f"{url}cases/{case[1]}/", timeout=PATIENCE * 1000))
    for n in range(FIRST, FIRST + count):
        edits.case(folder, peers.CASE, n)
        words = f"Edited {n}"
        shown = until(lambda: f"{words} " in page.locator("h1").inner_text())  # noqa: B023  called at once
        yield shown, until(lambda: page.evaluate(SEARCH, f'"{words}"'))  # noqa: B023


def measured(browser: Browser, name: str, records: Path, place: Path, count: int) -> list[str]:
    """The seconds of a row: the median and the longest of the saves, for the page and for the search."""
    folder = place / name
    peers.records(records, folder)
    check = [str(Path(sys.executable).with_name("casebinder")), "check", "--records", str(folder)]
    subprocess.run(check, check=True, stdout=subprocess.DEVNULL)  # every paragraph is judged once, ever
    with served(name, folder) as url:
        pages, searches = zip(*saves(browser, url, folder, count), strict=True)
    return [f"{figure(each):.2f}" for each in (pages, searches) for figure in (statistics.median, max)]


def table(rows: Sequence[Sequence[str]], language: str) -> str:
    """A row for each number of cases and program."""
    lines = [HEADS[language], ("--:", "---", "--:", "--:", "--:", "--:"), *rows]
    return "\n".join(f"| {' | '.join(each)} |" for each in lines)


def main() -> None:
    """Prints the table; `--write` puts it into the documentation."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--saves", type=int, default=7)
    parser.add_argument("--which", nargs="+", choices=list(COMMANDS), default=list(COMMANDS))
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as temporary, chromium() as browser:
        for cases in given.cases:
            place = Path(temporary) / str(cases)
            corpus.generate(cases, place / "made", languages=("en", "zh"))
            for name in given.which:
                seconds = measured(browser, name, place / "made", place, given.saves)
                rows.append([f"{cases:,}", f"`{name} serve`", *seconds])
                print(table(rows[-1:], "en"), flush=True)
    print(table(rows, "en"))
    for language, name in speed.FILES.items() if given.write else ():
        about = ABOUT[language].format(given.saves, date.today().isoformat(), speed.machine(language))
        speed.put(REPOSITORY / name, "loop", f"\n{table(rows, language)}\n\n{about}\n\n")


if __name__ == "__main__":
    main()
