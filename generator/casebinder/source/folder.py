"""Which files of a folder hold records, and what they hold."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from casebinder.diagnostics import WARNING, Diagnostic, Span
from casebinder.records.writing import Writing
from casebinder.source.collector import uncollected
from casebinder.source.conflict import unmerged
from casebinder.source.file import Reading, ids, parse
from casebinder.source.kinds import strange
from casebinder.source.mend import record
from casebinder.source.node import MapNode, Node, Scalar, SeqNode
from casebinder.source.published import published
from casebinder.source.remarks import remarks
from casebinder.source.text import UNSEEN, clean

BESIDE = ("docs", "mkdocs.yml")
"""What MkDocs reads: it follows links, publishes what lies in the folder, and waits for a pipe for ever."""

LARGEST = 256 * 1024 * 1024
NAME = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)*\.ya?ml")
DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its path below the folder, `/` between parts; its kind; what it holds.

    `kind` is "cases" (cases.yaml), "included", "courses", "ledger" or "vocabulary".
    """

    file: str
    kind: str
    root: MapNode


@dataclass(frozen=True, slots=True)
class Source:
    """The record files of a folder, with the faults of reading them.

    `broken` are the files of which nothing, or not all, could be read, `lost` the ids that seem to stand in
    what could not: a reference to one of them is no fault of its own.
    """

    documents: tuple[Document, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    broken: frozenset[str] = frozenset()
    lost: frozenset[str] = frozenset()
    writings: tuple[Writing, ...] = ()
    """What is published besides the records, and the comments of their files."""


def read(folder: Path, beside: Path | None = None) -> Source:
    """All record files of a folder: cases.yaml, what it includes, courses.yaml, ledger.yaml, vocabularies.

    `beside` is the folder of mkdocs.yml and the pages, where it is another one.
    """
    reader = _Reader(folder)
    with uncollected():
        root = reader.load("cases.yaml", "cases")
        for file in reader.included(root.get("include") if root else None):
            reader.load(file, "included")
        for kind in ("courses", "ledger"):
            if _there(folder / f"{kind}.yaml"):
                reader.load(f"{kind}.yaml", kind)
        for file in reader.matching("vocabularies/*"):
            if reader.is_yaml(file):
                reader.load(file, "vocabulary")
        for name in BESIDE:
            reader.faults += strange(beside or folder, name)
        reader.look_around(beside or folder)
    return Source(
        tuple(reader.documents),
        reader.texts,
        tuple(reader.faults),
        frozenset(reader.broken),
        frozenset(reader.lost),
        tuple(reader.writings),
    )


class _Reader:
    """One run over a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.documents: list[Document] = []
        self.texts: dict[str, str] = {}
        self.faults: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.lost: set[str] = set()
        self.writings: list[Writing] = []
        self._left = LARGEST

    def load(self, file: str, kind: str) -> MapNode | None:
        """Reads one file; what cannot be read is reported."""
        data = self._bytes(file)
        if data is None:
            self.broken.add(file)
            return None
        text, faults = clean(data, file)
        self.texts[file] = text or UNSEEN.sub("\ufffd", data.decode("utf-8", "replace"))
        conflict = unmerged(text, file)
        if conflict:
            reading = Reading(None, (conflict,), ids(text))
        else:
            reading = parse(text.replace("\ufffd", ""), file) if text or not faults else Reading(None)
        found = [*faults, *reading.faults]
        lines = self.texts[file].split("\n") if found else []
        for fault in found:
            self.faults.append(replace(fault, record=record(lines, fault.span.line) or file))
        self.lost |= reading.lost
        if reading.root is None or any(fault.severity < WARNING for fault in reading.faults):
            self.broken.add(file)
        if reading.root is not None:
            self.documents.append(Document(file, kind, reading.root))
        return reading.root

    def look_around(self, beside: Path) -> None:
        """Takes in what is published besides the records, and the comments of their files."""
        for document in self.documents:
            self.writings += remarks(self.texts[document.file], document.file, document.root)
        for found in published(beside):
            if isinstance(found, Diagnostic):
                self.faults.append(found)
            else:
                self.writings.append(found)

    def included(self, node: Node | None) -> Iterator[str]:
        """The files that `include:` names, each once."""
        patterns = node.items if isinstance(node, SeqNode) else (node,)
        seen = {"cases.yaml", "courses.yaml", "ledger.yaml"}
        for pattern in patterns:
            if not isinstance(pattern, Scalar) or not pattern.text.strip():
                continue
            for file in self._included(pattern):
                if file not in seen:
                    seen.add(file)
                    yield file

    def _included(self, pattern: Scalar) -> list[str]:
        parts = pattern.text.split("/")
        if pattern.text.startswith("/") or ".." in parts or "\\" in pattern.text or "\x00" in pattern.text:
            fact = f"`{pattern.text}` does not stay in the folder of cases.yaml"
            hint = "write a path below it, with `/` between folders, as `records/*.yaml`"
            self.faults.append(Diagnostic("include-outside", fact, pattern.span, hint, record="include"))
            return []
        found = [file for file in self.matching(pattern.text) if file.endswith((".yaml", ".yml"))]
        if not found:
            hint = "correct the path, or take it out of `include`"
            fact = f"no file is found at `{pattern.text}`"
            self.faults.append(Diagnostic("include-nothing", fact, pattern.span, hint, record="include"))
        return found

    def matching(self, pattern: str) -> list[str]:
        """The paths that a pattern matches, sorted; hidden ones left out."""
        try:
            found = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern))
        except (ValueError, OSError, NotImplementedError):
            return []
        return [file for file in found if not re.search(r"(^|/)[.~]", file)]

    def is_yaml(self, file: str) -> bool:
        """True for a vocabulary's file; a name that only looks like one is reported."""
        if file.endswith((".yml", ".YAML", ".YML", ".yaml.txt")):
            fact = f"{file} is not read, for its name does not end in .yaml"
            self.faults.append(
                Diagnostic("file-name", fact, Span(file), "rename the file", WARNING, record=file)
            )
        return file.endswith(".yaml")

    def _bytes(self, file: str) -> bytes | None:
        fault = self._refused(file)
        if fault is None:
            try:
                return (self.folder / file).read_bytes()
            except OSError as error:
                fact = f"{file} cannot be read: {error.strerror}"
                fault = Diagnostic("file-unreadable", fact, Span(file), "let the file be read", record=file)
        self.faults.append(fault)
        return None

    def _refused(self, file: str) -> Diagnostic | None:
        path = self.folder / file
        for place in (path, *(self.folder / each for each in list(Path(file).parents)[:-1])):
            if place.is_symlink():
                hint = "put the file itself into the folder"
                fact = f"{place.relative_to(self.folder).as_posix()} is a symbolic link"
                return Diagnostic("file-kind", fact, Span(file), hint, record=file)
        try:
            status = os.lstat(path)
        except OSError:
            hint = f"write {file}, or give the folder that holds it"
            return Diagnostic("file-missing", f"there is no {file}", Span(file), hint, record=file)
        if not stat.S_ISREG(status.st_mode):
            hint = "put an ordinary file in its place"
            return Diagnostic("file-kind", f"{file} is no ordinary file", Span(file), hint, record=file)
        return _bad_name(file) or self._too_large(file, status.st_size)

    def _too_large(self, file: str, size: int) -> Diagnostic | None:
        self._left -= size
        if self._left >= 0:
            return None
        fact = f"with {file} the record files hold more than {LARGEST >> 20} MiB"
        return Diagnostic("file-size", fact, Span(file), "take out what is no record", record=file)


def _bad_name(file: str) -> Diagnostic | None:
    for part in Path(file).parts:
        last = part == Path(file).name
        if DEVICE.fullmatch(part) or not (
            NAME.fullmatch(part) if last else re.fullmatch(r"[^\W_][\w-]*", part)
        ):
            shown = re.sub(r"[^ -~\w]", "\ufffd", file)
            hint = "rename it: letters, digits, `-` and `_` only, ending in .yaml"
            fact = f"`{shown}` is no name that works on every system"
            return Diagnostic("file-name", fact, Span(file), hint, record=shown)
    if unicodedata.normalize("NFC", file) != file:
        fact = f"the name of {file} is not in normal form"
        return Diagnostic("file-name", fact, Span(file), "type the name of the file anew", record=file)
    return None


def _there(path: Path) -> bool:
    return os.path.lexists(path)
