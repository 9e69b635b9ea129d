"""Records in, every fault out: the first half of a build, and all of a check, which loads nothing else."""

from __future__ import annotations

from pathlib import Path

from casebinder.cache import CACHE, Cache
from casebinder.decode import decode, framed
from casebinder.diagnostics import Report
from casebinder.memory import remembering
from casebinder.records.site import Site
from casebinder.rules import JUDGES, check, judged
from casebinder.rules.privacy.discreet import discreet
from casebinder.shelf import Part, kept, known
from casebinder.source import Folder
from casebinder.source.collector import uncollected
from casebinder.timings import Clock
from casebinder.workers import available


def examine(
    folder: Path, *, strict: bool = False, beside: Path | None = None, memory: Path | None = None,
    workers: int | None = None, clock: Clock | None = None, held: dict[str, Part] | None = None,
) -> tuple[Site, Report]:  # fmt: skip
    """The records of a folder with the pages beside them, and every fault in them.

    `beside` holds mkdocs.yml where that is another folder; `memory` what is known from earlier runs, `held`
    what is known from earlier calls.
    """
    clock, memory = clock or Clock(), memory or folder
    with uncollected(), remembering(memory, judged, JUDGES) as judge:
        with clock.stage("read"):
            opened = Folder(folder)
            frame = framed(opened.frame())
        cache = Cache(memory / CACHE)
        parts = kept(opened, frame, cache, judge, workers or available(), clock, held)
        with clock.stage("read"):
            source = opened.source(beside, parts)
        with clock.stage("decode"):
            site, faults = decode(source, frame, {file: part.records for file, part in parts.items()})
        site = known(site, parts)
        clock.cases = len(site.cases)
        with clock.stage("check"):
            found = [*source.diagnostics, *faults, *check(site, judge, clock)]
            found += [fault for part in parts.values() for fault in part.faults]
            return site, discreet(Report.of(found, source.texts, strict), judge)
