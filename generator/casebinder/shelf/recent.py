"""The texts of the cases that were asked for last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

MOST = 1_000
"""So many stay in memory: more than a share of the pages has, which is made in one language after another."""


@dataclass(frozen=True, slots=True)
class Recent:
    """Fields of cases by file and place in it; those that came first go first."""

    cases: dict[tuple[str, int], Mapping[str, Any]] = field(default_factory=dict)

    def get(self, file: str, n: int, fetch: Callable[[int], Mapping[str, Any]]) -> Mapping[str, Any]:
        """The fields of a case, fetched if they are not there."""
        case = self.cases.get((file, n))
        if case is None:
            case = fetch(n)
            while len(self.cases) >= MOST:
                self.cases.pop(next(iter(self.cases)), None)
            self.cases[file, n] = case
        return case
