"""Courses from their nodes."""

from __future__ import annotations

from casebinder.decode.allowances import allowances
from casebinder.decode.desk import Desk
from casebinder.decode.engine import Values, fields
from casebinder.decode.forms import COURSE
from casebinder.decode.language import in_its_language
from casebinder.records.course import Course, Module, Question, Reading
from casebinder.records.text import EMPTY
from casebinder.source import MapNode


def course(node: MapNode, desk: Desk) -> Course | None:
    """The course of a node, None when it has no id to go by."""
    desk = in_its_language(node, desk)
    found = fields(COURSE, node, desk)
    if "id" not in found:
        return None
    return Course(
        id=found["id"],
        title=found.get("title", EMPTY),
        summary=found.get("summary", EMPTY),
        audience=found.get("audience", EMPTY),
        language=desk.language,
        hours=found.get("hours"),
        modules=tuple(map(_module, found.get("modules", ()))),
        allowances=allowances(found),
        dated=found.get("dated"),
        replaces=found.get("replaces", ()),
        node=node,
    )


def _module(found: Values) -> Module:
    return Module(
        title=found["title"],
        objectives=found.get("objectives", ()),
        cases=tuple(map(_reading, found.get("cases", ()))),
        comparisons=found.get("compare", ()),
        questions=tuple(
            Question(each["ask"], each.get("answer", EMPTY), each.get("points"))
            for each in found.get("questions", ())
        ),
    )


def _reading(found: Values) -> Reading:
    first, last = found.get("paragraphs", (0, 0))
    return Reading(found["case"], first, last, found.get("note", EMPTY))
