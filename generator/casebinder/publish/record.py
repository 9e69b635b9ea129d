"""What was written: path, size, time and SHA-256 of every file of the published tree, kept outside it."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from casebinder.publish.disk import sync

FORM = "casebinder record 1"


class Stamp(NamedTuple):
    """A file as the system sees it: size in bytes, time of the last change in nanoseconds."""

    size: int
    changed: int


STRANGE = Stamp(-1, -1)
"""The stamp of what is no ordinary file."""


class Entry(NamedTuple):
    """A file as it was written; `sha256` in hexadecimal digits."""

    stamp: Stamp
    sha256: str


class Survey(NamedTuple):
    """What a folder holds: paths below it, with `/` between parts."""

    files: dict[str, Stamp]
    folders: set[str]


def survey(folder: Path) -> Survey:
    """Everything below a folder, links not followed; nothing where there is no folder."""
    found = Survey({}, set())
    root = str(folder)
    left = [root] if folder.is_dir() else []
    while left:
        with os.scandir(left.pop()) as entries:
            for entry in entries:
                path = entry.path[len(root) + 1 :]
                if entry.is_dir(follow_symlinks=False):
                    found.folders.add(path)
                    left.append(entry.path)
                else:
                    found.files[path] = stamp(entry.stat(follow_symlinks=False))
    return found


def stamp(status: os.stat_result) -> Stamp:
    """The stamp in what the system says of a file."""
    return Stamp(status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else STRANGE


def sound(entries: Mapping[str, Entry], files: Mapping[str, Stamp]) -> dict[str, Entry]:
    """The entries whose file is there as it was written."""
    return {path: entry for path, entry in entries.items() if files.get(path) == entry.stamp}


def load(file: Path) -> dict[str, Entry]:
    """The entries that `save` wrote; none when there are none, or when the file is not as it was written."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head.decode("ascii", "replace") != f"{FORM} {hashlib.sha256(body).hexdigest()}":
            return {}
        return {path: Entry(Stamp(*rest[:2]), rest[2]) for path, rest in json.loads(body).items()}
    except (OSError, ValueError):
        return {}


def save(file: Path, entries: Mapping[str, Entry]) -> None:
    """Writes the entries, whole or not at all."""
    body = json.dumps({path: [*entry.stamp, entry.sha256] for path, entry in entries.items()}).encode()
    part = file.with_name(f"{file.name}.part")
    try:
        part.write_bytes(f"{FORM} {hashlib.sha256(body).hexdigest()}\n".encode() + body)
        sync(part)
        part.replace(file)
    except OSError:
        part.unlink(missing_ok=True)
        raise
