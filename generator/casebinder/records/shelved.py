"""A case of which only what lists and counts ask for is in memory; its text is fetched when asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from casebinder.records.case import Case

LIGHT = (
    "id", "language", "dated", "batches", "number", "mechanisms", "related", "status", "published",
    "withdrawn", "replaces",
)  # fmt: skip
"""Fields that are always there."""

LISTED = ("title", "facets", "summary", "office", "people", "aid", "reviewed", "keywords", "laws")
"""Fields that lists, tables and filters ask for: they are fetched together without the rest, and stay."""

REST = tuple(field.name for field in fields(Case) if field.name not in {*LIGHT, *LISTED, "node"})
"""The others, which pages and the search index ask for: all are fetched together and do not stay."""

USUAL = {
    field.name: field.default if field.default is not MISSING else {}
    for field in fields(Case)
    if field.name in (*LIGHT[1:], *LISTED)
}
"""What they hold where nothing is stated."""

HEAVY = frozenset((*LISTED, *REST))


class Shelved(Case):
    """A case that is as good as whole; `fetch` gives fields. A million of them can be held at once.

    `digest` is of everything the case says, `listing` of what lists show of it (`records.digests`).
    """

    __slots__ = ("digest", "fetch", "listing")
    digest: str
    listing: str
    fetch: Callable[[str], Mapping[str, Any]]

    @classmethod
    def of(
        cls, light: Mapping[str, Any], digest: str, listing: str, fetch: Callable[[str], Mapping[str, Any]]
    ) -> Shelved:
        """The case with these fields, its node among them; the others hold what is usual.

        `fetch` gives a field that is asked for, perhaps with others: those stay.
        """
        made = cls.__new__(cls)
        for name in LIGHT[1:]:
            object.__setattr__(made, name, USUAL[name])
        for name, value in light.items():
            object.__setattr__(made, name, value)
        object.__setattr__(made, "digest", digest)
        object.__setattr__(made, "listing", listing)
        object.__setattr__(made, "fetch", fetch)
        return made

    def __getattr__(self, name: str) -> Any:
        """A field that is not in memory."""
        if name not in HEAVY:
            raise AttributeError(name)
        found = self.fetch(name)
        if name in LISTED:
            for each, value in found.items():
                object.__setattr__(self, each, value)
        return found[name]

    def bare(self) -> Case:
        """Itself: its place takes no memory before it is asked for."""
        return self

    def __reduce__(self) -> tuple[type[Case], tuple[Any, ...]]:
        """Another process gets the whole case, without its place."""
        return Case, tuple(getattr(self, each.name) for each in fields(Case) if each.name != "node")
