"""A JSON document with its schema beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from casebinder.outputs import Output
from casebinder.records.site import Site


def document(path: str, schema: str, site: Site, body: Mapping[str, Any]) -> Output:
    """The file at `path`: which schema it follows, which site it is of, the body."""
    about = {"title": dict(site.title.words), "url": site.url, "languages": list(site.languages)}
    return json_file(path, {"$schema": schema, "site": about, **body})


def json_file(path: str, value: Any) -> Output:
    """A JSON file in UTF-8, indented by one, with a line end."""
    return Output(path, (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode())


def indented(value: Any) -> bytes:
    """A value as it stands in a list in a document."""
    return json.dumps(value, ensure_ascii=False, indent=1).replace("\n", "\n  ").encode()


def compact(**values: Any) -> dict[str, Any]:
    """The values that are there: what is not stated has no key."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
