"""Browser code and styles: plain files, joined in the order of their names, named by their content."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from importlib.resources import files

from casebinder.languages import known, words
from casebinder.outputs import Output

FOLDER = "assets/casebinder"
COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n|^[ \t]+", re.MULTILINE | re.DOTALL)
"""What readers need not fetch: comments that have their lines to themselves, and indentation."""

SAID = ("compare",)
"""Areas of the site's own words that the script says on any page."""


@cache
def assets() -> tuple[Output, Output]:
    """The one stylesheet and the one script of the site."""
    return _joined("styles", "css"), _joined("scripts", "js", _said())


def needed() -> tuple[str, ...]:
    """The paths of both, which every page must load."""
    return tuple(output.path for output in assets())


@cache
def plain() -> Output:
    """The stylesheet of pages that no theme styles; comes before the one of the site."""
    return _joined("plain", "css")


def _said() -> bytes:
    """`casebinder.said.en.compare`: the words that need no file of their own."""
    said = {language: {area: words(language)[area] for area in SAID} for language in known()}
    return f"(window.casebinder ??= {{}}).said = {json.dumps(said, ensure_ascii=False)};\n".encode()


def _joined(folder: str, ending: str, first: bytes = b"") -> Output:
    parts = sorted((files(__package__) / folder).iterdir(), key=lambda part: part.name)
    texts = (part.read_text("utf-8") for part in parts if part.name.endswith(f".{ending}"))
    data = first + "\n".join(COMMENT.sub("", text) for text in texts).encode()
    digest = hashlib.sha256(data).hexdigest()[:10]
    return Output(f"{FOLDER}/casebinder.{digest}.{ending}", data)
