"""What the site is made of: pages to press and files to write, both plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below the site's root, `/` between folders, and its bytes.

    `page` is the kind of a page that was pressed, `key` stands for all that it was made of; "" when it is to
    be made anew in each build. `sha256` is found where the file is made, be it in another process.
    """

    path: str
    data: bytes
    page: str = ""
    key: str = ""
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.data).hexdigest())

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.data)


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that would be made of what it was made of last, and lies there as it was written."""

    path: str
    sha256: str
    size: int
    page: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Ready:
    """A file too large to be held in memory, which lies on the disk of the site and is moved to its place."""

    path: str
    file: Path
    sha256: str
    size: int
    page: str = ""
    key: str = ""


SiteFile = Output | Kept | Ready


@dataclass(frozen=True, slots=True)
class Told:
    """What a task tells besides its files: (path, SHA-256, size) of each, and bytes of its own form."""

    kind: str
    key: str
    files: tuple[tuple[str, str, int], ...]
    data: bytes


@dataclass(frozen=True, slots=True)
class Task:
    """A part of the work that need not be done where it was made of the same before, and its files stand.

    `made_of` names all that shapes it besides the program and, if it shows of them, the records `around` the
    published cases; `make` yields its files, then what it tells.
    """

    kind: str
    made_of: Callable[[], Iterable[str]]
    make: Callable[[], Iterator[Output | bytes]]
    around: bool = True

    def do(self, key: str) -> Iterator[Output | Told]:
        """Does it; `key` is what it is to be remembered by."""
        files: list[tuple[str, str, int]] = []
        for made in self.make():
            if isinstance(made, bytes):
                yield Told(self.kind, key, tuple(files), made)
            else:
                files.append((made.path, made.sha256, made.size))
                yield made


Last = Callable[[str], tuple[str, Path] | None]
"""Path of a file to the key it has from the last build, and where it lies; None when it is to be made."""


def unknown(_: str) -> None:
    """Nothing is known of a last build."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to be pressed onto its layout.

    `kind` and `language` name the layout; `path` is the address below the site's root, the language's
    prefix included, with a slash at the end (`zh/cases/k7w3pd/`). `title` and `description` are plain text,
    `heading`, `trail` and `content` are HTML. `alternates` maps each language to its path; `json_ld` goes
    into the head. A page that is one of a kind (home, browse) leaves title and description to its layout.
    """

    kind: str
    language: str
    path: str
    title: str
    description: str
    content: str
    heading: str = ""
    trail: str = ""
    alternates: Mapping[str, str] = field(default_factory=dict)
    json_ld: Mapping[str, Any] | None = None
    og_type: str = "article"
    noindex: bool = False
    changed: str = ""
    """Date of the last change, ISO, for the sitemap; empty when unknown."""


@dataclass(frozen=True, slots=True)
class Due:
    """A page that need not be made where it was made of the same before.

    `kind` is the page's, `address` that below the language's folder; `made_of` names all that shapes the page
    besides the program, the layout and the records around the published cases (`records.digests.around`).
    """

    kind: str
    address: str
    made_of: tuple[str, ...]
    make: Callable[[], Page]
