"""The whole cases that were asked for last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from casebinder.records.case import Case

MOST = 1_000
"""So many stay in memory: more than a share of the pages has, which is made in one language after another."""


@dataclass(frozen=True, slots=True)
class Recent:
    """Cases by file and place in it; the one that came first goes first."""

    cases: dict[tuple[str, int], Case] = field(default_factory=dict)

    def get(self, file: str, n: int, fetch: Callable[[int], Case]) -> Case:
        """The case, fetched if it is not there."""
        case = self.cases.get((file, n))
        if case is None:
            case = fetch(n)
            while len(self.cases) >= MOST:
                self.cases.pop(next(iter(self.cases)), None)
            self.cases[file, n] = case
        return case
