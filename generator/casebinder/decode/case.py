"""Cases from their nodes."""

from __future__ import annotations

import re
from itertools import zip_longest

from casebinder import markup
from casebinder.decode.allowances import allowances
from casebinder.decode.batch import references
from casebinder.decode.desk import Desk
from casebinder.decode.engine import Values, absent, fields
from casebinder.decode.forms import CASE
from casebinder.decode.language import in_its_language
from casebinder.records.case import (
    Aid,
    Before,
    Case,
    Change,
    Citation,
    Event,
    Paragraph,
    Party,
    People,
    Review,
    Section,
    Withdrawal,
)  # fmt: skip
from casebinder.records.text import EMPTY, Text
from casebinder.records.vocabulary import Term
from casebinder.source import MapNode

AS_THEY_ARE = ("title", "summary", "office", "dated")
NOTHING: Values = {
    "title": EMPTY, "summary": EMPTY, "office": EMPTY, "dated": None, "people": People(), "aid": (),
    "parties": (), "timeline": (),
}  # fmt: skip
"""Key to the value of a case of which nothing is stated."""

INDENT = re.compile(r"^[ \t]*\u3000+", re.MULTILINE)
"""The two full-width spaces that Chinese paragraphs begin with in a word processor."""


def case(node: MapNode, desk: Desk) -> Case | None:
    """The case of a node, None when it has no id to go by."""
    desk = in_its_language(node, desk)
    found = fields(CASE, node, desk)
    if "id" not in found:
        return None
    return Case(
        id=found["id"],
        title=found.get("title", EMPTY),
        language=desk.language,
        summary=found.get("summary", EMPTY),
        office=found.get("office", EMPTY),
        dated=found.get("dated"),
        batches=_batches(found),
        number=found.get("number"),
        facets=found.get("facets", {}),
        keywords=found.get("keywords", {}),
        people=People(**_people(found)),
        aid=tuple(map(_aid, found.get("aid", ()))),
        parties=_parties(found),
        sections=sections(found.get("sections", ())),
        timeline=_timeline(found),
        mechanisms=found.get("mechanisms", ()),
        related=found.get("related", ()),
        laws=tuple(Citation(each["act"], each.get("article", "")) for each in found.get("laws", ())),
        sources=references(found),
        status=found.get("status", "published"),
        published=found.get("published"),
        changes=tuple(_change(each, desk) for each in found.get("changes", ())),
        withdrawn=_withdrawal(found.get("withdrawn")),
        reviewed=_review(found.get("review", {}).get("privacy", {})),
        allowances=allowances(found),
        replaces=found.get("replaces", ()),
        node=node,
    )


def sections(written: list[tuple[Term, Text]]) -> tuple[Section, ...]:
    """The sections with their paragraphs numbered through the whole case, the same in every language.

    A section takes the larger number of paragraphs; one that a language lacks is missing in it.
    """
    found, number = [], 0
    for term, text in written:
        split = [
            [(language, each) for each in markup.split(INDENT.sub("", words))]
            for language, words in text.words.items()
        ]
        paragraphs = []
        for row in zip_longest(*split):
            number += 1
            paragraphs.append(Paragraph(number, Text(dict(cell for cell in row if cell))))
        found.append(Section(term, tuple(paragraphs)))
    return tuple(found)


def _batches(found: Values) -> tuple[str, ...]:
    single = (found["batch"],) if "batch" in found else ()
    return tuple(dict.fromkeys((*single, *found.get("batches", ()))))


def _people(found: Values) -> dict[str, int]:
    return {key: value for key, value in found.get("people", {}).items() if key}


def _parties(found: Values) -> tuple[Party, ...]:
    return tuple(Party(each["name"], each.get("role")) for each in found.get("parties", ()))


def _timeline(found: Values) -> tuple[Event, ...]:
    return tuple(Event(each["date"], each["event"]) for each in found.get("timeline", ()))


def _aid(found: Values) -> Aid:
    return Aid(
        found["kind"],
        found.get("amount"),
        found.get("from"),
        found.get("per", "once"),
        found.get("note", EMPTY),
    )


def _change(found: Values, desk: Desk) -> Change:
    written = found[""].get("before")
    before = None
    if "before" in found:
        before = earlier(found["before"], desk)
    elif "before" in found[""].entries and absent(written):
        before = Before()
    return Change(found["date"], found["kind"], found.get("note", EMPTY), before)


def earlier(found: Values, desk: Desk) -> Before:
    """What stood in a case: a key that is written and empty says that nothing stood there."""
    node: MapNode = found[""]
    values: Values = {name: found[name] for name in AS_THEY_ARE if name in found}
    if "people" in found:
        values["people"] = People(**_people(found))
    if "aid" in found:
        values["aid"] = tuple(map(_aid, found["aid"]))
    if "parties" in found:
        values["parties"] = _parties(found)
    if "timeline" in found:
        values["timeline"] = _timeline(found)
    for entry in node:
        if entry.key.text in NOTHING and absent(entry.value):
            values[entry.key.text] = NOTHING[entry.key.text]
    parts = {each.term.id: each for each in sections(found.get("sections", ()))}
    written = node.get("sections")
    for entry in written if isinstance(written, MapNode) else ():
        if absent(entry.value) and (term := desk.term("section", entry.key)):
            parts[term.id] = Section(term, ())
    return Before(values, parts)


def _withdrawal(found: Values | None) -> Withdrawal | None:
    if found is None:
        return None
    return Withdrawal(
        found.get("date"),
        found["reason"],
        found.get("note", EMPTY),
        found.get("successor", ""),
        found.get("authority"),
    )


def _review(found: Values) -> Review:
    return Review(found.get("by", ""), found.get("date"))
