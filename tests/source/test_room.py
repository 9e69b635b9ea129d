"""Folders of any number of files are read; what would fill the memory is refused before it is opened."""

from __future__ import annotations

import os
from pathlib import Path

from casebinder.source import Folder
from casebinder.source.room import LARGEST, MOST, Room


def sparse(file: Path, size: int) -> None:
    """A file of that size that takes no room on the disk."""
    file.touch()
    os.truncate(file, size)


def test_a_file_too_large_is_refused_unopened(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text("include: [a.yaml]\n")
    sparse(tmp_path / "a.yaml", LARGEST + 1)
    found = Folder(tmp_path).source()
    (fault,) = found.diagnostics
    assert (fault.code, fault.message) == ("file-size", "a.yaml holds more than 256 MiB")
    assert found.broken == {"a.yaml"}


def test_many_files_may_hold_more_than_one(tmp_path: Path) -> None:
    (tmp_path / "cases.yaml").write_text("include: ['*.yaml']\n")
    names = tuple(f"part-{n}.yaml" for n in range(9))
    for name in names:
        sparse(tmp_path / name, MOST // 8 - 100)
    folder = Folder(tmp_path)
    assert folder.included == names[:8]
    (fault,) = folder.source(kept=names[:8]).diagnostics
    assert fault.message == "with part-8.yaml the record files hold more than 2048 MiB"


def test_of_files_that_stay_in_memory_the_first_without_room_is_told() -> None:
    room = Room(at_once=10)
    assert [room.refused(name, 6) for name in "abc"] == [None] * 3
    assert room.crowded("a") is None
    told = room.crowded("b")
    assert told
    assert told[0].span.file == "b"
    assert room.crowded("c") == ()
