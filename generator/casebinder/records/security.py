"""Who is to be told of a hole in the site."""

from __future__ import annotations

from dataclasses import dataclass

from casebinder.records.text import Day


@dataclass(frozen=True, slots=True)
class Security:
    """`contact` is an address (`mailto:`, `https:` or `tel:`); after `expires` nobody should rely on it."""

    contact: str
    expires: Day
