"""An entry of the engine's memory with an evil content, rightly sealed, writes nothing outside its folder."""

from __future__ import annotations

import io
import json
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from casebinder.cache import Cache
from casebinder.policy import Inline
from casebinder.press import Rendered
from casebinder.records.site import Site
from casebinder.records.text import Text
from casebinder.remembered import ABOUT, Remembered

LEAST = Site(Text({"en": "T"}), "https://example.org/", ("en",), Text({}))
EVIL = (
    "files/../../evil",
    "files//tmp/evil",
    "/evil",
    "evil",
    "files/a/../../../evil",
    "files/..\\..\\evil",
    "files/",
)


def engine(_: Path, __: Site, into: Path) -> Rendered:
    """Renders one page."""
    into.mkdir(exist_ok=True)
    (into / "index.html").write_text("rendered")
    return Rendered({}, (), Inline(frozenset(), frozenset()), frozenset(), ("docs",))


def packed(name: str, mode: int = 0) -> bytes:
    """What the memory would hold of the page, and one more entry."""
    data = io.BytesIO()
    about = {"layouts": [], "handwritten": [], "inline": [[], []], "replaced": [], "sources": ["docs"]}
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo(ABOUT), json.dumps(about))
        archive.writestr(zipfile.ZipInfo("files/index.html"), "remembered")
        archive.writestr(entry, "/etc/passwd")
    return data.getvalue()


def rebuilt(folder: Path, evil: bytes | None) -> Path:
    """Renders twice, with the entry of the first run replaced; returns where the second run wrote."""
    cache = Cache(folder / "cache")
    (folder / "docs").mkdir(parents=True)
    remembered = Remembered(engine, "mkdocs", cache)
    for run in ("first", "second"):
        remembered(folder, LEAST, folder / run)
    (entry,) = cache.folder.glob("engine-*")
    if evil is not None:
        cache.save("engine", entry.name.removeprefix("engine-"), evil)
    (folder / "a" / "b").mkdir(parents=True)
    into = folder / "a" / "b" / "third"
    remembered(folder, LEAST, into)
    return into


def tree(folder: Path) -> set[str]:
    return {
        each.relative_to(folder).as_posix()
        for each in folder.rglob("*")
        if each.is_file() or each.is_symlink()
    }


@pytest.mark.parametrize("name", EVIL)
def test_an_entry_that_would_leave_its_folder_is_not_believed(tmp_path: Path, name: str) -> None:
    into = rebuilt(tmp_path, packed(name))
    assert tree(into) == {"index.html"}
    assert (into / "index.html").read_text() == "rendered"
    assert not [each for each in tree(tmp_path) if "evil" in each]


def test_an_entry_that_is_a_link_is_not_believed(tmp_path: Path) -> None:
    into = rebuilt(tmp_path, packed("files/link", stat.S_IFLNK | 0o777))
    assert tree(into) == {"index.html"}
    assert (into / "index.html").read_text() == "rendered"


def test_an_entry_that_is_too_large_is_not_believed(tmp_path: Path) -> None:
    data = io.BytesIO(packed("files/x"))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("files/bomb", b"\0" * (64 << 20))
    into = rebuilt(tmp_path, data.getvalue())
    assert tree(into) == {"index.html"}


KINDS = {
    "cut": lambda file: file.write_bytes(file.read_bytes()[:-40]),
    "one byte changed": lambda file: file.write_bytes(file.read_bytes()[:-9] + b"x" + file.read_bytes()[-8:]),
    "of another version": lambda file: file.write_bytes(file.read_bytes().replace(b"cache 2", b"cache 1", 1)),
    "copied": lambda file: (shutil.copy(file, file.with_name("copy")), file.with_name("copy").replace(file)),
    "a link": lambda file: (file.replace(file.with_name("real")), file.symlink_to(file.with_name("real"))),
    "a pipe": lambda file: (file.unlink(), subprocess.run(["mkfifo", file], check=True)),
    "a folder": lambda file: (file.unlink(), file.mkdir()),
    "empty": lambda file: file.write_bytes(b""),
}


@pytest.mark.parametrize("damage", KINDS.values(), ids=KINDS)
def test_what_is_not_as_it_was_saved_is_not_believed(
    tmp_path: Path, damage: Callable[[Path], object]
) -> None:
    cache = Cache(tmp_path)
    cache.save("engine", "key", b"what an engine made, and more of it")
    assert cache.load("engine", "key") == b"what an engine made, and more of it"
    damage(tmp_path / "engine-key")
    assert cache.load("engine", "key") is None
    cache.save("engine", "key", b"anew")
    assert cache.load("engine", "key") in (b"anew", None)


def test_an_entry_of_another_site_is_not_believed(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.save("engine", "one", b"of one")
    (tmp_path / "engine-one").replace(tmp_path / "engine-other")
    assert cache.load("engine", "other") is None


def test_what_was_rendered_is_believed(tmp_path: Path) -> None:
    into = rebuilt(tmp_path, None)
    assert (into / "index.html").read_text() == "rendered"
