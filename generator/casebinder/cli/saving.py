"""Saving one file, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from casebinder.cli import codes


def save(file: Path, data: bytes, name: str = "") -> None:
    """Writes beside the file, then lets the two change places; `name` is what a message calls it."""
    try:
        _replace(file, data)
    except OSError as error:
        raise codes.WriteError(f"{name or file.name} cannot be written: {error.strerror}") from error


def _replace(file: Path, data: bytes) -> None:
    handle, beside = tempfile.mkstemp(prefix=".", suffix=".new", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
        Path(beside).chmod(mode)
        Path(beside).replace(file)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
