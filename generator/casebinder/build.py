"""The whole program in one screen: records in, a site out, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from casebinder import names
from casebinder.cache import CACHE, Cache
from casebinder.diagnostics import Report
from casebinder.examining import examine
from casebinder.live import Live
from casebinder.manifest import listed
from casebinder.outputs import SiteFile
from casebinder.past import Past
from casebinder.press import Rendered
from casebinder.pressing import frame, outputs, surroundings, team
from casebinder.publish import Changes, files, moment, publication
from casebinder.records.site import Site
from casebinder.shelf import Part
from casebinder.source.collector import uncollected
from casebinder.timings import Clock

__all__ = [
    "Built", "Engine", "EngineError", "Live", "Part", "Rendered", "build", "everything", "examine",
    "frame", "outputs", "sources", "surroundings", "team",
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


def build(
    folder: Path, into: Path, engine: Engine, *, strict: bool = False, workers: int | None = None,
    clock: Clock | None = None,
) -> Built:  # fmt: skip
    """Publishes the site of the records in `folder` as `into`, unless the report is not ok."""
    begun, clock = moment(into), clock or Clock()
    with uncollected():
        site, report = examine(folder, strict=strict, workers=workers, clock=clock)
        if not report.ok:
            return Built(report)
        names.forget()
        site = site.bare()
        with clock.stage("publish"), publication(into, sources(folder), begun) as publishing:
            with clock.stage("engine"):
                rendered = engine(folder, site, publishing.scratch)
            past = Past.of(Cache(folder / CACHE), into, site, rendered, publishing.standing)
            made = everything(site, rendered, publishing.scratch, workers or team(site), clock, past)
            changes = publishing.publish(made)
            past.save()
            return Built(report, changes)


def everything(
    site: Site, rendered: Rendered, folder: Path, workers: int = 1, clock: Clock | None = None,
    past: Past | None = None,
) -> Iterator[SiteFile]:  # fmt: skip
    """Every file of the site: what the engine has left in `folder`, then ours, then the list of them all."""
    yield from listed(_unlisted(site, rendered, folder, workers, clock, past), site.url)


def _unlisted(
    site: Site, rendered: Rendered, folder: Path, workers: int, clock: Clock | None, past: Past | None
) -> Iterator[SiteFile]:
    theirs = set()
    for output in files(folder):
        theirs.add(output.path)
        yield output
    yield from outputs(site, rendered, theirs, workers, clock, past=past, scratch=folder)


def sources(folder: Path) -> Iterator[Path]:
    """The folders that a site is made of, in none of which it may be published."""
    return (folder / name for name in SOURCES if (folder / name).exists())
