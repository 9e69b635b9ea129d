"""`manifest.json`: path, SHA-256 and size of every other file of a site; and a site held against it.

A page that was pressed has its kind besides, as `page`: it must carry the mark of it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from casebinder.marker import kept
from casebinder.outputs import Output, SiteFile

NAME = "manifest.json"
VERSION = 1
CHUNK = 1 << 20
SHA256 = re.compile("[0-9a-f]{64}")


class NoManifestError(Exception):
    """There is no manifest, or it is none of ours; says which."""


@dataclass(frozen=True, slots=True)
class File:
    """What a file must be; `page` is the kind of a page that was pressed."""

    sha256: str
    size: int
    page: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Findings:
    """How a site differs from its manifest; all paths sorted.

    `lost` are pages without the part that was pressed, whatever else they are.
    """

    files: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when nothing differs."""
        return not (self.missing or self.changed or self.extra or self.lost)

    @property
    def counts(self) -> str:
        """How many files differ in each way."""
        counts = f"{len(self.missing)} missing, {len(self.changed)} changed, {len(self.extra)} extra"
        return f"{counts}, {len(self.lost)} lost" if self.lost else counts


def listed(outputs: Iterable[SiteFile], url: str) -> Iterator[SiteFile]:
    """The files of a site as they come, and last the manifest of them; `url` is the site's address."""
    files: dict[str, File] = {}
    for output in outputs:
        files[output.path] = File(output.sha256, output.size, output.page)
        yield output
    yield manifest(files, url)


def manifest(files: Mapping[str, File], url: str) -> Output:
    """The manifest of these files, a line for each, sorted."""
    quoted = json.JSONEncoder(ensure_ascii=False).encode
    rows = ",\n".join(
        f'{{"path": {quoted(path)}, "sha256": "{each.sha256}", "size": {each.size}'
        + (f', "page": "{each.page}"}}' if each.page else "}")
        for path, each in sorted(files.items())
    )
    head = json.dumps({"version": VERSION, "url": url}, ensure_ascii=False)[:-1]
    return Output(NAME, f'{head}, "files": [\n{rows}\n]}}\n'.encode())


def fingerprint(data: bytes, page: str = "") -> File:
    """What a file with these bytes is."""
    return File(hashlib.sha256(data).hexdigest(), len(data), page)


def parse(data: bytes) -> Mapping[str, File]:
    """Path to what the file must be; raises `NoManifestError`."""
    try:
        found = json.loads(data)
        files = dict(map(_file, found["files"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NoManifestError("manifest.json cannot be read: it is cut off, or no manifest") from error
    if found.get("version") != VERSION or len(files) != len(found["files"]):
        raise NoManifestError("manifest.json is of another version, or names a file twice")
    return files


def load(site: Path) -> Mapping[str, File]:
    """What the manifest in a folder says; raises `NoManifestError`."""
    file = site / NAME
    if not file.is_file():
        raise NoManifestError(f"{site} has no {NAME}: name the folder of a built site")
    return parse(file.read_bytes())


def paths(folder: Path) -> Iterator[str]:
    """Every file below a folder, links and whatever else included, `/` between the parts."""
    for place, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        for name in (*names, *links):
            yield (Path(place) / name).relative_to(folder).as_posix()


def verify(folder: Path, wanted: Mapping[str, File]) -> Findings:
    """How what lies in a folder differs from a manifest; raises OSError where a file cannot be read."""
    here = set(paths(folder)) - {NAME}
    both = sorted(here & wanted.keys())
    changed = {path for path in both if not _same(folder / path, wanted[path])}
    pages = (path for path in both if wanted[path].page)
    return Findings(
        len(wanted),
        tuple(sorted(wanted.keys() - here)),
        tuple(sorted(changed)),
        tuple(sorted(here - wanted.keys())),
        tuple(path for path in pages if not _kept(folder / path, wanted[path].page, path in changed)),
    )


def findings(wanted: Mapping[str, File], got: Iterable[tuple[str, bytes | None]]) -> Findings:
    """How what was fetched differs from a manifest; None stands for a file that is not there."""
    missing, changed, lost = [], [], []
    for path, data in got:
        file = wanted[path]
        if data is None:
            missing.append(path)
            continue
        if other := fingerprint(data, file.page) != file:
            changed.append(path)
        if file.page and not kept(data, file.page, changed=other):
            lost.append(path)
    return Findings(len(wanted), tuple(sorted(missing)), tuple(sorted(changed)), (), tuple(sorted(lost)))


def _kept(path: Path, page: str, changed: bool) -> bool:
    data = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
    return kept(data, page, changed=changed)


def _same(path: Path, wanted: File) -> bool:
    if path.is_symlink() or not path.is_file() or path.stat().st_size != wanted.size:
        return False
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest() == wanted.sha256


def _file(entry: Mapping[str, Any]) -> tuple[str, File]:
    path, sha256, size = entry["path"], entry["sha256"], entry["size"]
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or "\\" in path or "\x00" in path:
        raise ValueError(path)
    if not SHA256.fullmatch(sha256) or not isinstance(size, int):
        raise ValueError(path)
    return path, File(sha256, size, str(entry.get("page", "")))
