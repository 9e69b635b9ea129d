"""A JSON document with its schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from casebinder.outputs import Output
from casebinder.records.site import Site


def document(path: str, schema: str, site: Site, name: str, items: Iterable[Any]) -> Output:
    """The file at `path`: which schema it follows, which site it is of, the items under a name.

    Each item is written by itself: of the values of many there is one in memory.
    """
    about = {"title": dict(site.title.words), "url": site.url, "languages": list(site.languages)}
    head = _written({"$schema": schema, "site": about, name: []}).removesuffix("]\n}")
    file, between = BytesIO(), "\n  "
    file.write(head.encode())
    for item in items:
        file.write((between + _written(item).replace("\n", "\n  ")).encode())
        between = ",\n  "
    file.write(b"]\n}\n" if file.tell() == len(head.encode()) else b"\n ]\n}\n")
    return Output(path, file.getvalue())


def json_file(path: str, value: Any) -> Output:
    """A JSON file in UTF-8, indented by one, with a line end."""
    return Output(path, f"{_written(value)}\n".encode())


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)


def compact(**values: Any) -> dict[str, Any]:
    """The values that are there: what is not stated has no key."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
