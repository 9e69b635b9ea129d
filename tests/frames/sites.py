"""What readers find on a built site, whatever engine stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin

from tests.trees import Facts, facts

HEAD = ("og:", "casebinder", "description", "robots")
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Article(HTMLParser):
    """The text and the ids between the beginning and the end of a page's article."""

    text: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    depth: int = 0
    silent: int = 0

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self.depth and tag not in VOID:
            self.depth += 1
        elif tag == "article" and "md-content__inner" in (values.get("class") or ""):
            self.depth = 1
        self.silent += tag in ("script", "style")
        if self.depth and values.get("id") and not str(values["id"]).startswith("__"):
            self.ids.append(str(values["id"]))

    def handle_endtag(self, tag: str) -> None:
        self.depth = max(0, self.depth - (tag not in VOID))
        self.silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self.depth and not self.silent:
            self.text.append(data)


@dataclass(frozen=True)
class Found:
    """One page: its words, its anchors in their order, what its head says, where its links lead."""

    words: str
    anchors: list[str]
    head: list[object]
    links: set[str]


def found(path: str, data: bytes) -> Found:
    """What readers find on a page."""
    article = Article()
    article.feed(data.decode())
    said = facts(data)
    words = re.sub(r"\s+", " ", "".join(article.text)).strip()
    return Found(words, article.ids, _head(data.decode(), said), _links(path, said))


def _head(page: str, said: Facts) -> list[object]:
    """Title, description and the like; MkDocs does not escape a title that comes from front matter."""
    title = re.findall(r"<title>(.*?)</title>", page, re.DOTALL)
    named = {name: said.meta[name] for name in said.meta if name.startswith(HEAD)}
    return [[unescape(each).strip() for each in title], named, said.alternates, said.canonical, said.language]


def _links(path: str, said: Facts) -> set[str]:
    """Where the links of a page lead, skip link and the maker of the frame apart."""
    links = {unquote(urljoin(f"http://site/{path}", link)) for link in said.links if link[:1] != "#"}
    return {link for link in links if "zensical.org" not in link and "mkdocs-material" not in link}


def pages(files: Mapping[str, bytes], below: str = "") -> dict[str, Found]:
    """Path to what is found there, of every page of a site whose path the expression `below` finds."""
    asked = (path for path in files if path.endswith("index.html") and re.search(below, path))
    return {path: found(path, files[path]) for path in asked}


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes], below: str = "") -> list[str]:
    """What readers and programs find different on two sites, a line each; of all pages whether they are."""
    mine, theirs = pages(one, below), pages(other, below)
    addresses = ({path for path in files if path.endswith(".html")} for files in (one, other))
    told = [f"{path}: on one site only" for path in sorted(set.symmetric_difference(*addresses))]
    for path in sorted(mine.keys() & theirs.keys()):
        for name in ("words", "anchors", "head", "links"):
            if getattr(mine[path], name) != getattr(theirs[path], name):
                told.append(f"{path}: other {name}")
    return told + [f"{path}: other bytes" for path in sorted(_data(one).items() ^ _data(other).items())]


def _data(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that programs read, and what servers are told of pages."""
    return {
        path: data
        for path, data in files.items()
        if path.endswith((".json", ".xml", ".csv", "_redirects")) and path != "manifest.json"
    }
