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
from tests.injection.catalogue import ADDRESSES, TEXTS
from tests.writer import write

MEANT = {"parent", "region", "code"}
"""Keys whose words name something that must be there."""

Next = Callable[[str], str]
"""The next injection for a field: its way from the top of the file, as `cases.title.en`."""


def plant(
    folder: Path, turn: int, texts: Sequence[str] = TEXTS, addresses: Sequence[str] = ADDRESSES
) -> dict[str, str]:
    """Writes the site; field and injection are paired anew in each turn. Returns field to injection."""
    shutil.copytree(SMALL, folder)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(MINIMAL_CONFIG)
    planted: dict[str, str] = {}
    numbers = count(turn)

    def following(field: str) -> str:
        number = next(numbers)
        pool = addresses if field.endswith(".url") else texts
        planted[f"{field} {number}"] = text = pool[number % len(pool)]
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


def _words(_: Any, value: Any, field: str, following: Next) -> Any:
    """An injection in the place of every text, in every language."""
    if isinstance(value, dict):
        return {key: _words(_, item, f"{field}.{key}", following) for key, item in value.items()}
    if isinstance(value, list):
        return [_words(_, item, field, following) for item in value]
    return following(field)


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
