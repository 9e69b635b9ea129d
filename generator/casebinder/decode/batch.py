"""Batches from their nodes."""

from __future__ import annotations

from casebinder.decode.allowances import allowances
from casebinder.decode.desk import Desk
from casebinder.decode.engine import Values, fields
from casebinder.decode.forms import BATCH
from casebinder.records.batch import Batch
from casebinder.records.text import EMPTY, Reference
from casebinder.source import MapNode


def batch(node: MapNode, desk: Desk) -> Batch | None:
    """The batch of a node, None when it has no id to go by."""
    found = fields(BATCH, node, desk)
    if "id" not in found:
        return None
    return Batch(
        id=found["id"],
        title=found.get("title", EMPTY),
        issuers=found.get("issuers", ()),
        dated=found.get("dated"),
        released=found.get("released"),
        announced=found.get("announced"),
        overview=found.get("overview", EMPTY),
        sources=references(found),
        allowances=allowances(found),
        replaces=found.get("replaces", ()),
        node=node,
    )


def references(found: Values) -> tuple[Reference, ...]:
    """The sources of a record."""
    return tuple(
        Reference(
            each["title"],
            each.get("publisher", EMPTY),
            each.get("date"),
            each.get("url", ""),
            each.get("accessed"),
        )
        for each in found.get("sources", ())
    )
