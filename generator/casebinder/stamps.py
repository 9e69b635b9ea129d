"""Builds that need not be: nothing has changed, neither what the site is made of nor the site."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from casebinder.cache import Cache, contents, key, program

EASTERNMOST = timezone(timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a build is made of, before it begins: all in the folder, the program, the engine, the day."""

    cache: Cache
    folder: Path
    into: Path
    strict: bool
    engine: str
    sources: str

    @classmethod
    def of(cls, cache: Cache, folder: Path, into: Path, *, strict: bool, engine: str) -> Stamp:
        """The stamp as things are now; the day is in it, because dates to come are faults."""
        today = datetime.now(EASTERNMOST).date().isoformat()
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")  # themes may show it
        files = contents(folder, without=[into], whole=False)
        sources = key(program(), today, epoch, str(strict), engine, files)
        return cls(cache, folder, into, strict, engine, sources)

    def report(self) -> str | None:
        """What the last build said, when building again would change nothing; else None."""
        saved = self.cache.load("stamp", self._name)
        if saved is None:
            return None
        told = json.loads(saved)
        same = told["sources"] == self.sources and told["site"] == _seen(self.into)
        return str(told["report"]) if same else None

    def save(self, report: str) -> None:
        """Notes that the site is made of this, unless something was changed meanwhile.

        What was said of another site is forgotten: it quotes records, which may have been withdrawn since.
        """
        now = Stamp.of(self.cache, self.folder, self.into, strict=self.strict, engine=self.engine)
        if now.sources == self.sources:
            told = {"sources": self.sources, "site": _seen(self.into), "report": report}
            self.cache.forget("stamp", but=[self._name])
            self.cache.save("stamp", self._name, json.dumps(told).encode())

    @property
    def _name(self) -> str:
        return key(os.fspath(self.into.absolute()))


def _seen(folder: Path) -> str:
    """A key of every file below a folder as the system tells of it: path, mode, size, times of change."""
    return hashlib.sha256("\n".join(sorted(_told(os.fspath(folder)))).encode("utf-8", "replace")).hexdigest()


def _told(folder: str) -> Iterator[str]:
    if not os.path.isdir(folder):  # noqa: PTH112  thousands of files: strings are fastest
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield entry.path
                yield from _told(entry.path)
            else:
                found = entry.stat(follow_symlinks=False)
                yield f"{entry.path} {found.st_mode} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}"
