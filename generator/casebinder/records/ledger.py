"""The ledger: every address that readers were given, since when, and digests of what cases said there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casebinder.records.text import Day

if TYPE_CHECKING:
    from casebinder.source import MapNode, Node


@dataclass(frozen=True, slots=True)
class Standing:
    """What the ledger knows of an address.

    Of a case also the digest of its text in each language, how many paragraphs it has had, and how many of
    its changes readers have been told of.
    """

    since: Day
    digests: Mapping[str, str] = field(default_factory=dict)
    paragraphs: int = 0
    changes: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """The content of `ledger.yaml`: the site's languages as published, and address to what is known of it."""

    languages: tuple[str, ...] = ()
    published: Mapping[str, Standing] = field(default_factory=dict)
    node: MapNode | None = field(default=None, compare=False, repr=False)

    def place(self, address: str) -> Node | None:
        """The node that stands for an address, the key where there is one."""
        below = self.node.get("published") if self.node else None
        entries = getattr(below, "entries", {})
        return entries[address].key if address in entries else self.node
