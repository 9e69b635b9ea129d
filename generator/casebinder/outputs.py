"""What the site is made of: pages to press and files to write, both plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site: its path below the site's root, `/` between folders, and its bytes.

    `page` is the kind of a page that was pressed.
    """

    path: str
    data: bytes
    page: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is as it was when the site was last published: its path, the SHA-256 of its bytes.

    `anew` makes the bytes, should the file be gone or no longer as it was.
    """

    path: str
    sha256: str
    anew: Callable[[], bytes]


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
