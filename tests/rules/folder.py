"""The least folder that is in order, with more files beside it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

MINIMAL = Path(__file__).parent / "minimal"


def folder(into: Path, files: Mapping[str, str]) -> Path:
    """A copy of the folder with these files; more than one may be made in the same place."""
    shutil.copytree(MINIMAL, into, dirs_exist_ok=True)
    (into / "records").mkdir(exist_ok=True)
    for name, text in {"records/none.yaml": "cases: []\n", **files}.items():
        (into / name).write_text(text, "utf-8")
    return into
