"""Every file of a site from its records and layouts, made by as many processes as help."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from functools import partial

from casebinder import client, search
from casebinder.edition import Edition
from casebinder.exports import export
from casebinder.exports.servers import servers
from casebinder.outputs import Due, Kept, Output, Page, unknown
from casebinder.pages import due
from casebinder.past import Past
from casebinder.press import Frame, Layout, LayoutError, Rendered, press
from casebinder.press.headers import headers
from casebinder.press.sitemap import Location, sitemap
from casebinder.records import published
from casebinder.records.site import Site
from casebinder.timings import Clock, Seconds
from casebinder.workers import Job, available, work

Made = Output | Kept | Location | search.Piece | Seconds
"""A file, the place of a page in the sitemap, a piece of the search index, what a worker spent."""

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
    labour: Labour = work, past: Past | None = None,
) -> Iterator[Output | Kept]:  # fmt: skip
    """Every file of the site that is ours: pages, exports, search, sitemap, browser code, words to servers.

    A word to servers gives way to the owner's own, which is one of `theirs`. `labour` may be another engine's
    than our own, on other machines; it makes the parts, and they are put together here. With a `past`, pages
    that were made of the same before are handed on as `Kept`.
    """
    clock, locations, pieces = clock or Clock(), list(rendered.handwritten), list[search.Piece]()
    _ = site.by_term  # every worker asks for it: they share what is there before they are forked
    parts: list[Part] = [
        *(partial(_whole, part, "index") for part in search.parts(site)),
        partial(_whole, partial(export, site, past.last if past else unknown), "export"),
        *pages(site, site.languages, rendered, workers, past),
    ]
    pages_in_all = sum(1 for _ in published.pages(site)) * len(site.languages)
    with clock.counting("press", pages_in_all):
        for made in produced(parts, workers, clock, labour):
            if isinstance(made, search.Piece):
                pieces.append(made)
                continue
            if past:
                past.note(made)
            if isinstance(made, Output | Kept):
                clock.files += 1
                yield made
            else:
                clock.done += 1
                locations.append(made)
    yield from search.index(site, pieces)
    yield from clock.over("press", sitemap(site.url, locations))
    yield from (output for output in surroundings(site, rendered) if output.path not in theirs)


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
) -> Iterator[Output | Kept | Location | search.Piece]:
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
            if (page.kind, language) in rendered.replaced:
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
        raise LayoutError(
            f"for `{page.kind}` in {page.language}",
            "no page of the docs folder is one",
            f"write a page with `casebinder: {page.kind}` in its front matter",
        )
    return layout


def _whole(files: Callable[[], Iterator[Made]], stage: str, clock: Clock) -> Iterator[Made]:
    return clock.over(stage, files())


def _timed(part: Part) -> Iterator[Made]:
    clock = Clock()
    yield from part(clock)
    yield Seconds(clock.spent)
