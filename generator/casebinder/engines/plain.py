"""The plain layout: pages of text through Markdown alone, in a frame of our own; no engine, no theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from markdown import Markdown
from markupsafe import Markup

from casebinder.build import EngineError, Rendered
from casebinder.client import assets, plain
from casebinder.engines.documents import Document, Documents, documents
from casebinder.engines.finishing import finished
from casebinder.engines.links import Links
from casebinder.engines.settings import Settings, settings
from casebinder.engines.surroundings import Surroundings
from casebinder.languages import words
from casebinder.records.site import Site

ALWAYS = ("attr_list", "fenced_code", "tables", "toc")
"""What MkDocs has too, and the layouts need."""


def render(folder: Path, site: Site, into: Path) -> Rendered:
    """Renders the docs folder of `folder` into `into`, in our own frame."""
    known = settings(folder)
    known.warn("the plain layout leaves out of", "custom_dir", "features")
    found = documents(known, site)
    found = replace(found, files={**found.files, plain().path: plain().data})
    around = Surroundings(site, known, found)
    pages = [*found.pages.values(), around.not_found()]
    show = partial(_page, around)
    return finished(((page, show(page)) for page in pages), found, known, folder, into, "plain layout")


def _page(around: Surroundings, page: Document) -> str:
    content, contents = _content(around.documents, around.settings, page)
    toc = _toc(around, page, contents) if contents and "toc" not in page.hidden else ""
    style, script = assets()
    return around.render(
        "main.html", page, content=Markup(content), toc=Markup(toc),
        styles=[plain().path, style.path, *around.settings.styles],
        scripts=[script.path, *map(_path, around.settings.scripts)],
    )  # fmt: skip


def _toc(around: Surroundings, page: Document, contents: list[Mapping[str, Any]]) -> str:
    lang = SimpleNamespace(t=lambda _: words(page.language)["frame"]["contents"])
    return around.render("partials/toc.html", page, page=SimpleNamespace(toc=contents), lang=lang)


def _content(found: Documents, known: Settings, page: Document) -> tuple[str, list[Mapping[str, Any]]]:
    """The HTML of a page's text, and its headings."""
    extensions: dict[str, Any] = {**{name: {} for name in ALWAYS}, **known.extensions}
    try:
        markdown = Markdown(extensions=[*extensions, Links(page, found)], extension_configs=extensions)
        html = markdown.convert(page.text)
    except Exception as error:  # of an extension, or its options
        fact = f"Markdown or an extension of it failed at {page.uri}: {type(error).__name__}: {error}"
        raise EngineError(fact) from error
    if "<h1" not in html:
        html = f"<h1>{Markup.escape(page.name)}</h1>\n{html}"
    return html, list(_contents(getattr(markdown, "toc_tokens", ())))


def _contents(tokens: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for token in tokens:
        yield {
            "title": Markup(token["name"]),
            "url": f"#{token['id']}",
            "level": token["level"],
            "children": list(_contents(token["children"])),
        }


def _path(script: Any) -> str:
    """`extra_javascript` lists paths, or maps with a path and how it is loaded."""
    return str(script["path"] if isinstance(script, Mapping) else script)
