"""What our partials say around every page, whichever engine renders them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

from casebinder.languages import words
from casebinder.records.site import Site

MATERIAL = {"name": "Material for MkDocs", "url": "https://squidfunk.github.io/mkdocs-material/"}
ZENSICAL = {"name": "Zensical", "url": "https://zensical.org/"}


def chrome(
    site: Site, language: str, address: Callable[[str], str], links: Iterable[Any],
    maker: Mapping[str, str] | None,
) -> dict[str, Any]:  # fmt: skip
    """Words, the links to other languages by `address`, the links of the footer, who made the frame."""
    everywhere = [
        words(each)["frame"] | {"language": each, "root": site.prefix(each)} for each in site.languages
    ]
    alternates = [
        {
            "language": each,
            "name": words(each)["frame"]["name"],
            "href": address(each),
            "current": each == language,
        }
        for each in site.languages
    ]
    return {
        "language": language,
        "root": site.prefix(language),
        "words": words(language)["frame"],
        "everywhere": everywhere,
        "alternates": alternates,
        "links": links,
        "maker": maker,
    }


def slot(language: str) -> str:
    """The slot word that the press replaces by the address of the page in a language."""
    return "CASEBINDERALTERNATE" + language.upper().replace("-", "")


def no_slot(title: str) -> Markup:
    """The title as HTML; a slot word in it is written so that only readers see one."""
    return Markup(re.sub("(?i)(?<=case)b(?=inder)", lambda found: f"&#{ord(found[0])};", escape(title)))


def theme_language(language: str) -> str:
    """The language in which a theme speaks: English where we have no words of our own."""
    return language if words(language) is not words("en") or language == "en" else "en"
