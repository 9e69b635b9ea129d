"""What has to be done to a store before it holds a site: what is sent, in which order, what is removed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from casebinder import manifest
from casebinder.manifest import File, NoManifestError
from casebinder.publish import NotASiteError
from casebinder.upload.store import PART, Held, Store, StoreError

MARK = "publishing.json"
"""Lies in a store while it is written to: the paths that may not be as its manifest says."""

VERSION = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """`send` are paths in groups, each to be there before the next begins; `remove` comes after all of them.

    `touched` is what may be left half done if this is interrupted, `strange` what nobody of ours has put
    there, `manifest` the bytes that are written when all is sent.
    """

    send: tuple[tuple[str, ...], ...]
    remove: tuple[str, ...]
    touched: tuple[str, ...]
    unchanged: int
    strange: tuple[str, ...]
    manifest: bytes
    done: bool
    """True when nothing is to be done."""


def plan(site: Path, store: Store, *, again: bool = False) -> Plan:
    """What publishing a folder into a store has to do; everything is sent `again` where that is wished.

    Raises `NotASiteError` where the store holds something that is no site.
    """
    data = (site / manifest.NAME).read_bytes()
    wanted, there = manifest.parse(data), store.files()
    before = store.read(manifest.NAME) if manifest.NAME in there else None
    left = _left(store) if MARK in there else frozenset()
    if there and before is None and MARK not in there:
        cure = "name another one, or empty it yourself"
        raise NotASiteError(f"{store.name} holds something, and no site of casebinder's: {cure}")
    old = _manifest(store, before) if before is not None else {}
    known = {path: file for path, file in old.items() if path not in left}
    same = {path for path, file in wanted.items() if not again and _same(site, path, file, known, there)}
    own = {manifest.NAME, MARK}
    ours = {*old, *left, *(path + PART for path in left | own)}
    send = _ordered(wanted.keys() - same, there.keys())
    remove = (there.keys() & ours) - wanted.keys() - own
    touched = left.union(remove, *send)
    done = not touched and MARK not in there and before == data
    strange = there.keys() - wanted.keys() - ours - own
    return Plan(send, _sorted(remove), _sorted(touched), len(same), _sorted(strange), data, done)


def mark(touched: Sequence[str]) -> bytes:
    """The mark of a store that is written to."""
    return (json.dumps({"version": VERSION, "touched": list(touched)}, ensure_ascii=False) + "\n").encode()


def _left(store: Store) -> frozenset[str]:
    """What an interrupted publication may have left half done."""
    try:
        found = json.loads(store.read(MARK) or b"")
        if found["version"] == VERSION:
            return frozenset(map(str, found["touched"]))
    except (ValueError, KeyError, TypeError):
        pass
    raise StoreError(f"{store.name}/{MARK} cannot be read: it is of another version, or none of ours")


def _manifest(store: Store, data: bytes) -> Mapping[str, File]:
    try:
        return manifest.parse(data)
    except NoManifestError as error:
        raise StoreError(f"{store.name}: {error}") from error


def _same(site: Path, path: str, file: File, known: Mapping[str, File], there: Mapping[str, Held]) -> bool:
    """True when the store has the file: its manifest says so, or the store's own digest does."""
    held = there.get(path)
    if held is None or held.size != file.size:
        return False
    return known.get(path) == file or (held.digest != "" and held.digest == _md5(site / path))


def _ordered(paths: Set[str], there: Set[str]) -> tuple[tuple[str, ...], ...]:
    """Whatever a reader may be led to comes before what leads there.

    New files that are no pages; new pages; pages that are there; the rest, which the pages of the old site
    and the new one share: the index of the search, the data, the sitemap.
    """
    groups: dict[tuple[bool, bool], list[str]] = {
        (old, late): [] for old, late in ((False, False), (False, True), (True, False), (True, True))
    }
    for path in sorted(paths):
        page, old = path.endswith(".html"), path in there
        groups[old, page != old].append(path)
    return tuple(tuple(group) for group in groups.values())


def _sorted(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(paths))


def _md5(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
