"""Many verdicts in little memory: digests of texts, sorted, one after the other."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Verdict = tuple[tuple[str, int, int], ...]

SIZE = 16
"""Bytes of a digest."""

HEAD = 8
"""Bytes of its beginning, a number of an array."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Digest to what was said of a text: of most, in `clean`, nothing."""

    clean: bytes = b""
    found: Mapping[bytes, Verdict] = field(default_factory=dict)
    _heads: array[int] = field(init=False, compare=False, repr=False)
    """The first bytes of each in `clean`, as numbers."""

    def __post_init__(self) -> None:
        words = array("Q", self.clean)
        if sys.byteorder == "little":
            words.byteswap()
        object.__setattr__(self, "_heads", words[:: SIZE // HEAD])

    @classmethod
    def of(cls, said: Mapping[bytes, Verdict]) -> Verdicts:
        """These verdicts."""
        clean = b"".join(sorted(key for key, verdict in said.items() if not verdict))
        return cls(clean, {key: verdict for key, verdict in said.items() if verdict})

    def __len__(self) -> int:
        return len(self.clean) // SIZE + len(self.found)

    def __contains__(self, key: bytes) -> bool:
        return self.get(key) is not None

    def get(self, key: bytes) -> Verdict | None:
        """What was said, None where nobody was asked."""
        at = self._place(key)
        return () if self.clean[at : at + SIZE] == key else self.found.get(key)

    def and_(self, said: Mapping[bytes, Verdict]) -> Verdicts:
        """These and others, of which none is here yet."""
        more = Verdicts.of(said)
        return Verdicts(b"".join(self._merged(more.clean)), {**self.found, **more.found})

    def _merged(self, more: bytes) -> Iterator[bytes]:
        at = 0
        for start in range(0, len(more), SIZE):
            key = more[start : start + SIZE]
            before, at = at, self._place(key)
            yield self.clean[before:at]
            yield key
        yield self.clean[at:]

    def _place(self, key: bytes) -> int:
        """Where a digest stands in `clean`, or would; few begin alike."""
        head = int.from_bytes(key[:HEAD])
        at = SIZE * bisect_left(self._heads, head)
        while self.clean[at : at + HEAD] == key[:HEAD] and self.clean[at : at + SIZE] < key:
            at += SIZE
        return at
