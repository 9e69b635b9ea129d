"""Lists of words that lie beside the code as texts, parted by blanks."""

from __future__ import annotations

from importlib.resources import files


def listed(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(files(__package__).joinpath(name).read_text("utf-8").split())
