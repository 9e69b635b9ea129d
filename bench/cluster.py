"""Builds a site on a Dask cluster: the parts of the press are its tasks, the bytes those of a local build.

python bench/cluster.py RECORDS INTO [--workers 2] [--scheduler tcp://host:8786]

Without a scheduler, as many worker processes as wished are started on this machine. With one, its workers
need casebinder in the same version and nothing else: no file of the records, no run of MkDocs. They get the
decoded records and the layouts once, as bytes; a task is then a few hundred bytes, and gives back files.
"""

from __future__ import annotations

import argparse
import io
import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from distributed import Client, LocalCluster, as_completed

from casebinder.build import examine, sources
from casebinder.edition import Edition
from casebinder.manifest import listed
from casebinder.plugin import render
from casebinder.press import Rendered
from casebinder.pressing import Made, outputs
from casebinder.publish import Changes, files, publication
from casebinder.records.site import Site
from casebinder.source.collector import uncollected
from casebinder.timings import Clock, as_text, timings
from casebinder.workers import Job


@dataclass(frozen=True)
class Desk:
    """What every task needs; a worker has it once, and with it whatever its pages share."""

    site: Site
    editions: Mapping[str, Edition]
    rendered: Rendered


class Packer(pickle.Pickler):
    """Writes a job with a name in the place of whatever lies on the desk."""

    def __init__(self, file: io.BytesIO, desk: Desk) -> None:
        super().__init__(file)
        self.desk = desk

    def persistent_id(self, each: Any) -> Any:
        """The name of what is on the desk, None for what is written as it is."""
        if isinstance(each, Edition):
            return "edition", each.language, each.share.n, each.share.of
        if isinstance(each, Site):
            return ("site",)
        return ("rendered",) if isinstance(each, Rendered) else None


class Unpacker(pickle.Unpickler):
    """Reads a job, with what lies on this worker's desk."""

    def __init__(self, data: bytes, desk: Desk) -> None:
        super().__init__(io.BytesIO(data))
        self.desk = desk

    def persistent_load(self, name: Any) -> Any:
        """What the name stands for."""
        match name:
            case ("edition", language, n, of):
                return self.desk.editions[language].shared(n, of)
            case ("site",):
                return self.desk.site
        return self.desk.rendered


def packed(job: Job[Made], desk: Desk) -> bytes:
    """A job to be sent to a worker."""
    file = io.BytesIO()
    Packer(file, desk).dump(job)
    return file.getvalue()


def done(job: bytes, desk: Desk) -> list[Made]:
    """What a job makes; runs on a worker, which does one at a time."""
    with uncollected():
        made: Iterable[Made] = Unpacker(job, desk).load()()
        return list(made)


def build(records: Path, into: Path, client: Client, clock: Clock) -> Changes | None:
    """Publishes the site as `casebinder build` does, whole or not at all; None when records have faults."""
    workers = len(client.scheduler_info()["workers"])
    with uncollected():
        site, report = examine(records, clock=clock)
        if not report.ok:
            return None
        site = site.bare()
        with publication(into, sources(records)) as publishing:
            with clock.stage("engine"):
                rendered = render(records, site, publishing.scratch)
            desk = Desk(site, {each: Edition(site, each) for each in site.languages}, rendered)
            sent = client.scatter(desk, broadcast=True, hash=False)

            def labour(jobs: Sequence[Job[Made]], _: int) -> Iterator[Made]:
                tasks = [client.submit(done, packed(job, desk), sent, pure=False) for job in jobs]
                for _task, made in as_completed(tasks, with_results=True):
                    yield from made

            theirs = list(files(publishing.scratch))
            names = {each.path for each in theirs}
            ours = outputs(site, rendered, names, max(workers, 2), clock, labour)
            with clock.stage("publish"):
                return publishing.publish(
                    listed((each for all_ in (theirs, ours) for each in all_), site.url)
                )


def main() -> None:
    """Builds and tells what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("into", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--scheduler")
    options = parser.parse_args()
    own = None if options.scheduler else LocalCluster(
        n_workers=options.workers, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    )  # fmt: skip
    clock = Clock()
    with Client(own or options.scheduler) as client:
        changes = build(options.records, options.into, client, clock)
    if own:
        own.close()
    print(as_text(timings(clock)), end="")
    if changes is None:
        raise SystemExit("the records have faults: casebinder check tells them")
    print(f"built {options.into}: {len(changes.written):,} files written")


if __name__ == "__main__":
    main()
