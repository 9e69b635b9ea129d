"""A map of a file that is not read until somebody asks what stands in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from casebinder.source.node import MapNode


class Unread(MapNode):
    """The node of a record that is known without its file: `find` reads the file and gives the real one."""

    __slots__ = ("find",)
    find: Callable[[], MapNode]

    def __init__(self, file: str, find: Callable[[], MapNode]) -> None:
        self.file, self.find = file, find

    def __getattr__(self, name: str) -> Any:
        """`at` and `entries`, which are not there before the file is read."""
        if name not in ("at", "entries"):
            raise AttributeError(name)
        found = self.find()
        self.at, self.entries = found.at, found.entries
        return getattr(self, name)
