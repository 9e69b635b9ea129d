"""Files that look like files of records but for their names, and so are not read."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from casebinder.diagnostics import WARNING, Diagnostic, Span

ALIKE = re.compile(r"(?i)\.ya?ml(?:\.txt)?$")
TOP = re.compile(r"(?i)(?:cases|courses|ledger)\.ya?ml(?:\.txt)?")


def misnamed(file: str) -> Diagnostic | None:
    """The warning that a file is not read; None for a name that ends in .yaml, or is like none."""
    if file.endswith(".yaml") or not ALIKE.search(file):
        return None
    shown = re.sub(r"[^ -~\w]", "\ufffd", file)
    right = ALIKE.sub(".yaml", shown.rpartition("/")[2])
    fact = f"{shown} is not read, for its name does not end in .yaml"
    hint = f"rename it to `{right}`, or move it elsewhere if it holds no records"
    return Diagnostic("file-name", fact, Span(shown), hint, WARNING, record=shown)


def unread(folder: Path, below: Collection[str], known: Collection[str]) -> Iterator[Diagnostic]:
    """A warning for each misnamed file in these folders that is not known; "" is the folder itself.

    Beside cases.yaml lie files of many kinds: only the names of its own are looked for there.
    """
    for where in sorted(below):
        for name in _names(folder / where):
            file = f"{where}/{name}" if where else name
            if name[0] in ".~" or file in known or not (where or TOP.fullmatch(name)):
                continue
            if warning := misnamed(file):
                yield warning


def _names(folder: Path) -> list[str]:
    """What lies in a folder, nothing where it cannot be looked into."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208
    except OSError:
        return []
