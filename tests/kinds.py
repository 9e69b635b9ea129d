"""One page of every kind that a site has, the longest of each, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebinder.edition import Edition
from casebinder.pages import compose
from casebinder.records.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

PROSE = ("about", "editors", "trainers", "operators", "architecture")
"""The hand-written pages of the repository's own site."""

NOT_FOUND = "no/such/page/"
"""An address that shows the page for addresses that are not there, one for all languages."""


def every_kind(site: Site) -> dict[str, str]:
    """`case-en` to its path below the site's root: a page of every kind in every language, and `404`."""
    found = {"404": NOT_FOUND}
    for language in site.languages:
        longest: dict[str, int] = {}
        for page in compose(Edition(site, language)):
            if len(page.content) > longest.get(page.kind, 0):
                longest[page.kind] = len(page.content)
                found[f"{page.kind}-{language}"] = page.path
        found |= {f"{name}-{language}": f"{site.prefix(language)}{name}/" for name in PROSE}
    return found


def visit(page: Page, address: str) -> None:
    """Opens a page of the site, which must be there (or not be there, where that is meant)."""
    response = page.goto(address)
    assert response is not None
    assert response.status == (404 if address.endswith(NOT_FOUND) else 200), address
