"""Cases from their nodes."""

from __future__ import annotations

import re
from itertools import zip_longest

from casebinder import markup
from casebinder.decode.allowances import allowances
from casebinder.decode.batch import references
from casebinder.decode.desk import Desk
from casebinder.decode.engine import Values, fields
from casebinder.decode.forms import CASE
from casebinder.decode.language import in_its_language
from casebinder.records.case import (
    Aid,
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
        parties=tuple(Party(each["name"], each.get("role")) for each in found.get("parties", ())),
        sections=sections(found.get("sections", ())),
        timeline=tuple(Event(each["date"], each["event"]) for each in found.get("timeline", ())),
        mechanisms=found.get("mechanisms", ()),
        related=found.get("related", ()),
        laws=tuple(Citation(each["act"], each.get("article", "")) for each in found.get("laws", ())),
        sources=references(found),
        status=found.get("status", "published"),
        published=found.get("published"),
        changes=tuple(map(_change, found.get("changes", ()))),
        withdrawn=_withdrawal(found.get("withdrawn")),
        reviewed=_review(found.get("review", {}).get("privacy", {})),
        allowances=allowances(found),
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


def _aid(found: Values) -> Aid:
    return Aid(
        found["kind"],
        found.get("amount"),
        found.get("from"),
        found.get("per", "once"),
        found.get("note", EMPTY),
    )


def _change(found: Values) -> Change:
    return Change(found["date"], found["kind"], found.get("note", EMPTY))


def _withdrawal(found: Values | None) -> Withdrawal | None:
    if found is None:
        return None
    return Withdrawal(
        found.get("date"), found["reason"], found.get("note", EMPTY), found.get("successor", "")
    )


def _review(found: Values) -> Review:
    return Review(found.get("by", ""), found.get("date"))
