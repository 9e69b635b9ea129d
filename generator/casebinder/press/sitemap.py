"""`sitemap.xml` with every page, after sitemaps.org; each names its other languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from casebinder.outputs import Output

NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True, slots=True)
class Location:
    """A page of the site: its path, its path in each language, the date of its last change (ISO) if known."""

    path: str
    alternates: Mapping[str, str] = field(default_factory=dict)
    changed: str = ""


def sitemap(url: str, locations: Iterable[Location]) -> Output:
    """The file, in the order of the paths; `url` is the site's absolute address."""
    entries = "\n".join(_entry(url, each) for each in sorted(locations, key=lambda each: each.path))
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {NAMESPACES}>\n{entries}\n</urlset>\n'
    return Output("sitemap.xml", text.encode())


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
