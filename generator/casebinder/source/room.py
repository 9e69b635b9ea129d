"""How much of a folder is read: of one file, of all that stay in memory together, of all."""

from __future__ import annotations

from dataclasses import dataclass, field

from casebinder.diagnostics import Diagnostic, Span

LARGEST = 256 * 1024 * 1024
"""Bytes of one file, and of all whose nodes are in memory at once; these take twenty times as much there."""

MOST = 8 * LARGEST
"""Bytes of all files; one in which nothing is wrong is read by itself, and of it little stays in memory."""


@dataclass(slots=True)
class Room:
    """The bytes that are left for files of these sizes."""

    in_all: int = MOST
    at_once: int = LARGEST
    sizes: dict[str, int] = field(default_factory=dict)

    def refused(self, file: str, size: int) -> Diagnostic | None:
        """Counts a file; a fault when it may not be read even by itself."""
        self.sizes[file] = size
        self.in_all -= size
        if size > LARGEST:
            hint = "part it into files that `include:` names"
            return _too_large(file, f"{file} holds more than {LARGEST >> 20} MiB", hint)
        if self.in_all < 0:
            fact = f"with {file} the record files hold more than {MOST >> 20} MiB"
            return _too_large(file, fact, "take out what is no record")
        return None

    def crowded(self, file: str) -> tuple[Diagnostic, ...] | None:
        """Counts a file that stays in memory; None when there is room, else the fault, told of the first."""
        before, self.at_once = self.at_once, self.at_once - self.sizes[file]
        if self.at_once >= 0:
            return None
        fact = f"from {file} on nothing is read, for files with faults hold more than {LARGEST >> 20} MiB"
        hint = "correct the other faults, or move cases into files that `include:` names; then check again"
        return (_too_large(file, fact, hint),) if before >= 0 else ()


def _too_large(file: str, fact: str, hint: str) -> Diagnostic:
    return Diagnostic("file-size", fact, Span(file), hint, record=file)
