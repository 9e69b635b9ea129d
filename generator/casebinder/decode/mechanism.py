"""Mechanisms from their nodes."""

from __future__ import annotations

from casebinder.decode.allowances import allowances
from casebinder.decode.batch import references
from casebinder.decode.desk import Desk
from casebinder.decode.engine import Values, fields
from casebinder.decode.forms import MECHANISM
from casebinder.records.mechanism import Figure, Mechanism, Provision, Step
from casebinder.records.text import EMPTY, Reference
from casebinder.source import MapNode, SeqNode


def mechanism(node: MapNode, desk: Desk) -> Mechanism | None:
    """The mechanism of a node, None when it has no id to go by."""
    found = fields(MECHANISM, node, desk)
    if "id" not in found:
        return None
    sources = references(found)
    return Mechanism(
        id=found["id"],
        title=found.get("title", EMPTY),
        kind=found.get("kind"),
        summary=found.get("summary", EMPTY),
        batch=found.get("batch", ""),
        number=found.get("number"),
        parties=found.get("parties", ()),
        region=found.get("region"),
        dated=found.get("dated"),
        provisions=tuple(
            Provision(each["title"], each.get("text", EMPTY)) for each in found.get("provisions", ())
        ),
        steps=tuple(Step(each["text"], each.get("by")) for each in found.get("steps", ())),
        figures=tuple(_figure(each, sources, node, desk) for each in found.get("figures", ())),
        sources=sources,
        allowances=allowances(found),
        replaces=found.get("replaces", ()),
        node=node,
    )


def _figure(found: Values, sources: tuple[Reference, ...], node: MapNode, desk: Desk) -> Figure:
    number = found.get("source", 0)
    written = node.get("sources")
    count = len(written.items) if isinstance(written, SeqNode) else 0
    if number > count:
        fact = f"there is no source {number}: `sources` holds {count}"
        hint = f"write a number from 1 to {count}" if count else "add `sources:` to the mechanism"
        desk.fault("unknown-source", fact, found[""].place("source"), hint)
    return Figure(
        measure=found["measure"],
        value=found["value"],
        start=found.get("from"),
        end=found.get("to"),
        region=found.get("region"),
        bound=found.get("bound", "exact"),
        note=found.get("note", EMPTY),
        source=sources[number - 1] if 0 < number <= len(sources) else None,
    )
