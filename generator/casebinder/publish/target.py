"""What may be replaced by a site, and the folder beside it in which the next one is made."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from casebinder.publish.faults import BusyError, NotASiteError

SOMEBODYS = ("cases.yaml", "mkdocs.yml", ".git")
"""Names that no site holds: a folder with one of them is somebody's work."""

OURS = ("sitemap.xml", "assets/casebinder")
"""What every site of ours holds."""


RECORD = "record"
"""Name in the workshop: what both trees held when they were last alike."""


def workshop(into: Path) -> Path:
    """`.site.casebinder` beside `site`: the lock, the record, the second tree; nobody else reads it."""
    return into.with_name(f".{into.name}.casebinder")


class Moment(NamedTuple):
    """Which publication of a target was the last; zeros before the first."""

    file: int = 0
    changed: int = 0


def moment(into: Path) -> Moment:
    """The last publication of a target."""
    try:
        status = (workshop(Path(os.path.abspath(into))) / RECORD).stat()  # noqa: PTH100
    except (OSError, ValueError):  # `/` has no name
        return Moment()
    return Moment(status.st_ino, status.st_mtime_ns)


def refuse(into: Path, sources: Iterable[Path]) -> None:
    """Raises `NotASiteError` for what is no site of ours and not empty, and for the folders of the inputs."""
    if into == Path(into.anchor):
        raise NotASiteError(f"{into} is the whole file system: name another folder for the site")
    if into.is_symlink() or (os.path.lexists(into) and not into.is_dir()):
        raise NotASiteError(f"{into} is not a folder: name another folder for the site")
    for source in map(Path.absolute, sources):
        if into == source or into in source.parents or source in into.parents:
            raise NotASiteError(f"{into} and {source}, which the site is made of, lie in one another: "
                                "name another folder for the site")  # fmt: skip
    if not into.is_dir():
        return
    if into.is_mount():
        cure = f"publish into a folder below it, for instance {into / 'site'}"
        raise NotASiteError(f"{into} is where a disk is mounted and cannot be exchanged: {cure}")
    if any((into / name).exists() for name in SOMEBODYS):
        cure = f"name another folder, for instance {into / 'site'}"
        raise NotASiteError(f"{into} holds more than a site: {cure}")
    if any(into.iterdir()) and not all((into / name).exists() for name in OURS):
        cure = "name another folder, or empty it yourself"
        raise NotASiteError(f"{into} holds something, and no site of casebinder's: {cure}")


@contextmanager
def locked(into: Path) -> Iterator[Path]:
    """The workshop of a target, for one build at a time."""
    beside = workshop(into)
    beside.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (beside / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BusyError(f"another build is writing {into}") from error
        yield beside
