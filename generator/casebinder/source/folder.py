"""Which files of a folder hold records, and what they hold."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from casebinder.diagnostics import Diagnostic, Span
from casebinder.records.writing import Writing
from casebinder.source.collector import uncollected
from casebinder.source.kinds import strange
from casebinder.source.misnamed import unread
from casebinder.source.node import MapNode, Node, Scalar, SeqNode
from casebinder.source.opened import KEPT, Opened, Texts, opened, root
from casebinder.source.published import published
from casebinder.source.remarks import remarks
from casebinder.source.room import Room
from casebinder.source.unread import Unread

BESIDE = ("docs", "mkdocs.yml")
"""What MkDocs reads: it follows links, publishes what lies in the folder, and waits for a pipe for ever."""

NAME = re.compile(r"[^\W_][\w-]*(?:\.[\w-]+)*\.ya?ml")
DEVICE = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


APART = ("courses", "ledger")
"""Files of their own beside cases.yaml; the names of their kinds."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file: its path below the folder, `/` between parts; its kind; what it holds.

    `kind` is "cases" (cases.yaml), "included", "courses", "ledger", "vocabulary" or "kept".
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
    return Folder(folder).source(beside)


class Folder:
    """A folder of which cases.yaml, courses, ledger and vocabularies are read; `included` names the rest."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._faults: list[Diagnostic] = []
        self._room = Room()
        with uncollected():
            self._cases = self._opened("cases.yaml", "cases")
            self._others = [
                self._opened(f"{kind}.yaml", kind) for kind in APART if _there(folder / f"{kind}.yaml")
            ]
            vocabularies = [file for file in self._matching("vocabularies/*") if file.endswith(".yaml")]
            self._others += [self._opened(file, "vocabulary") for file in vocabularies]
        root = self._cases.root
        self._below = {"", "vocabularies"}
        self._refusals = {
            file: self._refused(file) for file in self._all_included(root.get("include") if root else None)
        }
        self._faults += unread(folder, self._below, self._refusals)

    @property
    def included(self) -> tuple[str, ...]:
        """The files that `include:` names and that may be read, each once, in order."""
        return tuple(file for file, refusal in self._refusals.items() if refusal is None)

    def frame(self) -> Source:
        """What has been read so far."""
        return _source([self._cases, *self._others], (), self._faults, self.folder)

    def source(self, beside: Path | None = None, kept: Collection[str] = ()) -> Source:
        """Everything; of the included files that are `kept` nothing is read before somebody asks."""
        beside = beside or self.folder
        with uncollected():
            middle = [
                self._kept(file) if file in kept else self._opened(file, "included")
                for file in self._refusals
            ]
            faults = [*self._faults, *(fault for name in BESIDE for fault in strange(beside, name))]
            found = list(published(beside))
        faults += [each for each in found if isinstance(each, Diagnostic)]
        writings = [each for each in found if isinstance(each, Writing)]
        return _source([self._cases, *middle, *self._others], writings, faults, self.folder)

    def _opened(self, file: str, kind: str) -> Opened:
        refusal = self._refusals[file] if kind == "included" else self._refused(file)
        if refusal is not None:
            return Opened(file, kind, faults=(refusal,), broken=True)
        crowded = self._room.crowded(file)
        if crowded is not None:
            return Opened(file, kind, faults=crowded, broken=True)
        return opened(self.folder, file, kind)

    def _kept(self, file: str) -> Opened:
        return Opened(file, KEPT, root=Unread(file, lambda: root(self.folder, file)))

    def _all_included(self, node: Node | None) -> Iterator[str]:
        """The files that `include:` names, each once."""
        patterns = node.items if isinstance(node, SeqNode) else (node,)
        seen = {"cases.yaml", *(f"{kind}.yaml" for kind in APART)}
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
            self._faults.append(Diagnostic("include-outside", fact, pattern.span, hint, record="include"))
            return []
        if len(parts) > 1:
            self._below.update(self._matching("/".join(parts[:-1])))
        found = [file for file in self._matching(pattern.text) if file.endswith((".yaml", ".yml"))]
        if not found:
            hint = "correct the path, or take it out of `include`"
            fact = f"no file is found at `{pattern.text}`"
            self._faults.append(Diagnostic("include-nothing", fact, pattern.span, hint, record="include"))
        return found

    def _matching(self, pattern: str) -> list[str]:
        """The paths that a pattern matches, sorted; hidden ones left out."""
        try:
            found = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.glob(pattern))
        except (ValueError, OSError, NotImplementedError):
            return []
        return [file for file in found if not re.search(r"(^|/)[.~]", file)]

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
        return _bad_name(file) or self._room.refused(file, status.st_size)


def _source(
    files: Sequence[Opened], writings: Sequence[Writing], faults: Sequence[Diagnostic], folder: Path
) -> Source:
    documents = tuple(Document(each.file, each.kind, each.root) for each in files if each.root is not None)
    comments = (
        comment
        for each in files
        if each.root is not None and each.text is not None
        for comment in remarks(each.text, each.file, each.root)
    )
    return Source(
        documents,
        Texts(
            folder,
            {each.file: each.text for each in files if each.text is not None},
            frozenset(each.file for each in files if each.kind == KEPT),
        ),
        (*faults, *(fault for each in files for fault in each.faults)),
        frozenset(each.file for each in files if each.broken),
        frozenset(lost for each in files for lost in each.lost),
        (*comments, *writings),
    )


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
