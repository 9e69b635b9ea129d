"""The engines asked in Chromium: what they find, and what the first result costs a new reader."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from engines import Engine
from playwright.sync_api import Browser, Page, sync_playwright

from serving import Traffic

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
AT_ONCE = 50
PATIENCE = 600_000
"""Milliseconds that an engine may take for an answer."""

DRIVER = """
const asked = new URLSearchParams(location.search).get("q");
if (asked !== null) {
  window.first(asked).then((id) => { window.done = { ms: performance.now(), id: id ?? null }; },
    (error) => { window.done = { ms: -1, id: String(error) }; });
}
"""
QUERY = re.compile(r"/search/[hpt]-")
"""The files that casebinder fetches for a query: grams and texts, but not what it fetches once."""


@dataclass(frozen=True, slots=True)
class First:
    """What it takes to the first result: milliseconds from the load, bytes; medians."""

    ms: float
    sent: float


@dataclass(frozen=True, slots=True)
class Moved:
    """Bytes of the index's files that queries move: median, 95 of 100, most; and what is fetched once."""

    median: float
    most_of_them: float
    most: float
    once: float


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


def equip(engine: Engine, folder: Path) -> None:
    """Puts a page beside the index that holds nothing but the engine."""
    (folder / "adapter.js").write_text(engine.script + DRIVER, "utf-8")
    (folder / "run.html").write_text(
        f'<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{engine.name}</title>'
        f"{engine.head}"
        '<script src="adapter.js" defer></script></head><body></body></html>',
        "utf-8",
    )


@contextmanager
def _fresh(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    yield page
    context.close()


def answers(browser: Browser, traffic: Traffic, queries: Sequence[str]) -> list[list[str]]:
    """The ids that each query finds, asked one after the other on one page."""
    found: list[list[str]] = []
    with _fresh(browser) as page:
        page.goto(f"{traffic.url}run.html")
        for first in range(0, len(queries), AT_ONCE):
            found += page.evaluate(
                "async (queries) => { const all = []; for (const q of queries) all.push(await window.all(q));"
                " return all; }",
                list(queries[first : first + AT_ONCE]),
            )
    return found


def _arrive(browser: Browser, traffic: Traffic, query: str) -> float:
    """Milliseconds to the first result on a page opened anew."""
    traffic.clear()
    with _fresh(browser) as page:
        page.goto(f"{traffic.url}run.html?q={quote(query)}")
        page.wait_for_function("window.done")
        done = page.evaluate("window.done")
    if done["ms"] < 0:
        raise SystemExit(f"{query}: {done['id']}")
    return float(done["ms"])


def first(browser: Browser, traffic: Traffic, queries: Sequence[str]) -> First:
    """Medians over queries, each on a page opened anew by a browser that has kept nothing."""
    times, sizes = [], []
    for query in queries:
        times.append(_arrive(browser, traffic, query))
        sizes.append(traffic.sent())
    return First(statistics.median(times), statistics.median(sizes))


def moved(browser: Browser, traffic: Traffic, queries: Sequence[str]) -> Moved:
    """What queries move of casebinder's index, uncompressed."""
    sizes, once = [], []
    for query in queries:
        _arrive(browser, traffic, query)
        sizes.append(traffic.plain(lambda path: bool(QUERY.match(path))))
        once.append(traffic.plain(lambda path: not QUERY.match(path)))
    sizes.sort()
    return Moved(statistics.median(sizes), sizes[int(len(sizes) * 0.95)], sizes[-1], max(once))
