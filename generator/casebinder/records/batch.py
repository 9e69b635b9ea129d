"""Batches: cases released together by one or more issuers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casebinder.records.allowance import Allowance
from casebinder.records.text import EMPTY, Day, Reference, Text
from casebinder.records.vocabulary import Term

if TYPE_CHECKING:
    from casebinder.source import MapNode


@dataclass(frozen=True, slots=True)
class Batch:
    """Cases released together; `announced` is the number the issuer says it holds, None when not stated."""

    id: str
    title: Text
    issuers: tuple[Term, ...] = ()
    dated: Day | None = None
    released: Day | None = None
    announced: int | None = None
    overview: Text = EMPTY
    sources: tuple[Reference, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    replaces: tuple[str, ...] = ()
    node: MapNode | None = field(default=None, compare=False, repr=False)
