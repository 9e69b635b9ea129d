"""The language of a record's plain strings."""

from __future__ import annotations

from casebinder.decode.desk import Desk
from casebinder.source import MapNode, Scalar


def in_its_language(node: MapNode, desk: Desk) -> Desk:
    """The desk with the language the record names, where the site has it."""
    named = node.get("language")
    if isinstance(named, Scalar) and named.text in desk.languages:
        return desk.about(desk.record, named.text)
    return desk
