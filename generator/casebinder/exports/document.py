"""A JSON document with its schema beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from casebinder.outputs import Output, Ready
from casebinder.records.site import Site

END = b"\n ]\n}\n"

FIRST, BETWEEN = b"\n  ", b",\n  "
"""What stands before the first piece of a document, and between two."""


def document(schema: str, site: Site, name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """What stands in a file: which schema it follows, which site it is of, the pieces under a name.

    Each is a `piece`, made when its turn comes: of the values of many there is one in memory.
    """
    about = {"title": dict(site.title.words), "url": site.url, "languages": list(site.languages)}
    head = _written({"$schema": schema, "site": about, name: []}).removesuffix("]\n}")
    between = FIRST
    yield head.encode()
    for each in pieces:
        yield between
        yield each
        between = BETWEEN
    yield END if between == BETWEEN else b"]\n}\n"


def piece(value: Any) -> bytes:
    """A value as it stands in a document."""
    return _written(value, "\n  ").encode()


def ready(folder: Path, path: str, parts: Iterable[bytes]) -> Ready:
    """The file of the site at `path`, written in a folder part by part."""
    file, digest, size = folder / path.replace("/", "-"), hashlib.sha256(), 0
    with file.open("wb") as opened:
        for part in parts:
            opened.write(part)
            digest.update(part)
            size += len(part)
    return Ready(path, file, digest.hexdigest(), size)


def places(size: int, sizes: Sequence[int]) -> Iterator[int]:
    """Where the pieces of these sizes start in a document of a size."""
    place = size - len(END) - sum(sizes) - len(BETWEEN) * (len(sizes) - 1)
    for each in sizes:
        yield place
        place += each + len(BETWEEN)


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
