"""What an engine hands back to the press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from casebinder.policy import Inline
from casebinder.press.layout import Layout
from casebinder.press.sitemap import Location


@dataclass(frozen=True)
class Rendered:
    """What an engine made of the docs folder: the layouts by kind and language, the hand-written pages.

    `inline` is what stands in its pages and may run or style them. `replaced` holds the kinds of page in
    whose place the owner of the site has written a page without slots.
    `sources` are the files and folders it was made of, below the folder of the records; None when it may
    depend on something else, and must be made anew each time.
    """

    layouts: Mapping[tuple[str, str], Layout]
    handwritten: tuple[Location, ...]
    inline: Inline = field(default_factory=Inline)
    replaced: frozenset[tuple[str, str]] = frozenset()
    sources: tuple[str, ...] | None = None
