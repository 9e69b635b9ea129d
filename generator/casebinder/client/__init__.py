"""Browser code and styles: plain files, joined in the order of their names, named by their content."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

from casebinder.outputs import Output

FOLDER = "assets/casebinder"


@cache
def assets() -> tuple[Output, Output]:
    """The one stylesheet and the one script of the site."""
    return _joined("styles", "css"), _joined("scripts", "js")


def _joined(folder: str, ending: str) -> Output:
    parts = sorted((files(__package__) / folder).iterdir(), key=lambda part: part.name)
    data = b"\n".join(part.read_bytes() for part in parts if part.name.endswith(f".{ending}"))
    digest = hashlib.sha256(data).hexdigest()[:10]
    return Output(f"{FOLDER}/casebinder.{digest}.{ending}", data)
