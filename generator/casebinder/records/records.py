"""The records of one file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from casebinder.records.batch import Batch
from casebinder.records.case import Case
from casebinder.records.mechanism import Mechanism


@dataclass(frozen=True, slots=True)
class Records:
    """Batches, mechanisms and cases by id, in the order of the file."""

    batches: Mapping[str, Batch] = field(default_factory=dict)
    mechanisms: Mapping[str, Mechanism] = field(default_factory=dict)
    cases: Mapping[str, Case] = field(default_factory=dict)

    @property
    def lists(self) -> Mapping[str, Sequence[Batch | Mechanism | Case]]:
        """The same by the keys of the file."""
        return {
            "batches": tuple(self.batches.values()),
            "mechanisms": tuple(self.mechanisms.values()),
            "cases": tuple(self.cases.values()),
        }
