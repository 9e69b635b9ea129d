"""What is published besides the records: the docs folder and the configuration, read as far as it is text."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from casebinder import media
from casebinder.diagnostics import Diagnostic, Span
from casebinder.records.writing import Writing
from casebinder.source.file import parse

CUSTOM = re.compile(r"""^[ \t]+custom_dir:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$""", re.MULTILINE)
DOCS = re.compile(r"""^docs_dir:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$""", re.MULTILINE)
INCLUDED = re.compile(r"^exclude_docs:[^\n]*(?:\n[ \t]+[^\n]*)*!", re.MULTILINE)
"""MkDocs leaves hidden files out unless a line of `exclude_docs` begins with `!`."""

FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
OPEN = re.compile(r"\ufeff?---[ \t]*\n[ \t]*[A-Za-z_]+[ \t]*[:：]")
RECORDS = "`cases:`"
"""In the cure of a fault that is one of a file of records only."""

UNREADABLE = (
    yaml.YAMLError, ValueError, LookupError, ArithmeticError, AttributeError, TypeError, RecursionError,
)  # fmt: skip
"""What PyYAML raises of words that are no YAML, or of a value that is not what its tag says."""

ENDS = "write a line of `---` below the last key"
REVIEW = re.compile(r"^review:.*\n(?:[ \t].*\n|[ \t]*\n)*", re.MULTILINE)
"""What a page allows, which is shown nowhere."""

CONFIGURATION = "mkdocs.yml"

Found = Iterator[Writing | Diagnostic]


def published(folder: Path) -> Found:
    """Every text and name of the docs folder, the theme's overrides and mkdocs.yml; what may not be there."""
    roots, hidden = ["docs"], False
    if (folder / CONFIGURATION).is_file() and os.access(folder / CONFIGURATION, os.R_OK):
        text = _text((folder / CONFIGURATION).read_bytes()) or ""
        yield Writing("file", CONFIGURATION, text)
        roots = DOCS.findall(text)[:1] or roots
        roots += CUSTOM.findall(text)
        hidden = INCLUDED.search(text) is not None
    for root in roots:
        for path in _files(folder / root, hidden):
            file = Path(os.path.relpath(path, folder)).as_posix()
            if not file.isprintable() or path.is_symlink():
                continue  # a fault of its own
            try:
                yield from _file(path, file, path.relative_to(folder / root))
            except OSError as error:
                fact = f"{file} cannot be read: {error.strerror}"
                yield Diagnostic("file-unreadable", fact, Span(file), "let the file be read", record=file)


def _files(root: Path, hidden: bool) -> Iterator[Path]:
    """The files below a folder, sorted; hidden ones only where they are published."""
    if root.is_symlink():
        return
    for where, folders, files in os.walk(root):
        folders[:] = sorted(each for each in folders if hidden or not each.startswith("."))
        yield from (Path(where) / each for each in sorted(files) if hidden or not each.startswith("."))


def _file(path: Path, file: str, below: Path) -> Found:
    yield Writing("name", file, below.with_suffix("").as_posix())
    if not stat.S_ISREG(path.lstat().st_mode):
        return
    data = path.read_bytes()
    text = None if media.kind(data) else _text(data)
    if text is None and not media.kind(data) and b"\0" not in data[:8192]:
        hint = "save the file as UTF-8 (in Notepad or Word: Save as, Encoding: UTF-8)"
        fact = f"{file} is not in UTF-8, and cannot be looked through for private details"
        yield Diagnostic("not-utf-8", fact, Span(file), hint, record=file)
        return
    if text is None:
        try:
            media.cleansed(data)
        except media.UncleansableError as error:
            yield _uncleansable(file, error)
        return
    if told := media.tells(text, path.suffix):
        yield _uncleansable(file, media.UncleansableError(told))
    if path.suffix in (".md", ".markdown"):
        yield from _page(file, text)
    else:
        yield Writing("file", file, text)


def _page(file: str, text: str) -> Found:
    """A page with its front matter, whose lines keep their numbers; what keeps that from being one."""
    front = FRONT.match(text)
    if not front:
        if OPEN.match(text):
            fact = "the lines at the top of the page have no end, and are shown as text"
            yield Diagnostic("front-matter", fact, Span(file, 1, 1), ENDS, record=file)
        yield Writing("page", file, text)
        return
    if not _holds(front[1]):
        yield from (replace(each, record=file) for each in _faults(file, front[1]))
    if "review" not in front[1]:
        yield Writing("page", file, text)
        return
    node = parse("\n" + front[1], file).root
    unseen = REVIEW.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), front[0])
    yield Writing("page", file, unseen + text[front.end() :], node=node)


def _holds(front: str) -> bool:
    """True when engines read these lines as keys with values; else they show them as text."""
    try:
        return isinstance(yaml.load(front, yaml.CSafeLoader), dict)
    except UNREADABLE:
        return False


def _faults(file: str, front: str) -> tuple[Diagnostic, ...]:
    fact = "the lines between `---` at the top of the page are no keys with values, and are shown as text"
    told = Diagnostic("front-matter", fact, Span(file, 2, 1), "write each as `title: About this site`")
    found = parse("\n" + front, file).faults
    return tuple(each for each in found if RECORDS not in each.hint) or (told,)


def _text(data: bytes) -> str | None:
    """The text of a file, None when it is none."""
    if b"\0" in data[:8192]:
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None


def _uncleansable(file: str, error: media.UncleansableError) -> Diagnostic:
    fact = f"{file} would be published with what it says of its maker: {error}"
    return Diagnostic("hidden-metadata", fact, Span(file), error.hint, record=file)
