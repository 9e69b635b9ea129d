"""What builds remember, damaged between two of them: rebuilt or refused, never wrong."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

from tests.faults.ground import STATES, Ground


def caches(ground: Ground, count: int) -> str:
    """Every entry damaged in one way, then a build of the other state, which was built before."""
    chance = random.Random(1)
    entries = 0
    for number in range(count):
        state = STATES[(number + 1) % 2]
        name = list(DAMAGES)[number % len(DAMAGES)]
        there = (ground.folder / ".casebinder").rglob("*")
        found = [each for each in there if each.is_file() and each.stat().st_size]  # a kill may leave none
        others = [each.read_bytes() for each in found]
        for file in found:
            DAMAGES[name](file, chance, others)
        entries += len(found)
        ground.turn(state)
        run = ground.build()
        ground.judge(f"cache {name}", run)
        if run.returncode or ground.state() != state:
            ground.losses.append(
                f"cache {name}: exit {run.returncode}, the site is in state {ground.state()}"
            )
    return f"a damaged cache: {count} builds, {entries} entries damaged in {len(DAMAGES)} ways"


def _flipped(file: Path, chance: random.Random, _: list[bytes]) -> None:
    data = bytearray(file.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    file.write_bytes(data)


def _cut(file: Path, chance: random.Random, _: list[bytes]) -> None:
    data = file.read_bytes()
    file.write_bytes(data[: chance.randrange(len(data))])


def _longer(file: Path, _: random.Random, __: list[bytes]) -> None:
    file.write_bytes(file.read_bytes() + b"\0more")


def _swapped(file: Path, chance: random.Random, others: list[bytes]) -> None:
    file.write_bytes(chance.choice(others))


def _older(file: Path, _: random.Random, __: list[bytes]) -> None:
    file.write_bytes(file.read_bytes().replace(b"casebinder ", b"casebinder 0", 1))


def _empty(file: Path, _: random.Random, __: list[bytes]) -> None:
    file.write_bytes(b"")


def _copied(file: Path, _: random.Random, __: list[bytes]) -> None:
    data = file.read_bytes()
    file.rename(file.with_name("moved"))
    file.write_bytes(data)
    file.with_name("moved").unlink()


DAMAGES: dict[str, Callable[[Path, random.Random, list[bytes]], None]] = {
    "one bit another": _flipped, "cut off": _cut, "longer": _longer, "of another entry": _swapped,
    "of another version": _older, "empty": _empty, "copied": _copied,
}  # fmt: skip
