"""From rendered pages to what the press needs: layouts cut, pages of text completed and written."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from casebinder import client, policy
from casebinder.build import Rendered, frame
from casebinder.engines.documents import Document, Documents
from casebinder.engines.links import moved
from casebinder.engines.settings import Settings
from casebinder.engines.surroundings import NOT_FOUND
from casebinder.press import Layout, cut, head, mend
from casebinder.press.sitemap import Location

log = logging.getLogger("casebinder.engines")


def finished(
    pages: Iterable[tuple[Document, str]], documents: Documents, settings: Settings, folder: Path, into: Path,
    engine: str,
) -> Rendered:  # fmt: skip
    """What the engine made: writes the pages of text and the files beside them into `into`.

    Each page comes with its HTML, every link in it written for the page's own address.
    """
    layouts: dict[tuple[str, str], Layout] = {}
    handwritten, inline = [], policy.Inline()
    guard = settings.own.get("policy", True) and "navigation.instant" not in settings.features
    for page, html in pages:
        html = mend(html)
        inline |= policy.inline(html)
        for name in policy.unheard(html):
            log.warning(f"{page.uri}: browsers ignore `{name}=`, for the site's policy forbids it")
        html = policy.guarded(html) if guard else html
        if page.kind:
            layouts[page.kind, page.language] = cut(
                html, f"{settings.docs.name}/{page.uri} ({engine})", page.kind, page.language, page.path,
                records=page.records, title=page.title, description=page.description, needs=client.needed(),
            )  # fmt: skip
        elif page.uri == NOT_FOUND:
            write(into / "404.html", _anywhere(html, page, documents).encode())
        else:
            alternates = documents.alternates(page)
            handwritten.append(Location(page.path, alternates))
            write(into / unquote(page.path) / "index.html", _completed(html, page, documents).encode())
    for uri, data in documents.files.items():
        write(into / uri, data)
    sources = settings.sources(folder)
    return Rendered(layouts, tuple(handwritten), inline, documents.replaced, sources)


def _completed(html: str, page: Document, documents: Documents) -> str:
    """A page of text with what stands in the head of every page."""
    lines = head(
        frame(documents.site, page.language), page.path, title=page.title,
        description=page.description, alternates=documents.alternates(page),
    )  # fmt: skip
    return html.replace("</head>", f"{lines}\n</head>", 1)


def _anywhere(html: str, page: Document, documents: Documents) -> str:
    """The page with links that lead the same way from any address."""
    mount = urlsplit(documents.site.url).path or "/"
    return moved(html, page.path, lambda target: mount + target)


def write(file: Path, data: bytes) -> None:
    """Writes a file, and the folders above it where they are not there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
