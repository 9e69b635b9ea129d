"""The ledger from its node: one address a line, strict, for only a program writes it."""

from __future__ import annotations

import re

from casebinder.decode.desk import Desk, shown
from casebinder.decode.values import DAY
from casebinder.records.ledger import Ledger, Standing
from casebinder.records.text import Day
from casebinder.source import Entry, MapNode, Scalar, SeqNode

ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/){2,4}")
WORD = re.compile(r"([a-z]{2,3}(?:-[A-Za-z]{2,4})*)=([0-9a-f]{16})|(paragraphs|changes)=([0-9]{1,6})")
HINT = "put the line back as it was; only `casebinder ledger` writes in this file"


def ledger(node: MapNode, desk: Desk) -> Ledger:
    """What the ledger holds; lines that say something else are reported and left out."""
    found: dict[str, Standing] = {}
    for entry in node:
        if entry.key.text not in ("languages", "published"):
            desk.fault("ledger-line", f"`{shown(entry.key.text)}` is no key of the ledger", entry.key, HINT)
    below = node.get("published")
    if not isinstance(below, MapNode):
        desk.fault("ledger-line", "the ledger has no addresses under `published`", below or node, HINT)
        return Ledger(_languages(node, desk), {}, node)
    for entry in below:
        standing = _standing(entry, desk)
        if standing:
            found[entry.key.text] = standing
    return Ledger(_languages(node, desk), found, node)


def _languages(node: MapNode, desk: Desk) -> tuple[str, ...]:
    listed = node.get("languages")
    if isinstance(listed, SeqNode) and all(isinstance(each, Scalar) for each in listed.items):
        return tuple(each.text for each in listed.items if isinstance(each, Scalar))
    desk.fault("ledger-line", "the ledger does not say which languages were published", listed or node, HINT)
    return ()


def _standing(entry: Entry, desk: Desk) -> Standing | None:
    address, value = entry.key.text, entry.value
    if not ADDRESS.fullmatch(address):
        desk.fault("ledger-line", f"`{shown(address)}` is no address of a record", entry.key, HINT)
        return None
    text = value.text if isinstance(value, Scalar) else ""
    date, *words = text.split() or [""]
    day = DAY.fullmatch(date)
    read = [WORD.fullmatch(word) for word in words]
    if day is None or not all(read):
        fact = f"what stands for `{address}` is no line of the ledger"
        desk.fault("ledger-line", fact, value, HINT)
        return None
    digests = {each[1]: each[2] for each in read if each and each[1]}
    counts = {each[3]: int(each[4]) for each in read if each and each[3]}
    year, month, number = (int(part) if part else None for part in day.groups())
    assert year is not None
    return Standing(Day(year, month, number), digests, counts.get("paragraphs", 0), counts.get("changes", 0))
