"""What may not lie among the hand-written pages: whatever is neither a folder nor an ordinary file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from casebinder.diagnostics import Diagnostic, Span


def strange(folder: Path, below: str) -> Iterator[Diagnostic]:
    """A fault for each link, pipe, socket, device or unreadable name at or below `folder / below`."""
    left = [below]
    while left:
        path = left.pop()
        place = folder / path
        if not path.isprintable():
            shown = "".join(each if each.isprintable() else "\ufffd" for each in path)
            fact = f"the name of `{shown}` holds a character that nobody can see or read"
            yield Diagnostic("file-name", fact, Span(shown), "rename the file", record=shown)
        elif place.is_symlink():
            yield _fault(path, "is a symbolic link")
        elif place.is_dir():
            left += sorted((f"{path}/{name}" for name in os.listdir(place)), reverse=True)  # noqa: PTH208
        elif place.exists() and not place.is_file():
            yield _fault(path, "is no ordinary file")


def _fault(path: str, fact: str) -> Diagnostic:
    hint = "put the file itself into the folder, or take it out"
    return Diagnostic("file-kind", f"{path} {fact}", Span(path), hint, record=path)
