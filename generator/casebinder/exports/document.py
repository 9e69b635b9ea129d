"""A JSON document with its schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from io import BytesIO
from json.encoder import encode_basestring
from typing import Any

from casebinder.outputs import Output
from casebinder.records.site import Site

END = b"\n ]\n}\n"

BETWEEN = b",\n  "
"""Parts one piece of a document from the next; before a brace it stands in none, which is indented more."""


def document(path: str, schema: str, site: Site, name: str, pieces: Iterable[bytes], key: str = "") -> Output:
    """The file at `path`: which schema it follows, which site it is of, the pieces under a name.

    Each is a `piece`, made when its turn comes: of the values of many there is one in memory.
    """
    about = {"title": dict(site.title.words), "url": site.url, "languages": list(site.languages)}
    head = _written({"$schema": schema, "site": about, name: []}).removesuffix("]\n}")
    file, between = BytesIO(), b"\n  "
    file.write(head.encode())
    for each in pieces:
        file.write(between + each)
        between = BETWEEN
    file.write(b"]\n}\n" if between != BETWEEN else END)
    return Output(path, file.getvalue(), key=key)


def piece(value: Any) -> bytes:
    """A value as it stands in a document."""
    return _written(value, "\n  ").encode()


def pieces(data: bytes, name: str) -> list[bytes]:
    """The pieces of a document that holds some, all objects, as they were written."""
    opening = f'"{name}": [\n  {{'.encode()
    start = data.index(opening) + len(opening)
    return [b"{" + each for each in data[start : -len(END)].split(BETWEEN + b"{")]


def json_file(path: str, value: Any) -> Output:
    """A JSON file in UTF-8, indented by one, with a line end."""
    return Output(path, f"{_written(value)}\n".encode())


def _written(value: Any, line: str = "\n") -> str:
    """What `json.dumps` writes with an indent of one, in half its time; `line` begins each line."""
    if isinstance(value, str):
        return encode_basestring(value)
    inner = f"{line} "
    if isinstance(value, dict) and value:
        pairs = [f"{encode_basestring(key)}: {_written(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    if isinstance(value, list | tuple) and value:
        return f"[{inner}{f',{inner}'.join([_written(each, inner) for each in value])}{line}]"
    return json.dumps(value)


def compact(**values: Any) -> dict[str, Any]:
    """The values that are there: what is not stated has no key."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
