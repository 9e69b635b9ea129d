"""Links of a page: from files of the docs folder to addresses, and to where the page is shown."""

from __future__ import annotations

import logging
import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote, unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from casebinder import addresses
from casebinder.engines.documents import Document, Documents

LINK = re.compile(r'(\s(?:href|src|action)=")([^"]*)(")')
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#|$|CASEBINDER", re.IGNORECASE)
"""How a link begins that leads the same way from anywhere, or that the press fills in."""

log = logging.getLogger("casebinder.engines")


class Links(Extension):
    """Lets a page's links to files of the docs folder lead to where these are published."""

    def __init__(self, page: Document, found: Documents) -> None:
        super().__init__()
        self.page, self.found = page, found

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Comes after everything that makes links."""
        md.treeprocessors.register(_Links(self.page, self.found), "casebinder", 0)


class _Links(Treeprocessor):
    def __init__(self, page: Document, found: Documents) -> None:
        super().__init__()
        self.page, self.found = page, found

    def run(self, root: Element) -> None:
        """Writes every link of the tree anew."""
        for element in root.iter():
            for name in ("href", "src"):
                if (link := element.get(name)) is not None and not ELSEWHERE.match(link):
                    element.set(name, self._link(link))

    def _link(self, link: str) -> str:
        """The link to a page or file of the docs folder; another stays as it is, be it to a record."""
        uri, rest = target(link, posixpath.dirname(self.page.uri))
        uri = unquote(uri.rstrip("/"))
        if uri in self.found.pages:
            return addresses.relative(self.found.pages[uri].path + rest, self.page.path)
        if uri in self.found.files:
            return addresses.relative(quote(uri) + rest, self.page.path)
        if uri.endswith(".md"):
            log.warning(f"{self.page.uri} links to {uri}, which is not there")
        return link


def moved(html: str, old: str, link: Callable[[str], str]) -> str:
    """The page that was rendered at the address `old`; `link` gives the link to a path below the root."""

    def mended(found: re.Match[str]) -> str:
        before, address, after = found.groups()
        if ELSEWHERE.match(address):
            return found[0]
        return before + link("".join(target(address, old))) + after

    return LINK.sub(mended, html)


def target(link: str, folder: str) -> tuple[str, str]:
    """The path below the root that a relative link leads to from a folder, and its query and anchor.

    >>> target("../about/#how", "zh/cases/")
    ('zh/about/', '#how')
    >>> target("./", "")
    ('', '')
    """
    end = next((n for n, letter in enumerate(link) if letter in "?#"), len(link))
    path, rest = link[:end], link[end:]
    found = posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")
    return (f"{found}/" if found and (not path or path.endswith(("/", ".."))) else found), rest
