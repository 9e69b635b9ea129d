"""Every file of a site from its records and layouts, made by as many processes as help."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from casebinder import client, search
from casebinder.edition import Edition
from casebinder.exports import export
from casebinder.exports.servers import servers
from casebinder.layouts import ONE_OF_A_KIND, RECORDS
from casebinder.outputs import Due, Kept, Output, Page, SiteFile, Task, Told, unknown
from casebinder.pages import due
from casebinder.past import Past
from casebinder.press import Frame, Layout, LayoutError, Rendered, press
from casebinder.press.headers import headers
from casebinder.press.sitemap import Location, sitemap
from casebinder.records import published
from casebinder.records.site import Site
from casebinder.source.collector import collected
from casebinder.timings import Clock, Seconds
from casebinder.workers import Job, available, work

Made = SiteFile | Location | Told | Seconds
"""A file, the place of a page in the sitemap, what a task of the search index tells, what a worker spent."""

Part = Callable[[Clock], Iterator[Made]]
"""A part of the work, which a worker can do by itself."""

Labour = Callable[[Sequence[Job[Made]], int], Iterator[Made]]
"""Does jobs with so many workers, in any order; jobs can be pickled. `workers.work` does them here."""

SHARES = 8
"""Shares of the pages for each worker: the more, the better they end together."""

CASES = 600
"""Cases in a share at most."""

FEW = 12
"""So few cases are done sooner than workers could be called."""


def team(site: Site) -> int:
    """How many processes are worth it for a site."""
    return available() if len(site.cases) > FEW else 1


def outputs(
    site: Site, rendered: Rendered, theirs: Container[str] = (), workers: int = 1, clock: Clock | None = None,
    labour: Labour = work, past: Past | None = None, scratch: Path | None = None,
) -> Iterator[SiteFile]:  # fmt: skip
    """Every file of the site that is ours: pages, exports, search, sitemap, browser code, words to servers.

    A word to servers gives way to the owner's own, which is one of `theirs`. `labour` may be another engine's
    than our own, on other machines; it makes the parts, and they are put together here. With a `past`, pages
    that were made of the same before are handed on as `Kept`. `scratch` is a folder for what is `Ready`.
    """
    clock, locations, told = clock or Clock(), list(rendered.handwritten), list[Told]()
    _ = site.by_term  # every worker asks for it: they share what is there before they are forked

    def made(parts: Sequence[Part]) -> Iterator[SiteFile]:
        for each in produced(parts, workers, clock, labour):
            if isinstance(each, Told):
                told.append(each)
                if past:
                    past.remember(each)
                continue
            if past:
                past.note(each)
            if isinstance(each, SiteFile):
                clock.files += 1
                yield each
            else:
                clock.done += 1
                locations.append(each)

    with collected(), clock.counting("press", sum(1 for _ in published.pages(site)) * len(site.languages)):
        known, parts = _remembered(search.laying(site), past)
        told += known
        yield from made(parts)
        listed, parts = _remembered(search.parts(site, told), past)
        told += listed
        for each in (*known, *listed):
            yield from (Kept(*file) for file in each.files)
            clock.files += len(each.files)
        if len(parts) >= workers:  # by workers of their own, whose memory is free for pages then
            yield from made(parts)
            parts = []
        exports = partial(_whole, partial(export, site, past.last if past else unknown, scratch), "export")
        yield from made([*parts, exports, *pages(site, site.languages, rendered, workers, past)])
    yield from clock.over("index", search.index(site, told))
    yield from clock.over("press", sitemap(site.url, locations))
    yield from (output for output in surroundings(site, rendered) if output.path not in theirs)


def _remembered(tasks: Iterable[Task], past: Past | None) -> tuple[list[Told], list[Part]]:
    """What tasks have told in the last build, where it holds still, and the parts that do all others."""
    known, parts = list[Told](), list[Part]()
    for task in tasks:
        name = past.task(task) if past else ""
        if past and (last := past.told(task.kind, name)):
            known.append(last)
        else:
            parts.append(partial(_whole, partial(task.do, name), "index"))
    return known, parts


def surroundings(site: Site, rendered: Rendered) -> Iterator[Output]:
    """What no record is in: browser code, words to servers."""
    yield from client.assets()
    yield from servers(site)
    yield from headers(rendered.inline)


def pages(
    site: Site, languages: Sequence[str], rendered: Rendered, workers: int = 1, past: Past | None = None
) -> list[Part]:
    """The pages in these languages, in many equal shares where several workers take them.

    A share holds the pages of a case in all languages, and no more cases than stay in memory meanwhile.
    """
    editions = [Edition(site, language) for language in languages]
    shares = max(SHARES * workers if workers > 1 else 1, -(-len(site.cases) // CASES))
    parts = ([each.shared(n, shares) for each in editions] for n in range(shares))
    return [partial(pressed, part, rendered, past=past) for part in parts]


def produced(
    parts: Sequence[Part], workers: int, clock: Clock, labour: Labour = work
) -> Iterator[SiteFile | Location | Told]:
    """What parts of the work yield that do not need each other, the longest first."""
    jobs: list[Job[Made]] = [
        partial(part, clock) if workers == 1 else partial(_timed, part) for part in parts
    ]
    for made in clock.over("wait", labour(jobs, workers)):
        if isinstance(made, Seconds):
            clock.add(made)
        else:
            yield made


def pressed(
    editions: Sequence[Edition], rendered: Rendered, clock: Clock, past: Past | None = None
) -> Iterator[Output | Kept | Location]:
    """The pages of these editions' shares, each followed by its place in the sitemap."""
    for edition in editions:
        shared, language = frame(edition.site, edition.language), edition.language
        for page in clock.over("compose", due(edition)):
            key = ""
            if page.kind in ONE_OF_A_KIND and (page.kind, language) in rendered.replaced:
                continue
            if isinstance(page, Due):
                with clock.stage("compose"):
                    if past and (page.kind, language) in past.layouts:
                        key = past.key(page, language)
                        path, alternates = edition.path(page.address), edition.alternates(page.address)
                        if kept := list(past.again(path, key, alternates)):
                            yield from kept
                            continue
                    page = page.make()
            with clock.stage("press"):
                data = press(_layout(rendered, page), page, shared)
                output = Output(f"{page.path}index.html", data, page.kind, key)
            yield output
            if not page.noindex:
                yield Location(page.path, page.alternates, page.changed)


def frame(site: Site, language: str) -> Frame:
    """What all pages of one language share."""
    return Frame(site.url, site.title[language], language, site.languages[0])


def _layout(rendered: Rendered, page: Page) -> Layout:
    layout = rendered.layouts.get((page.kind, page.language))
    if layout is None:
        folder = f"{page.language}/" if page.path.startswith(f"{page.language}/") else ""
        place = page.kind in RECORDS and f"docs/{folder}{RECORDS[page.kind]}"
        raise LayoutError(
            f"for `{page.kind}` in {page.language}",
            f"the page at its place, {place}, does not say that it is one" if place else "there is none",
            f"write `casebinder: {page.kind}` and `title: CASEBINDERTITLE` between two lines of `---` at its "
            "top; or take the page away, and one of ours takes its place",
        )
    return layout


def _whole(files: Callable[[], Iterator[Made]], stage: str, clock: Clock) -> Iterator[Made]:
    return clock.over(stage, files())


def _timed(part: Part) -> Iterator[Made]:
    clock = Clock()
    yield from part(clock)
    yield Seconds(clock.spent)
