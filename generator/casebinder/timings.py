"""Where the seconds of a build go, stage by stage, and how much memory it took."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import perf_counter
from typing import TypeVar

Each = TypeVar("Each")

STAGES = (
    "read", "decode", "check", "privacy", "engine", "compose", "press", "index", "export", "publish", "wait",
)  # fmt: skip
"""What a build does, in this order; `wait` is the time that the command spent waiting for its workers."""


@dataclass(frozen=True, slots=True)
class Seconds:
    """What a worker spent on each stage, to be added to what the command itself spent."""

    spent: Mapping[str, float]


@dataclass(slots=True)
class Clock:
    """Counts the seconds of each stage; what runs inside another stage is not counted there too.

    `cases` and `files` are counted by whoever reads the ones and writes the others. `doing` is what is going
    on, `done` how much of it, and `of` how much it is, 0 where nobody counts.
    """

    spent: dict[str, float] = field(default_factory=dict)
    started: float = field(default_factory=perf_counter)
    cases: int = 0
    files: int = 0
    done: int = 0
    of: int = 0
    _counted: str = ""
    _stages: list[str] = field(default_factory=list)
    _since: float = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Counts what is done inside for a stage."""
        self._begin(name)
        try:
            yield
        finally:
            self._end()

    def over(self, name: str, items: Iterable[Each]) -> Iterator[Each]:
        """The items, the time that it takes to make each counted for a stage."""
        iterator = iter(items)
        while True:
            self._begin(name)
            try:
                item = next(iterator, self)
            finally:
                self._end()
            if item is self:
                return
            yield item  # type: ignore[misc]  # no item is the clock

    @property
    def doing(self) -> str:
        """The stage that is gone through, the outer one while it is counted."""
        return self._counted or (self._stages[-1] if self._stages else "")

    @contextmanager
    def counting(self, name: str, of: int) -> Iterator[None]:
        """Lets whoever works inside count up `done`."""
        self._counted, self.done, self.of = name, 0, of
        try:
            yield
        finally:
            self._counted, self.done, self.of = "", 0, 0

    def each(self, name: str, items: Sequence[Each]) -> Iterator[Each]:
        """The items, counted as they are done."""
        with self.counting(name, len(items)):
            for item in items:
                yield item
                self.done += 1

    def add(self, seconds: Seconds) -> None:
        """Counts what a worker spent."""
        for name, spent in seconds.spent.items():
            self.spent[name] = self.spent.get(name, 0.0) + spent

    def _begin(self, name: str) -> None:
        self._turn()
        self._stages.append(name)

    def _end(self) -> None:
        self._turn()
        self._stages.pop()

    def _turn(self) -> None:
        now = perf_counter()
        if self._stages:
            name = self._stages[-1]
            self.spent[name] = self.spent.get(name, 0.0) + now - self._since
        self._since = now


@dataclass(frozen=True, slots=True)
class Timings:
    """What a run took: seconds from start to end and of each stage, megabytes at the peak, how much it did.

    With several workers the stages are summed over all processes, so that they may exceed the whole.
    `memory` is the peak of this process, `worker_memory` that of the largest worker.
    """

    seconds: float
    stages: Mapping[str, float]
    memory: float
    worker_memory: float
    cases: int
    files: int


def timings(clock: Clock) -> Timings:
    """What a run took until now, from when its clock was made."""
    stages = {name: clock.spent[name] for name in STAGES if name in clock.spent}
    own, workers = _peaks()
    return Timings(perf_counter() - clock.started, stages, own, workers, clock.cases, clock.files)


def as_json(told: Timings) -> str:
    """For programs: one object, in seconds and megabytes."""
    value = {
        "seconds": round(told.seconds, 3),
        "stages": {name: round(seconds, 3) for name, seconds in told.stages.items()},
        "memory": round(told.memory, 1),
        "worker_memory": round(told.worker_memory, 1),
        "cases": told.cases,
        "files": told.files,
    }
    return json.dumps(value, indent=1) + "\n"


def as_text(told: Timings) -> str:
    """For people: a line a stage."""
    lines = [f"{name:<9}{seconds:9.2f} s" for name, seconds in told.stages.items()]
    files = f", {told.files:,} files" if told.files else ""
    lines.append(f"{'in all':<9}{told.seconds:9.2f} s   {told.cases:,} cases{files}")
    lines.append(f"{'memory':<9}{told.memory:9.0f} MB, the largest worker {told.worker_memory:.0f} MB")
    return "\n".join(lines) + "\n"


def _peaks() -> tuple[float, float]:
    """Megabytes at the peak: of this process, of the largest that it waited for."""
    if sys.platform == "win32":
        return 0.0, 0.0
    import resource

    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, workers = (resource.getrusage(who).ru_maxrss / unit for who in both)
    return own, workers
