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
        name = str(error.filename or "")
        above = name in map(str, into.parents)
        ours = above or any(f"{name}/".startswith(f"{each}/") for each in (into, workshop))
        if not (ours or error.errno in FULL):
            raise
        fact = f"{into} could not be written: {error.strerror or error}"
        at = f" ({name})" if name else ""
        raise UnwritableError(f"{fact}{at}. {_left(into)}") from error


def _left(into: Path) -> str:
    return "The site that was there is as it was." if into.exists() else "Nothing was published."
