"""Builds the pages of the first language, without index and exports: what a generator without them does.

python bench/pages.py RECORDS INTO [--workers 2]
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from casebinder.build import examine
from casebinder.outputs import Output
from casebinder.plugin import render
from casebinder.press import Rendered
from casebinder.press.sitemap import Location, sitemap
from casebinder.pressing import pages, produced
from casebinder.publish import files, publication
from casebinder.records.site import Site
from casebinder.source.collector import uncollected
from casebinder.timings import Clock
from casebinder.workers import available


def build(records: Path, into: Path, workers: int) -> None:
    """Reads, checks, renders, presses and publishes."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    with uncollected():
        site, report = examine(records)
        assert report.ok
        site = site.bare()
        vars(site)["pairs"] = {}  # the others make no pages for two terms
        with publication(into) as publishing:
            rendered = render(records, site, publishing.scratch)
            publishing.publish(chain(files(publishing.scratch), _files(site, rendered, workers)))


def _files(site: Site, rendered: Rendered, workers: int) -> Iterator[Output]:
    places: list[Location] = []
    for made in produced(pages(site, site.languages[:1], rendered, workers), workers, Clock()):
        if isinstance(made, Output):
            yield made
        elif isinstance(made, Location):
            places.append(made)
    yield from sitemap(site.url, places)


def main() -> None:
    """Reads the command line."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("records", type=Path)
    options.add_argument("into", type=Path)
    options.add_argument("--workers", type=int, default=available())
    given = options.parse_args()
    build(given.records, given.into, given.workers)


if __name__ == "__main__":
    main()
