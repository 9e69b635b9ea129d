"""The pages of the docs folder in their languages, and what stands around each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from casebinder import addresses
from casebinder.engines.chrome import MATERIAL, chrome, slot
from casebinder.layouts import RECORDS
from casebinder.plugin.nav import path_of
from casebinder.records.site import Site


@dataclass(frozen=True)
class Pages:
    """What is known of the pages while MkDocs reads them; keys are paths below the docs folder.

    `kinds`: layout page to the kind it serves. `descriptions`: every page to its description.
    `footers`: language to the pages that the footer links.
    """

    site: Site
    kinds: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    footers: dict[str, list[Page]] = field(default_factory=dict)

    def language(self, uri: str) -> str:
        """The language of a page, by its folder."""
        first = uri.partition("/")[0]
        return first if first in self.site.languages[1:] else self.site.languages[0]

    def alternates(self, file: File) -> dict[str, str]:
        """Language to path, of the languages that have this hand-written page."""
        here = self.site.prefix(self.language(file.src_uri))
        neutral = path_of(file).removeprefix(here)
        uri = file.src_uri.removeprefix(here)
        prefixes = {each: self.site.prefix(each) for each in self.site.languages}
        return {
            each: prefix + neutral for each, prefix in prefixes.items() if prefix + uri in self.descriptions
        }

    def chrome(self, language: str, page: Page | None, mount: str) -> dict[str, Any]:
        """What our partials show: words, the links to other languages, the links of the footer.

        `mount` is the site's absolute path, for a template that is no page.
        """
        layout = page is not None and self.kinds.get(page.file.src_uri) in RECORDS
        found = self.alternates(page.file) if page is not None and not layout else {}

        def address(other: str) -> str:
            path = found.get(other, self.site.prefix(other))
            if page is None:
                return mount + path
            return slot(other) if layout else addresses.relative(path, path_of(page.file))

        links = self.footers.get(language, ())
        links = sorted(links, key=lambda each: (str(each.meta["footer"]).rjust(9), each.url))
        return chrome(self.site, language, address, links, MATERIAL)
