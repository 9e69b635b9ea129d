"""The whole program in one screen: records in, a site out, whole or not at all."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Protocol

from casebinder import client, search
from casebinder.decode import decode
from casebinder.diagnostics import Report
from casebinder.edition import Edition
from casebinder.exports import export
from casebinder.exports.servers import servers
from casebinder.manifest import listed
from casebinder.memory import remembering
from casebinder.outputs import Output
from casebinder.pages import compose
from casebinder.policy import Inline
from casebinder.press import Frame, Layout, LayoutError, press
from casebinder.press.headers import headers
from casebinder.press.sitemap import Location, sitemap
from casebinder.publish import Changes, files, moment, publication
from casebinder.records.site import Site
from casebinder.rules import JUDGES, check, judged
from casebinder.rules.privacy.discreet import discreet
from casebinder.source import read
from casebinder.source.collector import uncollected

SOURCES = ("cases.yaml", "docs", "records", "vocabularies")


@dataclass(frozen=True)
class Rendered:
    """What an engine made of the docs folder: the layouts by kind and language, the hand-written pages.

    `inline` is what stands in its pages and may run or style them. `replaced` holds the kinds of page in
    whose place the owner of the site has written a page without slots.
    """

    layouts: Mapping[tuple[str, str], Layout]
    handwritten: tuple[Location, ...]
    inline: Inline = field(default_factory=Inline)
    replaced: frozenset[tuple[str, str]] = frozenset()


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
    folder: Path, *, strict: bool = False, beside: Path | None = None, memory: Path | None = None
) -> tuple[Site, Report]:
    """The records of a folder with the pages beside them, and every fault in them.

    `beside` holds mkdocs.yml where that is another folder, `memory` what was once judged of a paragraph.
    """
    source = read(folder, beside)
    site, faults = decode(source)
    with remembering(memory or folder, judged, JUDGES) as judge:
        found = [*source.diagnostics, *faults, *check(site, judge)]
        return site, discreet(Report.of(found, source.texts, strict), judge)


def build(folder: Path, into: Path, engine: Engine, *, strict: bool = False) -> Built:
    """Publishes the site of the records in `folder` as `into`, unless the report is not ok."""
    begun = moment(into)
    with uncollected():
        site, report = examine(folder, strict=strict)
        if not report.ok:
            return Built(report)
        site = site.bare()
        with publication(into, sources(folder), begun) as publishing:
            rendered = engine(folder, site, publishing.scratch)
            return Built(report, publishing.publish(everything(site, rendered, publishing.scratch)))


def everything(site: Site, rendered: Rendered, folder: Path) -> Iterator[Output]:
    """Every file of the site: what the engine has left in `folder`, then ours, then the list of them all."""
    yield from listed(_unlisted(site, rendered, folder), site.url)


def _unlisted(site: Site, rendered: Rendered, folder: Path) -> Iterator[Output]:
    theirs = set()
    for output in files(folder):
        theirs.add(output.path)
        yield output
    yield from outputs(site, rendered, theirs)


def sources(folder: Path) -> Iterator[Path]:
    """The folders that a site is made of, in none of which it may be published."""
    return (folder / name for name in SOURCES if (folder / name).exists())


def outputs(site: Site, rendered: Rendered, theirs: Container[str] = ()) -> Iterator[Output]:
    """Every file of the site that is ours: pages, exports, search, sitemap, browser code, words to servers.

    A word to servers gives way to the owner's own, which is one of `theirs`.
    """
    locations = list(rendered.handwritten)
    pages = chain.from_iterable(_pressed(site, language, rendered, locations) for language in site.languages)
    yield from chain(pages, export(site), search.outputs(site), client.assets())
    yield sitemap(site.url, locations)
    told = chain(servers(site), headers(rendered.inline))
    yield from (output for output in told if output.path not in theirs)


def frame(site: Site, language: str) -> Frame:
    """What all pages of one language share."""
    return Frame(site.url, site.title[language], language, site.languages[0])


def _pressed(site: Site, language: str, rendered: Rendered, seen: list[Location]) -> Iterator[Output]:
    shared = frame(site, language)
    for page in compose(Edition(site, language)):
        if (page.kind, language) in rendered.replaced:
            continue
        layout = rendered.layouts.get((page.kind, language))
        if layout is None:
            raise LayoutError(
                f"for `{page.kind}` in {language}",
                "no page of the docs folder is one",
                f"write a page with `casebinder: {page.kind}` in its front matter",
            )
        if not page.noindex:
            seen.append(Location(page.path, page.alternates, page.changed))
        yield Output(f"{page.path}index.html", press(layout, page, shared))
