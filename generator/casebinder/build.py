"""The whole program in one screen: records in, a site out, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from casebinder.decode import decode
from casebinder.diagnostics import Report
from casebinder.manifest import listed
from casebinder.memory import remembering
from casebinder.outputs import Output
from casebinder.press import Rendered
from casebinder.pressing import frame, outputs, team
from casebinder.publish import Changes, files, moment, publication
from casebinder.records.site import Site
from casebinder.rules import JUDGES, check, judged
from casebinder.rules.privacy.discreet import discreet
from casebinder.source import read
from casebinder.source.collector import uncollected
from casebinder.timings import Clock

__all__ = [
    "Built", "Engine", "EngineError", "Rendered", "build", "everything", "examine", "frame", "outputs",
    "sources", "team",
]  # fmt: skip

SOURCES = ("cases.yaml", "docs", "records", "vocabularies")


@dataclass(frozen=True)
class Built:
    """How a build ended: the report on the records, and what was published when it is ok."""

    report: Report
    changes: Changes | None = None

    @property
    def ok(self) -> bool:
        """True when the site was published."""
        return self.report.ok


class EngineError(Exception):
    """The engine could not render the docs folder; the message says why and names the file."""


class Engine(Protocol):
    """Renders the docs folder for a site into a folder and hands back the layouts."""

    def __call__(self, folder: Path, site: Site, into: Path) -> Rendered: ...


def examine(
    folder: Path, *, strict: bool = False, beside: Path | None = None, memory: Path | None = None,
    clock: Clock | None = None,
) -> tuple[Site, Report]:  # fmt: skip
    """The records of a folder with the pages beside them, and every fault in them.

    `beside` holds mkdocs.yml where that is another folder, `memory` what was once judged of a paragraph.
    """
    clock = clock or Clock()
    with clock.stage("read"):
        source = read(folder, beside)
    with clock.stage("decode"):
        site, faults = decode(source)
    clock.cases = len(site.cases)
    with clock.stage("check"), remembering(memory or folder, judged, JUDGES) as judge:
        found = [*source.diagnostics, *faults, *check(site, judge, clock)]
        return site, discreet(Report.of(found, source.texts, strict), judge)


def build(
    folder: Path, into: Path, engine: Engine, *, strict: bool = False, workers: int | None = None,
    clock: Clock | None = None,
) -> Built:  # fmt: skip
    """Publishes the site of the records in `folder` as `into`, unless the report is not ok."""
    begun, clock = moment(into), clock or Clock()
    with uncollected():
        site, report = examine(folder, strict=strict, clock=clock)
        if not report.ok:
            return Built(report)
        site = site.bare()
        with clock.stage("publish"), publication(into, sources(folder), begun) as publishing:
            with clock.stage("engine"):
                rendered = engine(folder, site, publishing.scratch)
            made = everything(site, rendered, publishing.scratch, workers or team(site), clock)
            return Built(report, publishing.publish(made))


def everything(
    site: Site, rendered: Rendered, folder: Path, workers: int = 1, clock: Clock | None = None
) -> Iterator[Output]:
    """Every file of the site: what the engine has left in `folder`, then ours, then the list of them all."""
    yield from listed(_unlisted(site, rendered, folder, workers, clock), site.url)


def _unlisted(
    site: Site, rendered: Rendered, folder: Path, workers: int, clock: Clock | None
) -> Iterator[Output]:
    theirs = set()
    for output in files(folder):
        theirs.add(output.path)
        yield output
    yield from outputs(site, rendered, theirs, workers, clock)


def sources(folder: Path) -> Iterator[Path]:
    """The folders that a site is made of, in none of which it may be published."""
    return (folder / name for name in SOURCES if (folder / name).exists())
