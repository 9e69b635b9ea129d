"""What is raised where a file cannot be freed of its metadata."""

from __future__ import annotations


class UncleansableError(Exception):
    """The file cannot be freed of what it says of its maker; the message says why, `hint` what to do."""

    hint = "save it as JPEG, PNG, WebP, GIF or PDF, or take it out of the docs folder"


def need(holds: bool, what: str) -> None:
    """Raises unless the file is built as files of its form are."""
    if not holds:
        raise UncleansableError(what)
