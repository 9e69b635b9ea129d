"""The site's own words, a folder a language, a file an area; a language that lacks them reads English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

FALLBACK = "en"


def known() -> tuple[str, ...]:
    """The languages that have words of their own, by the names of their folders."""
    folders = (each for each in files(__package__).iterdir() if (each / "frame.yaml").is_file())
    return tuple(sorted(each.name for each in folders))


@cache
def words(language: str) -> Mapping[str, Any]:
    """Area to key to words (`words("zh")["case"]["cite"]`); `en` where the language is not known."""
    folder = files(__package__) / language.replace("-", "_").lower()
    if not folder.is_dir():
        folder = files(__package__) / FALLBACK
    texts = sorted(
        (file.name, file.read_text("utf-8")) for file in folder.iterdir() if file.name[-5:] == ".yaml"
    )
    return {name[:-5]: yaml.load(text, yaml.CSafeLoader) for name, text in texts}
