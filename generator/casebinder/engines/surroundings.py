"""What stands around a page when casebinder itself fills in the partials of its theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from casebinder import addresses
from casebinder.build import EngineError
from casebinder.engines.chrome import chrome, no_slot, slot
from casebinder.engines.documents import Document, Documents
from casebinder.engines.settings import Settings
from casebinder.languages import words
from casebinder.layouts import ONE_OF_A_KIND
from casebinder.records.site import Site

THEME = Path(__file__).parents[1] / "theme"
NOT_FOUND = "_404.md"
"""The page for addresses that are not there, among the pages of the docs folder."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the navigation or the footer, as the partials ask for it."""

    title: str
    url: str
    active: bool = False


@dataclass(frozen=True)
class Surroundings:
    """The templates of our theme for every page of a docs folder; `maker` is who renders the rest."""

    site: Site
    settings: Settings
    documents: Documents
    maker: Mapping[str, str] | None = None

    def render(self, template: str, document: Document, **more: Any) -> str:
        """The HTML of a template for one page."""
        context = self._context(document) | {"title": self.title(document)} | more
        return _environment().get_template(template).render(context)

    def title(self, page: Document) -> Markup:
        """What stands in `<title>`: page and site, on the home page the site alone."""
        site = no_slot(self.site.title[page.language])
        return site if page.kind == "home" else Markup(f"{escape(page.name)} - {site}")

    def not_found(self) -> Document:
        """The page for addresses that are not there."""
        language = self.site.languages[0]
        title = " / ".join(words(each)["frame"]["not_found"]["title"] for each in self.site.languages)
        page = Document(NOT_FOUND, language, "", "_404/", "", {"title": title, "hide": ["toc"]})
        lines = self.render("partials/not-found.html", page).splitlines()
        return Document(page.uri, language, "", page.path, "\n".join(filter(str.strip, lines)), page.meta)

    def _context(self, page: Document) -> dict[str, Any]:
        found = {} if page.records else self.documents.alternates(page)

        def address(language: str) -> str:
            there = found.get(language, self.site.prefix(language))
            return slot(language) if page.records else addresses.relative(there, page.path)

        entries = list(self._navigation(page))
        current = next((each for each in entries if each.active and each.url == page.path), None)
        name = no_slot(self.site.title[page.language])
        about = {"site_name": name, "copyright": Markup(self.settings.copyright)}
        footer = list(self._footer(page.language))
        said = chrome(self.site, page.language, address, footer, self.maker)
        nav = SimpleNamespace(items=entries)
        return {"cb": said, "config": about, "nav": nav, "page": current, "here": page.path}

    def _navigation(self, page: Document) -> Iterator[Entry]:
        """The nav of the first language in that of the page, as far as it has the pages."""
        prefix, pages = self.site.prefix(page.language), self.documents.pages
        nav = self.settings.nav
        index = page.uri.rpartition("/")[0] + "/index.md"
        for item in nav if nav is not None else ONE_OF_A_KIND.values():
            title, uri = next(iter(item.items())) if isinstance(item, dict) else ("", item)
            if not isinstance(uri, str):
                raise EngineError("mkdocs.yml: the nav is one list of pages; a section has no place in it")
            if "://" in uri:
                yield Entry(title or uri, uri)
            elif (found := pages.get(prefix + uri)) is not None:
                active = found.uri in ((index,) if page.records else (page.uri,))
                name = found.title or words(page.language)["frame"]["kinds"].get(found.kind, found.name)
                yield Entry((not prefix and title) or name, found.path, active)

    def _footer(self, language: str) -> Iterator[Entry]:
        """The pages that ask for it in their front matter, in the order they name."""
        asking = [page for page in self.documents.pages.values() if "footer" in page.meta]
        for page in sorted(asking, key=lambda each: (str(each.meta["footer"]).rjust(9), each.path)):
            if page.language == language:
                yield Entry(page.name, page.path)


@pass_context
def _url(context: Context, path: str) -> str:
    """The link from the page to a path below the site's root."""
    return path if "://" in path else addresses.relative(path.removeprefix("./"), context["here"])


@cache
def _environment() -> Environment:
    """Our theme's plain templates before the common ones; the icons are Material's."""
    material = find_spec("material")
    places = (material.submodule_search_locations if material else None) or ()
    loader = FileSystemLoader([THEME / "plain", THEME, *(f"{place}/templates" for place in places)])
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    environment.filters["url"] = _url
    return environment
