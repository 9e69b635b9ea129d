"""`sitemap.xml` with every page, after sitemaps.org; each names its other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from casebinder.outputs import Output

NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
NAMESPACES = f'{NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"'

MOST = 50_000
"""Addresses that a file may hold (sitemaps.org)."""

LARGEST = 50 * 1000 * 1000
"""Bytes that its entries may hold, somewhat less than the 50 MiB of a file."""


@dataclass(frozen=True, slots=True)
class Location:
    """A page of the site: its path, its path in each language, the date of its last change (ISO) if known."""

    path: str
    alternates: Mapping[str, str] = field(default_factory=dict)
    changed: str = ""


def sitemap(url: str, locations: Iterable[Location]) -> Iterator[Output]:
    """The files, in the order of the paths; `url` is the site's absolute address.

    One file as long as a search engine reads it, else `sitemap.xml` lists `sitemap-1.xml` and so on.
    """
    entries = (_entry(url, each) for each in sorted(locations, key=lambda each: each.path))
    files = list(_files(entries))
    if len(files) == 1:
        yield _output("sitemap.xml", "urlset", NAMESPACES, files[0])
        return
    names = [f"sitemap-{n}.xml" for n in range(1, len(files) + 1)]
    for name, lines in zip(names, files, strict=True):
        yield _output(name, "urlset", NAMESPACES, lines)
    listed = [f"<sitemap><loc>{escape(url + name)}</loc></sitemap>" for name in names]
    yield _output("sitemap.xml", "sitemapindex", NAMESPACE, listed)


def _files(entries: Iterable[str]) -> Iterator[list[str]]:
    """The entries of each file: as many as it may hold."""
    lines, size = list[str](), 0
    for entry in entries:
        more = len(entry.encode()) + 1
        if lines and (len(lines) == MOST or size + more > LARGEST):
            yield lines
            lines, size = [], 0
        lines.append(entry)
        size += more
    yield lines


def _output(name: str, kind: str, namespaces: str, lines: Iterable[str]) -> Output:
    text = "\n".join(lines)
    return Output(
        name, f'<?xml version="1.0" encoding="UTF-8"?>\n<{kind} {namespaces}>\n{text}\n</{kind}>\n'.encode()
    )


def _entry(url: str, location: Location) -> str:
    lines = [f"<loc>{escape(url + location.path)}</loc>"]
    if len(location.changed) == len("2023-03-08"):
        lines.append(f"<lastmod>{location.changed}</lastmod>")
    if len(location.alternates) > 1:
        lines += [
            f'<xhtml:link rel="alternate" hreflang={quoteattr(language)} href={quoteattr(url + path)}/>'
            for language, path in location.alternates.items()
        ]
    return "<url>" + "".join(lines) + "</url>"
