"""What is staged in git, laid out in a folder of its own for as long as it is looked at."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casebinder.cli import codes


@contextmanager
def staged(records: Path) -> Iterator[Path]:
    """A folder with the records as the next commit would hold them, gone afterwards."""
    below = os.fsdecode(_git(records, "rev-parse", "--show-prefix")).rstrip("\n")
    names = _git(records, "ls-files", "-z", "--cached")
    with tempfile.TemporaryDirectory(prefix="casebinder-") as folder:
        _git(records, "checkout-index", "-z", "--stdin", f"--prefix={folder}/", given=names)
        laid = Path(folder) / below
        if not (laid / "cases.yaml").exists():
            raise codes.CannotRun(
                "no cases.yaml is staged: `git add` it, or name its folder: --records FOLDER"
            )
        yield laid


def _git(where: Path, *arguments: str, given: bytes = b"") -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(where), *arguments], input=given, capture_output=True, check=False
        )
    except OSError as error:
        raise codes.CannotRun("git is not there: --staged needs it") from error
    if done.returncode:
        said = os.fsdecode(done.stderr).strip().splitlines() or ["git failed"]
        raise codes.CannotRun(f"--staged needs a git repository: {said[0]}")
    return done.stdout
