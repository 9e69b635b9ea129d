"""The navigation: listed once in `mkdocs.yml`, there in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from casebinder.layouts import ONE_OF_A_KIND
from casebinder.records.site import Site


def nav_of_all(nav: list[Any] | None, files: Files, site: Site) -> list[Any]:
    """The nav of the first language, once for each language that has the pages."""
    have = {file.src_uri for file in files.documentation_pages()}
    listed = nav if nav is not None else list(ONE_OF_A_KIND.values())
    return [{language: list(_in_language(listed, language, site, have))} for language in site.languages]


def nav_of_one(section: Section, prefix: str) -> Navigation:
    """The navigation of one language, whose home page lies at `prefix`."""
    for item in section.children:
        item.parent = None
        if isinstance(item, Page):
            item.previous_page = item.next_page = None
    pages = [item for item in section.children if isinstance(item, Page)]
    one = Navigation(section.children, pages)
    one.homepage = next((page for page in pages if path_of(page.file) == prefix), None)
    return one


def path_of(file: File) -> str:
    """The address of a page below the site's root; MkDocs calls the home page `./`."""
    return "" if file.url == "./" else file.url


def _in_language(nav: list[Any], language: str, site: Site, have: set[str]) -> Iterator[Any]:
    prefix = site.prefix(language)
    for item in nav:
        uri = next(iter(item.values())) if isinstance(item, dict) else item
        if not isinstance(uri, str):
            raise Abort("mkdocs.yml: the nav is one list of pages; a section has no place in it")
        if "://" in uri or not prefix:
            yield item
        elif prefix + uri in have:
            yield prefix + uri
