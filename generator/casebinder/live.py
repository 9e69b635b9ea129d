"""A site whose files are made when somebody asks for them, for the eyes of its editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from threading import Lock

from casebinder import search
from casebinder.edition import Each, Edition, Share
from casebinder.exports import export
from casebinder.outputs import Output, SiteFile
from casebinder.press import Rendered
from casebinder.pressing import outputs, pressed
from casebinder.records.site import Site
from casebinder.timings import Clock

Several = Callable[[], Iterator[SiteFile]]
"""Files that are made together."""


@dataclass(frozen=True, slots=True)
class About(Share):
    """The records that the page at an address may be about, perhaps some more."""

    address: str = ""

    def take(self, items: Iterable[Each]) -> Iterator[Each]:
        """Those whose id stands in the address."""
        return (item for item in items if _named(item, self.address))


@dataclass(slots=True)
class Live:
    """Every file that `pressing.outputs` makes, each when it is asked for; safe for several threads."""

    site: Site
    rendered: Rendered
    _made: dict[str, bytes] = field(default_factory=dict)
    _editions: Mapping[str, Edition] = field(init=False)
    _several: dict[str, Several] = field(init=False)
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self._editions = {self.site.prefix(each): Edition(self.site, each) for each in self.site.languages}
        self._several = {
            "search/": partial(search.outputs, self.site),
            "sitemap": partial(outputs, self.site, self.rendered),
            "": partial(export, self.site),
        }

    def file(self, path: str) -> bytes | None:
        """The bytes of a file of the site, None when it has no such file."""
        with self._lock:
            if path not in self._made:
                self._made |= {output.path: output.data for output in self._page(path)}
            for beginning in [each for each in self._several if path.startswith(each)]:
                if path not in self._made:
                    several = self._several.pop(beginning)
                    self._made |= {each.path: each.data for each in several() if isinstance(each, Output)}
            return self._made.get(path)

    def _page(self, path: str) -> Iterator[Output]:
        """The page at a path below the site's root, and others that were made with it."""
        if not f"/{path}".endswith("/index.html"):
            return
        address = path.removesuffix("index.html")
        prefix = max((each for each in self._editions if address.startswith(each)), key=len)
        deep = address.removeprefix(prefix).count("/") > 1
        edition = self._editions[prefix].only(About(1 if deep else 0, address=address))
        made = pressed([edition], self.rendered, Clock())
        yield from (each for each in made if isinstance(each, Output))


def _named(item: object, address: str) -> bool:
    if isinstance(item, tuple):
        return any(_named(each, address) for each in item)
    return (item if isinstance(item, str) else str(getattr(item, "id", ""))) in address
