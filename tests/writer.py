"""A tiny writer of YAML: any nested value of maps, lists and strings, in every style that YAML has."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

Value = str | list["Value"] | dict[str, "Value"]
Choose = Callable[[int], int]
"""Picks a style: a number from 0 to one less than the argument."""

PLAIN = re.compile(r"[a-z0-9\u4e00-\u9fff](?:[a-z0-9\u4e00-\u9fff -]*[a-z0-9\u4e00-\u9fff])?")
LITERAL = re.compile(r"[^\s\x85\u2028](?:[^\t\r\x85\u2028]*[^\s\x85\u2028])?")


def write(value: Value, choose: Choose = lambda _: 0) -> str:
    """The value as the text of a document."""
    return _block(value, choose, "")


def _block(value: Value, choose: Choose, indent: str) -> str:
    if isinstance(value, str):
        return _scalar(value, choose, indent)
    if not value or choose(4) == 3:
        return _flow(value, choose) + "\n"
    if isinstance(value, dict):
        return "".join(
            f"{indent}{_key(key, choose)}:{_below(item, choose, indent)}" for key, item in value.items()
        )
    return "".join(f"{indent}-{_below(item, choose, indent)}" for item in value)


def _below(value: Value, choose: Choose, indent: str) -> str:
    text = _block(value, choose, indent + "  ")
    if isinstance(value, str) or text[0] in "[{":
        return f" {text}"
    return f"\n{text}"


def _flow(value: Value, choose: Choose) -> str:
    if isinstance(value, str):
        return _quoted(value, choose)
    if isinstance(value, dict):
        inside = ", ".join(f"{_key(key, choose)}: {_flow(item, choose)}" for key, item in value.items())
        return "{" + inside + "}"
    return "[" + ", ".join(_flow(item, choose) for item in value) + "]"


def _key(text: str, choose: Choose) -> str:
    return text if re.fullmatch("[a-z][a-z-]*", text) and text != "null" else _quoted(text, choose)


def _scalar(text: str, choose: Choose, indent: str) -> str:
    style = choose(3)
    if style == 1 and LITERAL.fullmatch(text):
        lines = (f"{indent}  {line}" if line else "" for line in text.split("\n"))
        return "|-\n" + "\n".join(lines) + "\n"
    if style == 2 and PLAIN.fullmatch(text) and text not in ("null",) and " -" not in text:
        return f"{text}\n"
    return f"{_quoted(text, choose)}\n"


def _quoted(text: str, choose: Choose) -> str:
    if choose(2) and not re.search(r"[\s\x00-\x1f\x7f-\xa0]", text):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=bool(choose(2)) and text.isascii()).replace("\x7f", "\\x7f")
