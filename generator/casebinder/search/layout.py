"""Where every field stands in the one long row of positions that the postings point into.

The row is cut into regions, one for each language and kind of field, and a region into slots of one width,
a slot for each case; a position thus tells region and case by division. A case that is longer than the slots
of a region stands in several slots after those of the cases. Widths and numbers of slots are rounded up: they
stay, and with them all positions, when one case changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

SHARE = 0.99
"""The share of cases that fit their slot."""

STEPS = 8
"""A width is one of so many numbers between a power of two and the next."""

SPARE = 200
"""For every so many cases there is a slot more at least; the number of slots after those of the cases is a
power of two."""


@dataclass(slots=True)
class Region:
    """A language and kind: `base` is its first position, `width` a slot's, `spills` (slot, slots, case)."""

    language: str
    kind: str
    base: int
    width: int
    slots: int
    spills: list[tuple[int, int, int]] = field(default_factory=list)
    place: dict[int, int] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The position after the last."""
        return self.base + self.width * self.slots

    def start(self, case: int) -> int:
        """The first position of a case."""
        return self.base + self.width * self.place.get(case, case)

    def cases(self, slots: NDArray[np.bool_]) -> NDArray[np.intp]:
        """The cases, rising, that stand in the slots which are set."""
        if not self.spills:
            return np.flatnonzero(slots)
        firsts, _, cases = np.array(self.spills).T
        slots[cases] = np.logical_or.reduceat(slots, firsts)
        return np.flatnonzero(slots[: firsts[0]])


def region(language: str, kind: str, base: int, lengths: Sequence[int]) -> Region:
    """A region from `base` on; `lengths`: positions of each case, 0 where it has no such field."""
    longest = sorted(lengths)[min(len(lengths) - 1, int(len(lengths) * SHARE))]
    width = _round(max(longest, 1) + 1)
    made = Region(language, kind, base, width, len(lengths))
    for case, length in enumerate(lengths):
        if length >= width:
            slots = length // width + 1
            made.spills.append((made.slots, slots, case))
            made.place[case] = made.slots
            made.slots += slots
    made.slots = len(lengths) + (1 << (made.slots - len(lengths) + len(lengths) // SPARE).bit_length())
    return made


def _round(number: int) -> int:
    """The number rounded up, to one of STEPS numbers between a power of two and the next."""
    step = (1 << number.bit_length()) // STEPS // 2 or 1
    return -(-number // step) * step
