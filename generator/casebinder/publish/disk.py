"""What Python lacks: two folders that change places at once, a whole file system brought to the disk."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

EXCHANGE = 2
"""RENAME_EXCHANGE of renameat2(2)."""

HERE = -100
"""AT_FDCWD: paths are taken as they stand."""

UNKNOWN = (errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP)
"""How a kernel or file system says that it knows no exchange."""

FEW = 64
"""So many files are synced one by one; more of them, the whole file system at once."""


@cache
def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True)


def swap(one: Path, other: Path) -> bool:
    """Two folders change places in one step; false where kernel or file system know no such step."""
    call = getattr(_libc(), "renameat2", None)
    if call is None:
        return False
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def sync(path: Path) -> None:
    """Brings one file, or the names in one folder, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_tree(root: Path, touched: Collection[str]) -> None:
    """Brings these files below `root`, and the folders around them, to the disk."""
    call = getattr(_libc(), "syncfs", None)
    if len(touched) > FEW and call is not None:
        handle = os.open(root, os.O_RDONLY)
        try:
            if call(handle) != 0:
                code = ctypes.get_errno()
                raise OSError(code, os.strerror(code), str(root))
        finally:
            os.close(handle)
        return
    folders = {"."}
    for path in touched:
        parts = path.split("/")[:-1]
        folders.update("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
    for path in (*touched, *sorted(folders, reverse=True)):
        if (root / path).exists():
            sync(root / path)
