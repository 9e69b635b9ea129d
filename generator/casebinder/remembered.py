"""An engine that is not run again while nothing has changed that it renders."""

from __future__ import annotations

import io
import json
import os
import stat
import zipfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from casebinder.cache import Cache, contents, key, program
from casebinder.policy import Inline
from casebinder.press import Layout, Rendered
from casebinder.press.sitemap import Location
from casebinder.records.site import Site

USUAL = ("docs", "mkdocs.yml")
"""What an engine renders when nobody says otherwise, sorted as engines tell it."""

ABOUT = "rendered.json"
ENCRYPTED = 1


Engine = Callable[[Path, Site, Path], Rendered]
"""Renders the docs folder for a site into a folder and hands back the layouts."""


@dataclass(slots=True)
class Remembered:
    """An engine with a memory: it runs again when its sources, the site's frame or the program changed.

    What it made is kept only when it says of what, and when that stayed the same meanwhile; then `told` is
    true after a run.
    """

    engine: Engine
    name: str
    cache: Cache
    told: bool = False

    def __call__(self, folder: Path, site: Site, into: Path) -> Rendered:
        """What the engine makes, or made before, of the folder."""
        frame = _frame(self.name, folder, site)
        before = self._sources(frame)
        known = shaped(self.name, folder, site, before)
        if (data := self.cache.load("engine", known)) and (found := _unpacked(data, into)):
            self.told = True
            return found
        rendered = self.engine(folder, site, into)
        after = rendered.sources
        if after is not None and after != before:
            self.cache.save("sources", frame, json.dumps(after).encode())
        elif after is not None and shaped(self.name, folder, site, after) == known:
            self.cache.save("engine", known, _packed(rendered, into))
        self.told = after is not None
        return rendered

    def _sources(self, frame: str) -> tuple[str, ...]:
        """What the folder was rendered from last, with this configuration."""
        found = self.cache.load("sources", frame)
        return tuple(json.loads(found)) if found else USUAL


def shaped(engine: str, folder: Path, site: Site, sources: tuple[str, ...]) -> str:
    """A key of all that an engine renders from: these files and folders, and what it is told of the site."""
    return key(_frame(engine, folder, site), contents(*(folder / each for each in sources)))


def _frame(engine: str, folder: Path, site: Site) -> str:
    """A key of what shapes the rendering besides its sources."""
    about = [dict(site.title.words), site.url, site.languages, dict(site.description.words)]
    settings = contents(folder / "mkdocs.yml")
    return key(engine, program(), os.environ.get("SOURCE_DATE_EPOCH", ""), settings, json.dumps(about))


def _packed(rendered: Rendered, folder: Path) -> bytes:
    """The layouts and every file that the engine wrote."""
    about = {
        "layouts": [asdict(layout) for layout in rendered.layouts.values()],
        "handwritten": [asdict(each) for each in rendered.handwritten],
        "inline": [sorted(rendered.inline.scripts), sorted(rendered.inline.styles)],
        "replaced": sorted(rendered.replaced),
        "sources": rendered.sources,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo(ABOUT), json.dumps(about))
        for file in sorted(each for each in folder.rglob("*") if each.is_file()):
            name = zipfile.ZipInfo(f"files/{file.relative_to(folder).as_posix()}")
            archive.writestr(name, file.read_bytes())
    return packed.getvalue()


def _unpacked(data: bytes, into: Path) -> Rendered | None:
    """What `_packed` packed, its files written again; None when it is something else."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if not _sound(archive):
                return None
            rendered = _rendered(json.loads(archive.read(ABOUT)))
            for name in archive.namelist():
                if name != ABOUT:
                    file = into / name.removeprefix("files/")
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(archive.read(name))
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None
    return rendered


def _sound(archive: zipfile.ZipFile) -> bool:
    """True for what `_packed` makes: files stored as they are, each at its own place below `files/`."""
    names = {entry.filename for entry in archive.infolist()}
    return (
        len(names) == len(archive.infolist())
        and all(map(_ordinary, archive.infolist()))
        and not any(str(parent) in names for name in names for parent in PurePosixPath(name).parents)
        and archive.testzip() is None
    )


def _ordinary(entry: zipfile.ZipInfo) -> bool:
    top, *parts = entry.filename.split("/")
    below = top == "files" and parts and not {"", ".", ".."} & set(parts) and "\\" not in entry.filename
    plain = entry.compress_type == zipfile.ZIP_STORED and entry.compress_size == entry.file_size
    link = stat.S_ISLNK(entry.external_attr >> 16)
    return plain and not link and not entry.flag_bits & ENCRYPTED and bool(below or entry.filename == ABOUT)


def _rendered(about: dict[str, Any]) -> Rendered:
    layouts = [Layout(**{**each, "pieces": tuple(each["pieces"])}) for each in about["layouts"]]
    return Rendered(
        {(layout.kind, layout.language): layout for layout in layouts},
        tuple(Location(**each) for each in about["handwritten"]),
        Inline(*map(frozenset, about["inline"])),
        frozenset((kind, language) for kind, language in about["replaced"]),
        tuple(about["sources"]),
    )
