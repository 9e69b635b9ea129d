"""The small site with an injection in every field that holds words or an address."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from casebinder.decode import kinds
from casebinder.decode.forms import FORMS
from tests.conftest import MINIMAL_CONFIG, SMALL
from tests.injection.catalogue import ADDRESSES, PACKS
from tests.writer import write

MEANT = {"parent", "region", "code"}
"""Keys whose words name something that must be there."""

Next = Callable[[str, str], str]
"""The next injections for a field (its way, as `cases.title.en`), with what stands between them."""

PROSE = (kinds.Prose, kinds.Sections)
"""Kinds of Markdown, where each injection is a paragraph."""


def plant(
    folder: Path, turn: int, texts: Sequence[Sequence[str]] = PACKS, addresses: Sequence[str] = ADDRESSES
) -> dict[str, tuple[str, ...]]:
    """Writes the site; field and pack are paired anew in each turn. Returns field to the injections in it."""
    shutil.copytree(SMALL, folder)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(MINIMAL_CONFIG)
    planted: dict[str, tuple[str, ...]] = {}
    numbers = count(turn)

    def following(field: str, between: str) -> str:
        number = next(numbers)
        pack = (addresses[number % len(addresses)],) if field.endswith(".url") else texts[number % len(texts)]
        planted[f"{field} {number}"] = tuple(pack)
        text = between.join(pack)
        return f"{text} z{number}" if ".label" in field or ".aliases" in field else text

    for file, form in _files(folder):
        value = yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
        file.write_text(write(_nested(kinds.Nested(form), value, form.name, following)), "utf-8")
    return planted


def _files(folder: Path) -> Iterator[tuple[Path, kinds.Form]]:
    yield folder / "cases.yaml", FORMS["cases"]
    yield folder / "courses.yaml", FORMS["courses"]
    yield from ((file, FORMS["included"]) for file in sorted((folder / "records").glob("*.yaml")))
    yield from ((file, FORMS["vocabulary"]) for file in sorted((folder / "vocabularies").glob("*.yaml")))


def _nested(kind: Any, value: Any, field: str, following: Next) -> Any:
    return {
        key: item
        if key in MEANT or (field == "a site" and key == "url")
        else _planted(kind.form.by_name[key].kind, item, f"{field}.{key}", following)
        for key, item in value.items()
    }


def _words(kind: Any, value: Any, field: str, following: Next) -> Any:
    """An injection in the place of every text, in every language."""
    if isinstance(value, dict):
        return {key: _words(kind, item, f"{field}.{key}", following) for key, item in value.items()}
    if isinstance(value, list):
        return [_words(kind, item, field, following) for item in value]
    return following(field, "\n\n" if isinstance(kind, PROSE) else " ")


def _many(kind: Any, value: Any, field: str, following: Next) -> Any:
    of = kinds.Nested(kind.form) if isinstance(kind, kinds.Records) else kind.of
    if not isinstance(value, list):
        return _planted(of, value, field, following)
    return [_planted(of, item, field, following) for item in value]


PLANTERS: dict[type, Callable[[Any, Any, str, Next], Any]] = {
    kinds.Words: _words,
    kinds.Prose: _words,
    kinds.Keywords: _words,
    kinds.Sections: _words,
    kinds.Address: _words,
    kinds.Nested: _nested,
    kinds.Many: _many,
    kinds.Records: _many,
}


def _planted(kind: Any, value: Any, field: str, following: Next) -> Any:
    planter = PLANTERS.get(type(kind))
    return planter(kind, value, field, following) if planter else value
