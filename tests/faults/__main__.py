"""Puts faults into builds and prints how many there were and how many sites were lost.

python -m tests.faults [--kills 200] [--points 100] [--limits 50] [--caches 28] [--sizes 30]
    [--crowds 21] [--swaps 100]
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.faults import caches, crowd, disks, kills
from tests.faults.ground import Ground, ground


def campaign(place: Ground, options: argparse.Namespace) -> Iterator[str]:
    """A line for each kind of fault."""
    yield kills.kills(place, options.kills)
    yield from kills.points(place, options.points)
    yield disks.limits(place, options.limits)
    yield caches.caches(place, options.caches)
    yield from disks.targets(place)
    if kills.root():
        yield disks.full(place, options.sizes)
        yield disks.unwritable(place)
    else:
        yield "full and read-only disks: not tried, for only root mounts disks"
    yield crowd.crowd(place, options.crowds)
    yield from crowd.readers(place.folder.parent, options.swaps, place.losses)


def main() -> None:
    """Prints the lines; ends with 1 when something was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    for name, count in (
        ("kills", 200),
        ("points", 100),
        ("limits", 50),
        ("caches", 28),
        ("sizes", 30),
        ("crowds", 21),
        ("swaps", 100),
    ):
        parser.add_argument(f"--{name}", type=int, default=count)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = ground(Path(folder) / "p")
        for line in campaign(place, options):
            print(f"{line}; losses: {len(place.losses)}", flush=True)
    print("\n".join(place.losses[:20]))
    raise SystemExit(1 if place.losses else 0)


if __name__ == "__main__":
    main()
