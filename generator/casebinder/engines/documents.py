"""The docs folder as engines of ours see it: its pages in their languages, and the files beside them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

import yaml

from casebinder import media
from casebinder.build import EngineError
from casebinder.engines.settings import Settings
from casebinder.layouts import DEPTHS, ONE_OF_A_KIND, RECORDS, default_layout
from casebinder.records.site import Site
from casebinder.source import strange

log = logging.getLogger("casebinder.engines")

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FENCED = re.compile(r"^ {0,3}(```+|~~~+).*?^ {0,3}\1", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{[^{}\n]*\})?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Document:
    """One page: its path below the docs folder, the language, the kind if it is a layout, what stands there.

    `title` and `description` are empty where they are slots; `path` is its address below the site's root,
    of the layout of a kind of record an address as deep as those of the records.
    """

    uri: str
    language: str
    kind: str
    path: str
    text: str
    meta: Mapping[str, Any] = field(default_factory=dict)

    @property
    def records(self) -> bool:
        """True for the layout of a kind of record."""
        return self.kind in RECORDS

    @property
    def name(self) -> str:
        """How the page is called: by its front matter, its first heading, its file."""
        heading = HEADING.search(FENCED.sub("", self.text))
        stem = PurePosixPath(self.uri).stem.replace("-", " ").replace("_", " ").capitalize()
        return str(self.meta.get("title") or (heading and heading[1]) or stem)

    @property
    def title(self) -> str:
        """Its name, unless the press fills it in."""
        return "" if "CASEBINDER" in self.name else self.name

    @property
    def description(self) -> str:
        """What it is about, unless the press fills it in."""
        said = str(self.meta.get("description") or "")
        return "" if "CASEBINDER" in said else said

    @property
    def hidden(self) -> tuple[str, ...]:
        """What the page hides of the theme: `toc` for instance."""
        return tuple(self.meta.get("hide") or ())


@dataclass(frozen=True)
class Documents:
    """All pages by their path below the docs folder, those that the folder lacks included.

    `files` are the others, path to bytes, cleansed; `replaced` as `Rendered` has it.
    """

    pages: Mapping[str, Document]
    files: Mapping[str, bytes]
    replaced: frozenset[tuple[str, str]]
    site: Site

    @cached_property
    def taken(self) -> Mapping[tuple[str, str], Document]:
        """The pages that are no layouts of records, by language and the path without its folder."""
        return {(page.language, self.neutral(page)): page for page in self.pages.values() if not page.records}

    def neutral(self, page: Document) -> str:
        """The path of a page below the docs folder, the same for its twins in other languages."""
        return page.uri.removeprefix(self.site.prefix(page.language))

    def alternates(self, page: Document) -> dict[str, str]:
        """Language to address, of the languages that have this page."""
        found = {each: self.taken.get((each, self.neutral(page))) for each in self.site.languages}
        return {each: twin.path for each, twin in found.items() if twin is not None}


def documents(settings: Settings, site: Site) -> Documents:
    """The pages and files of the docs folder; raises `EngineError` where one cannot be published."""
    pages, files = {}, {}
    for uri, file in _files(settings.docs):
        if file.name == "README.md" and file.with_name("index.md").exists():
            log.warning(f"{uri} is left out: the index.md beside it is the page of the folder")
        elif file.suffix == ".md":
            pages[uri] = _document(uri, _text(uri, file), site)
        else:
            files[uri] = _cleansed(uri, file.read_bytes())
    replaced = set()
    have = {(page.kind, page.language) for page in pages.values()}
    for language in site.languages:
        for kind, source in (RECORDS | ONE_OF_A_KIND).items():
            uri = site.prefix(language) + source
            if (kind, language) not in have and uri in pages:
                replaced.add((kind, language))
            elif (kind, language) not in have:
                pages[uri] = _document(uri, default_layout(kind, language), site)
    return Documents(pages, files, frozenset(replaced), site)


def _files(docs: Path) -> Iterator[tuple[str, Path]]:
    """What the folder holds, hidden files left out; nothing in it may be a link."""
    if not docs.is_dir():
        raise EngineError(f"there is no folder {docs}: it holds the pages, and may be empty")
    refuse_links(docs)
    for file in sorted(docs.rglob("*")):
        parts = file.relative_to(docs).parts
        if file.is_file() and not any(part.startswith(".") for part in parts) and parts[0] != "templates":
            yield "/".join(parts), file


def refuse_links(folder: Path) -> None:
    """Raises `EngineError` for a link in a folder: what it leads to would be published."""
    for fault in strange(folder.parent, folder.name):
        raise EngineError(f"{folder.parent / fault.span.file}: {fault.message}; {fault.hint}")


def _document(uri: str, text: str, site: Site) -> Document:
    first = uri.partition("/")[0]
    language = first if first in site.languages[1:] else site.languages[0]
    meta, body = _parted(uri, text)
    kind = str(meta.get("casebinder") or "")
    path = site.prefix(language) + "_/" * DEPTHS.get(kind, 2) if kind in RECORDS else address(uri)
    return Document(uri, language, kind, path, body, meta)


def address(uri: str) -> str:
    """Where a page lies below the site's root, as links write it: `zh/about/` for `zh/about.md`."""
    path = PurePosixPath(uri)
    folder = path.parent if path.stem in ("index", "README") else path.with_suffix("")
    return "" if folder == PurePosixPath() else quote(f"{folder}/")


def _parted(uri: str, text: str) -> tuple[Mapping[str, Any], str]:
    found = FRONT_MATTER.match(text)
    if found is None:
        return {}, text
    try:
        meta = yaml.safe_load(found[1] or "")
    except yaml.YAMLError as error:
        raise EngineError(f"the front matter of {uri} cannot be read: {error}") from error
    return (meta, text[found.end() :]) if isinstance(meta, dict) else ({}, text)


def _text(uri: str, file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except UnicodeError as error:
        raise EngineError(f"{uri} is not in UTF-8: save the file as UTF-8") from error


def _cleansed(uri: str, data: bytes) -> bytes:
    try:
        return media.cleansed(data) if media.kind(data) in media.CLEANSERS else data
    except media.UncleansableError as error:
        raise EngineError(f"{uri}: {error}") from error
