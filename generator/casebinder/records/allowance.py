"""Reviewed exceptions to privacy rules."""

from __future__ import annotations

from dataclasses import dataclass

from casebinder.records.text import Day


@dataclass(frozen=True, slots=True)
class Allowance:
    """A reviewed exception to a privacy rule: the exact text it lets through, why, who said so and when."""

    rule: str
    text: str
    reason: str
    by: str = ""
    date: Day | None = None
