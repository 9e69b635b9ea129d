"""Publishing whole or not at all: the next site is made in a second tree, then the two change places.

Beside `site` lies `.site.casebinder`, which nobody but the build reads: `lock`; `record`, what both trees
held when they were last alike; `spare`, the second tree, whose files are the very files of the live one;
`draft`, the second tree at work; `scratch`, where an engine renders. Only files whose bytes changed are
written; what is no longer as it was recorded is written anew. A file is never written in place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from casebinder.outputs import Output
from casebinder.publish.faults import BusyError, CollisionError, NotASiteError, UnwritableError
from casebinder.publish.publication import Changes, Publication, littered, publication, publish
from casebinder.publish.target import Moment, moment

__all__ = [
    "BusyError",
    "Changes",
    "CollisionError",
    "Moment",
    "NotASiteError",
    "Publication",
    "UnwritableError",
    "files",
    "littered",
    "moment",
    "publication",
    "publish",
    "write",
]


def files(folder: Path) -> Iterator[Output]:
    """Every file below a folder, such as an engine has filled, in the order of the paths."""
    for file in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield Output(file.relative_to(folder).as_posix(), file.read_bytes())


def write(folder: Path, outputs: Iterable[Output]) -> int:
    """Writes the files below `folder`, one after the other; returns how many."""
    made: set[str] = set()
    count = 0
    for output in outputs:
        parent, _, _ = output.path.rpartition("/")
        if parent not in made:
            (folder / parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        with open(f"{folder}/{output.path}", "wb", buffering=0) as opened:  # noqa: PTH123  there are many
            opened.write(output.data)
        count += 1
    return count
