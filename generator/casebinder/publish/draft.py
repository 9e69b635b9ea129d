"""The next state of a site, made in a second tree beside the live one."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from casebinder.outputs import Output, Ready, SiteFile
from casebinder.publish.disk import sync_tree
from casebinder.publish.faults import CollisionError
from casebinder.publish.record import Entry, Stamp, Survey, sound, stamp, survey

DRAFT, SPARE, PART = "draft", "spare", "part"
"""Names in the workshop: a tree at work, a tree like the live one, a file at work."""


PATH = re.compile(r"(?!\.\.?(?:/|$))[^/\0]+(?:/(?!\.\.?(?:/|$))[^/\0]+)*")
"""A path that stays below the folder it is put to."""


class Draft:
    """Takes the files of the next state one by one; touches the disk only for what is not in the live tree.

    `workshop` is the folder beside the site in which the draft is made, from the spare tree when there is
    one; `recorded` is what spare and live tree held when they were last alike.
    """

    def __init__(self, workshop: Path, live: Path, recorded: Mapping[str, Entry]) -> None:
        self.tree = workshop / DRAFT
        self.spare = workshop / SPARE
        self.part = workshop / PART
        self.live = live
        self.recorded = recorded
        self.seen = survey(live)
        self.made: dict[str, Entry] = {}
        self.kept: dict[str, Entry] = {}
        self.sound = sound(recorded, self.seen.files)
        self._there: Survey | None = None
        self._folders: set[str] = set()

    @property
    def entries(self) -> dict[str, Entry]:
        """Every file of the next state, by path."""
        return dict(sorted((self.kept | self.made).items()))

    def take(self, output: SiteFile) -> None:
        """One file of the next state."""
        path = output.path
        if not PATH.fullmatch(path):
            raise ValueError(f"a file of the site cannot lie at {path!r}")
        if path in self.made or path in self.kept:
            raise CollisionError(f"two files of the site want to be `{path}`")
        entry = self.sound.get(path)
        if entry is not None and entry.sha256 == output.sha256:
            self.kept[path] = entry
            if isinstance(output, Ready):
                output.file.unlink()
        elif isinstance(output, Output | Ready):
            self._put(output)
        else:
            raise ValueError(f"{path!r} is not there as it was written")

    def changes(self) -> bool:
        """True when the live tree is not yet this one."""
        around = parents(self.kept)
        for path in around & self.made.keys():
            raise _both(path)
        gone = self.seen.files.keys() - self.kept.keys()
        return bool(self.made or gone or self.seen.folders - around)

    def finish(self) -> None:
        """Completes the tree with what stays, takes out what goes, brings it to the disk."""
        there = self._prepared()
        missing = [path for path in self.kept if path not in there.files]
        for path in missing:
            self._link(path)
        gone = there.files.keys() - self.kept.keys() - self.made.keys()
        for path in gone:
            (self.tree / path).unlink()
        clear(self.tree, there.folders - parents(self.entries))
        sync_tree(self.tree, [*self.made, *missing, *gone])

    def _put(self, output: Output | Ready) -> None:
        path = output.path
        there = self._prepared()
        replaced = path in there.files
        self._make_room(path)
        if isinstance(output, Ready):
            written = stamp(output.file.stat())
            output.file.rename(self.tree / path)
        else:
            written = self._written(output.data, path, replaced)
        self.made[path] = Entry(written, output.sha256)

    def _written(self, data: bytes, path: str, replaced: bool) -> Stamp:
        """Writes a file whole, and never over one that the live tree may have too."""
        file = self.part if replaced else self.tree / path
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
            written = stamp(os.fstat(handle))
        finally:
            os.close(handle)
        if replaced:
            file.rename(self.tree / path)
        return written

    def _link(self, path: str) -> None:
        """Puts a file of the live tree into this one, as the same file where the file system can."""
        self._make_room(path)
        same(f"{self.live}/{path}", f"{self.tree}/{path}")

    def _make_room(self, path: str) -> None:
        """The folders for a file; what stands in its way is of an older state."""
        if path in self._folders:
            raise _both(path)
        parent = path.rpartition("/")[0]
        if parent and parent not in self._folders:
            for folder in _upwards(parent):
                self._make_folder(folder)
        if path in self._prepared().folders:
            shutil.rmtree(self.tree / path)
            self._there = survey(self.tree)

    def _make_folder(self, folder: str) -> None:
        if folder in self._folders:
            return
        if folder in self.made:
            raise _both(folder)
        if self._prepared().files.pop(folder, None):
            (self.tree / folder).unlink()
        if folder not in self._prepared().folders:
            os.mkdir(f"{self.tree}/{folder}")  # noqa: PTH102  there are many
        self._folders.add(folder)

    def _prepared(self) -> Survey:
        """What the tree holds, once everything is out of it that is not as it was recorded."""
        if self._there is None:
            if self.spare.exists():
                self.spare.rename(self.tree)
            else:
                self.tree.mkdir()
            found = survey(self.tree)
            known = sound(self.recorded, found.files)
            for path in found.files.keys() - known.keys():
                (self.tree / path).unlink()
            strange = found.folders - parents(known)
            clear(self.tree, strange)
            self._there = Survey({path: known[path].stamp for path in known}, found.folders - strange)
        return self._there

    def even_out(self) -> None:
        """Makes the tree that was live, and is now in the draft's place, like the one that took its place."""
        if not self.tree.exists():
            return
        gone = self.seen.files.keys() - self.kept.keys() - self.made.keys()
        if len(gone) + len(self.made) > len(self.kept):
            shutil.rmtree(self.tree)
            return
        for path in gone:
            (self.tree / path).unlink()
        clear(self.tree, self.seen.folders - parents(self.entries))
        for path in self.made:
            (self.tree / path).parent.mkdir(parents=True, exist_ok=True)
            same(f"{self.live}/{path}", f"{self.part}")
            self.part.rename(self.tree / path)
        sync_tree(self.tree, [*gone, *self.made])
        self.tree.rename(self.spare)


def same(source: str, target: str) -> None:
    """Makes `target` the same file as `source`, or a copy with its times where there are no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def clear(tree: Path, folders: set[str]) -> None:
    """Removes folders in which nothing is left."""
    for folder in sorted(folders, reverse=True):
        (tree / folder).rmdir()


def _both(path: str) -> CollisionError:
    return CollisionError(f"the site would hold a file and a folder named `{path}`")


def _upwards(folder: str) -> Iterator[str]:
    """`a`, `a/b`, `a/b/c` of `a/b/c`; nothing of ``."""
    parts = folder.split("/") if folder else []
    return ("/".join(parts[: depth + 1]) for depth in range(len(parts)))


def parents(paths: Iterable[str]) -> set[str]:
    """Every folder around these files."""
    found: set[str] = set()
    for path in paths:
        end = path.rfind("/")
        while end > 0 and path[:end] not in found:
            found.add(path[:end])
            end = path.rfind("/", 0, end)
    return found
