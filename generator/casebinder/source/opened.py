"""One file of a folder, read; the texts of all of them, read again where somebody asks."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from casebinder.diagnostics import WARNING, Diagnostic, Span
from casebinder.source.conflict import unmerged
from casebinder.source.file import Reading, ids, parse
from casebinder.source.mend import record
from casebinder.source.node import MapNode
from casebinder.source.text import UNSEEN, clean

KEPT = "kept"
"""The kind of a file of which everything is known already."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One file as it was read: its text, the map on top, its faults, the ids that were lost with them.

    There is no text where nothing could be read, or nothing has been. `broken` when not all could be read.
    """

    file: str
    kind: str
    text: str | None = None
    root: MapNode | None = None
    faults: tuple[Diagnostic, ...] = ()
    lost: frozenset[str] = frozenset()
    broken: bool = False


def opened(folder: Path, file: str, kind: str) -> Opened:
    """Reads one file of a folder; what cannot be read is a fault."""
    try:
        data = (folder / file).read_bytes()
    except OSError as error:
        fact = f"{file} cannot be read: {error.strerror}"
        fault = Diagnostic("file-unreadable", fact, Span(file), "let the file be read", record=file)
        return Opened(file, kind, faults=(fault,), broken=True)
    text, faults = clean(data, file)
    if conflict := unmerged(text, file):
        reading = Reading(None, (conflict,), ids(text))
    else:
        reading = parse(text.replace("\ufffd", ""), file) if text or not faults else Reading(None)
    shown = _shown(text, data)
    found = [*faults, *reading.faults]
    lines = shown.split("\n") if found else []
    told = (replace(fault, record=record(lines, fault.span.line) or file) for fault in found)
    broken = reading.root is None or any(fault.severity < WARNING for fault in reading.faults)
    return Opened(file, kind, shown, reading.root, tuple(told), reading.lost, broken)


def root(folder: Path, file: str) -> MapNode:
    """The map on top of a file that is known to have one."""
    found = opened(folder, file, KEPT).root
    if found is None:
        raise OSError(errno.ESTALE, "changed while it was read", file)
    return found


@dataclass(frozen=True, slots=True)
class Texts(Mapping[str, str]):
    """File to its text; the text of a file that is `kept` is read when it is asked for."""

    folder: Path
    known: dict[str, str]
    kept: frozenset[str] = frozenset()
    again: dict[str, str] = field(default_factory=dict)

    def __getitem__(self, file: str) -> str:
        if file not in self.kept:
            return self.known[file]
        if file not in self.again:
            data = (self.folder / file).read_bytes()
            self.again[file] = _shown(clean(data, file)[0], data)
        return self.again[file]

    def __iter__(self) -> Iterator[str]:
        yield from self.known
        yield from self.kept

    def __len__(self) -> int:
        return len(self.known) + len(self.kept)


def _shown(text: str, data: bytes) -> str:
    return text or UNSEEN.sub("\ufffd", data.decode("utf-8", "replace"))
