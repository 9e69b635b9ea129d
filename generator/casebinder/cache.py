"""What builds remember, by a key of all that shaped it; what was changed or copied is made anew."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FORM = "casebinder cache 2"
CACHE = Path(".casebinder", "cache")
"""Where it lies beside the records."""

KEPT = 4
"""Entries of one kind that are kept, the newest."""

DAY = 24 * 3600
"""Seconds after which nobody is still at work on a file that is half written."""

NO_WAIT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Flags with which neither a link is followed nor a pipe waited for."""

OURS = (".casebinder", ".git", ".venv")
"""What no site is made of, though settings name it."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of entries; one that cannot be read or written is as good as an empty one."""

    folder: Path

    def load(self, kind: str, key: str) -> bytes | None:
        """What was saved under a key, None when there is nothing or when it is not as it was saved."""
        try:
            inode, whole = ordinary(self.folder / f"{kind}-{key}")
        except OSError:
            return None
        head, _, data = whole.partition(b"\n")
        return data if head == _head(kind, key, inode, data) else None

    def save(self, kind: str, key: str, data: bytes, kept: int | None = KEPT) -> None:
        """Keeps something under a key, whole or not at all, and forgets the oldest of its kind.

        With `kept` None none is forgotten: whoever saves says in the end what to `forget`.
        """
        file = self.folder / f"{kind}-{key}"
        part = file.with_name(f".{file.name}.{os.getpid()}")
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            try:
                with part.open("wb") as opened:
                    opened.write(_head(kind, key, os.fstat(opened.fileno()).st_ino, data) + b"\n" + data)
                part.replace(file)
            finally:
                part.unlink(missing_ok=True)
            if kept is not None:
                self._clear(kind)
                entries = sorted(self.folder.glob(f"{kind}-*"), key=lambda each: each.stat().st_mtime_ns)
                for old in entries[:-kept]:
                    if old != file:  # which is not the newest when the clock was set back
                        old.unlink()

    def forget(self, kind: str, but: Iterable[str]) -> None:
        """Forgets all of a kind but what stands under these keys, and what was left half written."""
        names = {f"{kind}-{each}" for each in but}
        with contextlib.suppress(OSError):
            for old in (*self.folder.glob(f"{kind}-*"), *self.folder.glob(f".{kind}-*")):
                if old.name not in names:
                    old.unlink(missing_ok=True)

    def _clear(self, kind: str) -> None:
        """Removes what builds that were killed left half written."""
        for part in self.folder.glob(f".{kind}-*"):
            with contextlib.suppress(OSError):
                if part.lstat().st_mtime < time.time() - DAY:
                    part.unlink()


def key(*shaped: str) -> str:
    """The key of what was shaped by these."""
    return hashlib.sha256("\0".join(shaped).encode("utf-8", "surrogateescape")).hexdigest()


def contents(*roots: Path, without: Iterable[Path] = (), whole: bool = True) -> str:
    """A key of every file in these files and folders: path, and bytes or what a link points to.

    Unless it is the `whole`, what tools have put into a folder is left out: packages of Node.js beside the
    file that asks for them, and what begins with a dot right below it, be it `.git` or `.venv`, unless a file
    of settings there names it.
    """
    found = hashlib.sha256()
    for n, root in enumerate(roots):
        left_out = {os.fspath(each.absolute()) for each in without}
        if not whole and root.is_dir():
            left_out |= {os.fspath(each.absolute()) for each in _unnamed(root)}
        for path in _files(os.fspath(root.absolute()), left_out, whole):
            found.update(f"{n} {os.path.relpath(path, root)}\0".encode("utf-8", "surrogateescape"))
            found.update(_digest(path))
    return found.hexdigest()


def _unnamed(root: Path) -> Iterator[Path]:
    told = b""
    for file in root.glob("*.yml"):
        with contextlib.suppress(OSError):
            told += ordinary(file)[1]
    return (each for each in root.glob(".*") if each.name in OURS or os.fsencode(each.name) not in told)


@cache
def program() -> str:
    """A key of this program: its own files, Python, and the name and version of every package beside it."""
    packages = {
        name
        for folder in sys.path
        if os.path.isdir(folder or ".")  # noqa: PTH112  sys.path holds strings
        for name in os.listdir(folder or ".")  # noqa: PTH208
        if name.endswith((".dist-info", ".egg-info"))
    }
    return key(contents(Path(__file__).parent), sys.version, *sorted(packages))


def ordinary(file: Path) -> tuple[int, bytes]:
    """The inode and the bytes of a file; an `OSError` for anything else, be it a link or a pipe."""
    with os.fdopen(os.open(file, os.O_RDONLY | NO_WAIT), "rb") as opened:
        status = os.fstat(opened.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "no ordinary file", str(file))
        return status.st_ino, opened.read()


def _head(kind: str, name: str, inode: int, data: bytes) -> bytes:
    """The first line: whose entry this is, and a digest of the rest. A copy has another inode."""
    return f"{FORM} {kind} {name} {inode} {hashlib.sha256(data).hexdigest()}".encode()


def _files(root: str, left_out: set[str], whole: bool) -> Iterator[str]:
    """The files below a folder in order, links too; the root itself when it is a file."""
    if not os.path.isdir(root):  # noqa: PTH112  thousands of files: strings are fastest
        yield root
        return
    with os.scandir(root) as found:
        entries = sorted(found, key=lambda each: each.name)
    names = {entry.name for entry in entries}
    ignored = {"__pycache__", *(["node_modules"] if not whole and "package.json" in names else [])}
    for entry in entries:
        if entry.name in ignored or entry.path in left_out:
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, left_out, whole)
        else:
            yield entry.path


def _digest(path: str) -> bytes:
    if os.path.islink(path):  # noqa: PTH114
        return b"link " + os.fsencode(os.readlink(path))  # noqa: PTH115
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
        if not stat.S_ISREG(mode):  # a pipe would be waited for
            return f"special {stat.S_IFMT(mode)}".encode()
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.file_digest(file, "sha256").digest()
    except OSError as error:
        return f"unreadable {error.errno}".encode()
