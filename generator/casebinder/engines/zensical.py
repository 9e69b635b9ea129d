"""Zensical, a command of its own: it runs no plugin of ours, so each page brings its frame along."""

from __future__ import annotations

import json
import logging
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from casebinder import addresses, client
from casebinder.build import EngineError, Rendered
from casebinder.engines.chrome import ZENSICAL, theme_language
from casebinder.engines.documents import Document, address, documents, refuse_links
from casebinder.engines.finishing import finished, write
from casebinder.engines.links import moved
from casebinder.engines.settings import Settings, settings
from casebinder.engines.surroundings import THEME, Surroundings
from casebinder.languages import words
from casebinder.records.site import Site

OURS = (".html", "sitemap.xml", "search.json", "objects.inv")
"""How files end that Zensical writes and we write ourselves, or need not."""

log = logging.getLogger("casebinder.engines")


def render(folder: Path, site: Site, into: Path) -> Rendered:
    """Renders the docs folder of `folder` into `into` with Zensical."""
    if find_spec("zensical") is None:
        raise EngineError("Zensical is not installed. Install it beside casebinder: pip install zensical")
    known = settings(folder)
    known.warn("Zensical runs no plugins but its own, see whether it knows these of")
    found = documents(known, site)
    around = Surroundings(site, known, found, ZENSICAL)
    pages = [*found.pages.values(), around.not_found()]
    with TemporaryDirectory(prefix="casebinder-") as place:
        room = Path(place)
        for page in pages:
            write(room / "docs" / page.uri, _bringing(around, page).encode())
        for uri, data in found.files.items():
            write(room / "docs" / uri, data)
        _dress(room, known)
        write(room / "mkdocs.yml", json.dumps(_configuration(folder, room, known, site)).encode())
        told = _run(folder, room)
        for path, file in _assets(room / "site", known):
            write(into / path, file.read_bytes())
        rendered = finished(_rendered(pages, room / "site"), found, known, folder, into, "Zensical")
    return replace(rendered, sources=None) if told else rendered


def _bringing(around: Surroundings, page: Document) -> str:
    """The text of a page with all that its frame says, in its front matter."""
    shown = replace(page, path=address(page.uri))
    style, script = client.assets()
    frame = {
        "language": theme_language(page.language),
        "title": around.title(page),
        "header": around.render("partials/header.html", shown),
        "footer": around.render("partials/footer.html", shown),
        "skip": words(page.language)["frame"]["skip"],
        "contents": "toc" not in page.hidden,
        "style": style.path,
        "script": script.path,
    }
    meta = {**page.meta, "title": page.name, "cb": frame}
    return f"---\n{json.dumps(meta, ensure_ascii=False, default=str)}\n---\n\n{page.text}"


def _dress(room: Path, known: Settings) -> None:
    """Our templates for Zensical, then the owner's, which take their place."""
    theme = room / "theme"
    shutil.copytree(THEME / "zensical", theme)
    shutil.copy(THEME / "partials" / "toc.html", theme / "partials")
    if not known.features:
        shutil.copytree(THEME / "unscripted", theme, dirs_exist_ok=True)
    if known.custom is not None:
        refuse_links(known.custom)
        shutil.copytree(known.custom, theme, dirs_exist_ok=True)


def _configuration(folder: Path, room: Path, known: Settings, site: Site) -> dict[str, Any]:
    """What `mkdocs.yml` says, but for the places of things."""
    theme = {
        "name": known.theme.get("name") or "material",
        "variant": known.theme.get("variant") or "classic",
        "language": theme_language(site.languages[0]),
        "custom_dir": str(room / "theme"),
        "font": False,
    }
    if not known.theme.get("palette"):
        theme["palette"] = [{"scheme": "default"}]
    file = folder / "mkdocs.yml"
    inherited = {"INHERIT": str(file.absolute())} if file.exists() else {}
    places = {"docs_dir": "docs", "site_dir": "site", "site_url": site.url}
    return {**inherited, **places, "site_name": site.title[site.languages[0]], "theme": theme}


def _run(folder: Path, room: Path) -> bool:
    """Runs the command; true when it had something to say."""
    command = [sys.executable, "-P", "-m", "zensical", "build", "--config-file", str(room / "mkdocs.yml")]
    done = subprocess.run(command, cwd=folder, text=True, encoding="utf-8", capture_output=True, check=False)
    said = f"{done.stdout}\n{done.stderr}".replace(f"{room}/", "").strip()
    if done.returncode:
        raise EngineError(f"Zensical stopped at {folder / 'mkdocs.yml'}: {said.splitlines()[-1]}")
    if "No issues found" in said:
        return False
    log.warning(said)
    return True


def _rendered(pages: Iterable[Document], made: Path) -> Iterator[tuple[Document, str]]:
    """The pages as Zensical has rendered them, links written for where they are published."""
    for page in pages:
        here = address(page.uri)
        file = made / unquote(here) / "index.html"
        if not file.is_file():
            raise EngineError(f"Zensical has left out the page {page.uri}, without a word")
        html = file.read_text("utf-8")
        yield page, html if here == page.path else _at(page, html, here)


def _at(page: Document, html: str, here: str) -> str:
    return moved(html, here, lambda target: addresses.relative(target, page.path))


def _assets(made: Path, known: Settings) -> Iterator[tuple[str, Path]]:
    """The styles, scripts and pictures that its pages need; scripts only where a feature asks for them."""
    unused = ["assets/stylesheets/modern/" if "variant" not in known.theme else "-"]
    unused += [] if known.features else ["assets/javascripts/"]
    for file in made.rglob("*"):
        path = file.relative_to(made).as_posix()
        if file.is_file() and not path.endswith(OURS) and not path.startswith(tuple(unused)):
            yield path, file
