"""Publishing whole or not at all: files are written beside the site, then the folders change places."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from casebinder.outputs import Output

SOMEBODYS = ("cases.yaml", "mkdocs.yml", ".git")
"""Names that no site holds: a folder with one of them is somebody's work."""


class BusyError(Exception):
    """Another build holds the lock."""


class NotASiteError(Exception):
    """The target is something that must not be replaced by a site."""


@contextmanager
def publication(into: Path) -> Iterator[Path]:
    """A new empty folder beside `into`, which it replaces when the block ends without an exception."""
    into = into.absolute()
    _refuse(into)
    into.parent.mkdir(parents=True, exist_ok=True)
    with _lock(into):
        stage = Path(tempfile.mkdtemp(prefix=f".{into.name}.", suffix=".new", dir=into.parent))
        try:
            stage.chmod(0o755)
            yield stage
            _exchange(stage, into)
        finally:
            shutil.rmtree(stage, ignore_errors=True)


def write(folder: Path, outputs: Iterable[Output]) -> int:
    """Writes the files below `folder`; returns how many."""
    made: set[str] = set()
    count = 0
    for output in outputs:
        parent, _, _ = output.path.rpartition("/")
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        (folder / output.path).write_bytes(output.data)
        count += 1
    return count


def _refuse(into: Path) -> None:
    if into.is_symlink() or (into.exists() and not into.is_dir()):
        raise NotASiteError(f"{into} is not a folder: name another folder for the site")
    if into == Path(into.anchor) or any((into / name).exists() for name in SOMEBODYS):
        raise NotASiteError(
            f"{into} holds more than a site: name another folder, for instance {into / 'site'}"
        )
    if into.is_dir() and any(into.iterdir()) and not (into / "sitemap.xml").exists():
        raise NotASiteError(f"{into} holds something, and no site: name another folder, or empty it yourself")


@contextmanager
def _lock(into: Path) -> Iterator[None]:
    path = into.parent / f".{into.name}.lock"
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BusyError(f"another build is writing {into}") from error
        yield


def _exchange(stage: Path, into: Path) -> None:
    old = stage.with_suffix(".old")
    if into.exists():
        into.rename(old)
    stage.rename(into)
    shutil.rmtree(old, ignore_errors=True)
