"""Why a site was not published."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO}
"""What only writing meets, whatever file it names."""


class BusyError(Exception):
    """Another build holds the lock."""


class NotASiteError(Exception):
    """The target is something that must not be replaced by a site."""


class CollisionError(Exception):
    """Two files of the site want the same place."""


class UnwritableError(Exception):
    """A file could not be written; the site that was there is as it was."""


@contextmanager
def told(into: Path, workshop: Path) -> Iterator[None]:
    """Makes a sentence of the system's word that the site, or what lies beside it, cannot be written."""
    try:
        yield
    except OSError as error:
        names = [str(each) for each in (error.filename2, error.filename) if each]
        ours = [name for name in names if _concerns(Path(name), into, workshop)]
        if names and not ours and error.errno not in FULL:
            raise
        fact = f"{into} could not be written: {error.strerror or error}"
        at = f" ({ours[0]})" if ours else ""
        raise UnwritableError(f"{fact}{at}. {_left(into)}") from error


def _concerns(path: Path, into: Path, workshop: Path) -> bool:
    return path in into.parents or any(each in (path, *path.parents) for each in (into, workshop))


def _left(into: Path) -> str:
    return "The site that was there is as it was." if into.exists() else "Nothing was published."
