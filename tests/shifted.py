"""Runs casebinder or mkdocs at another time: `python -m tests.shifted SECONDS PROGRAM …`."""

from __future__ import annotations

import datetime
import importlib
import sys
import time

REAL = time.time


def shift(seconds: int) -> None:
    """Moves what Python takes for now; for modules that are imported afterwards."""
    now = datetime.datetime

    class Shifted(now):  # type: ignore[valid-type, misc]  # the class that everybody asks
        """A datetime whose now is another."""

        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Shifted:
            return cls.fromtimestamp(REAL() + seconds, tz)  # type: ignore[no-any-return]

        @classmethod
        def today(cls) -> Shifted:
            return cls.now()

    datetime.datetime = Shifted  # type: ignore[misc]
    time.time = lambda: REAL() + seconds


if __name__ == "__main__":
    shift(int(sys.argv[1]))
    program, sys.argv = sys.argv[2], sys.argv[2:]
    entry = {"casebinder": ("casebinder.cli", "main"), "mkdocs": ("mkdocs.__main__", "cli")}[program]
    getattr(importlib.import_module(entry[0]), entry[1])()
