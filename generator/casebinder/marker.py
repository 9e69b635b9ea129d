"""The mark in the head of every pressed page, by which it is seen when somebody has dropped what was pressed.

`<meta name="casebinder" content="case 23 3f9a0c12ab34cd56">`: the kind of page, how many anchors its content
has, a digest of them in their order. Whoever only writes a page shorter leaves it true.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

NAME = "casebinder"
WRITTEN = f'<meta name="{NAME}" '.encode()
"""How the mark begins as we write it."""


def mark(kind: str, content: str) -> str:
    """The mark of a page of this kind with this content."""
    ids = list(_ids(content))
    return f'<meta name="{NAME}" content="{kind} {len(ids)} {_digest(ids)}">'


def kept(page: bytes, kind: str, *, changed: bool) -> bool:
    """True when a page carries its mark, and, where something in it was changed, all that is marked."""
    if not changed:
        return WRITTEN in page
    found = _Found()
    found.feed(page.decode("utf-8", "replace"))
    marked, count, digest = (*found.mark.split(), "", "", "")[:3]
    if marked != kind or not count.isdecimal():
        return False
    number, ids = int(count), found.ids
    windows = (ids[n : n + number] for n in range(len(ids) - number + 1))
    return any(_digest(window) == digest for window in windows)


def _ids(content: str) -> Iterator[str]:
    """The ids in HTML that we have written; ten times as fast as an expression that looks for them."""
    pieces = content.split('id="')
    for before, after in pairwise(pieces):
        if before[-1:].isspace():
            yield unescape(after.partition('"')[0])


class _Found(HTMLParser):
    """The ids of a page in their order, and its mark."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Takes what there is to take."""
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "meta" and values.get("name") == NAME:
            self.mark = values.get("content", "")


def _digest(ids: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(ids).encode()).hexdigest()[:16]
