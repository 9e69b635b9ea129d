"""Questions to a built site: its files, the links and ids of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from casebinder.records.site import Site

FETCHED = {("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("object", "data")}


def tree(folder: Path) -> dict[str, bytes]:
    """Path to bytes of every file."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


@dataclass
class Facts(HTMLParser):
    """What a page holds: ids, links, what it fetches, its language, its head."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    alternates: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    language: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "html":
            self.language = values.get("lang", "")
        if tag == "meta":
            self.meta[values.get("name") or values.get("property", "")] = values.get("content", "")
        if tag == "link":
            self._link(values)
        self.fetched += [values[name] for element, name in FETCHED if element == tag and name in values]

    def _link(self, values: dict[str, str]) -> None:
        if values.get("rel") == "canonical":
            self.canonical = values["href"]
        elif values.get("rel") == "alternate":
            self.alternates[values.get("hreflang", "")] = values["href"]
        else:
            self.fetched.append(values["href"])


def facts(page: bytes) -> Facts:
    """The facts of one page."""
    parser = Facts()
    parser.feed(page.decode())
    return parser


def broken_links(files: dict[str, bytes], site: Site) -> Iterator[str]:
    """Every link of the site to a page, file or anchor that is not there."""
    pages = {path: facts(data) for path, data in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        for link, found, anchor in _links(path, page, site):
            if found not in files or (anchor and unquote(anchor) not in pages[found].ids):
                yield f"{path}: {link}"


def reachable(files: dict[str, bytes], site: Site, start: str = "index.html") -> dict[str, bytes]:
    """The files that a reader who follows links from a page comes to."""
    found, left = {start: files[start]}, [start]
    while left:
        path = left.pop()
        if path.endswith(".html"):
            targets = {target for _, target, _ in _links(path, facts(files[path]), site)} & files.keys()
            left += targets - found.keys()
            found |= {target: files[target] for target in targets}
    return found


def _links(path: str, page: Facts, site: Site) -> Iterator[tuple[str, str, str]]:
    """Each link of a page into the site, the file it leads to, the anchor there."""
    mount = urlsplit(site.url).path
    for link in page.links + page.fetched:
        if "://" in link or link.startswith("data:"):
            continue
        target, anchor = urldefrag(link)
        found = _resolve(mount + path, target).removeprefix(mount) if target else path
        yield link, found + ("index.html" if found == "" or found.endswith("/") else ""), anchor


def _resolve(path: str, link: str) -> str:
    return unquote(urlsplit(urljoin(f"http://site{path}", link.partition("?")[0])).path)
