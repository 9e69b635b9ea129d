"""Plain data as the lines of a record: short values in one line, texts of several paragraphs below `|`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

LITERAL = re.compile(r"[^\s\x85\u2028](?:[^\t\r\x85\u2028]*[^\s\x85\u2028])?")
KEY = re.compile(r"[a-z][a-z0-9-]*")
NO_TEXT = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
"""Words that some version of YAML takes for something else than text."""

WORD = re.compile(r"[a-z][a-z0-9-]*|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
"""Texts that need no quotes: ids, and dates to the month or day."""


def lines(data: Mapping[str, Any]) -> Iterator[str]:
    """The lines of a map, without indentation; None is written as `~`: nothing stood there."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield f"{_key(key)}:"
            yield from (f"  {line}" if line else "" for line in lines(value))
        elif isinstance(value, list):
            yield f"{_key(key)}:"
            yield from (f"  - {flow(each)}" for each in value)
        elif isinstance(value, str) and "\n" in value and LITERAL.fullmatch(value):
            yield f"{_key(key)}: |-"
            yield from (f"  {line}" if line else "" for line in value.split("\n"))
        else:
            yield f"{_key(key)}: {flow(value)}"


def flow(value: Any) -> str:
    """A value in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(key)}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if value is None:
        return "~"
    if isinstance(value, str):
        plain = WORD.fullmatch(value) and value not in NO_TEXT
        return value if plain else json.dumps(value, ensure_ascii=False)
    return str(value)


def _key(key: str) -> str:
    return key if KEY.fullmatch(key) and key not in NO_TEXT else json.dumps(key)
