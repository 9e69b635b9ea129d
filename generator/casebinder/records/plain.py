"""The text of a case as plain data, in the form in which a record is written: what `before:` may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebinder.records.case import Aid, Case, Section
from casebinder.records.text import Text

Data = dict[str, Any]
AS_EXPORTED = ("title", "summary", "office", "dated", "people", "parties", "timeline")


def plain(case: Case) -> Data:
    """Key to what is written under it; a key of which nothing is stated is missing."""
    people = {name: getattr(case.people, name) for name in ("aided", "women", "minors")}
    return _stated(
        {
            "title": dict(case.title.words),
            "summary": dict(case.summary.words),
            "office": dict(case.office.words),
            "dated": case.dated.iso if case.dated else None,
            "people": _stated(people),
            "aid": [_aid(each) for each in case.aid],
            "parties": [
                _stated({"name": dict(each.name.words), "role": each.role.id if each.role else None})
                for each in case.parties
            ],
            "sections": {each.term.id: _section(each) for each in case.sections},
            "timeline": [{"date": each.date.iso, "event": dict(each.text.words)} for each in case.timeline],
        }
    )


def from_export(record: Mapping[str, Any]) -> Data:
    """The same from an entry of `data/cases.json`."""
    found = {key: record.get(key) for key in AS_EXPORTED}
    found["aid"] = [_stated(each) for each in record.get("aid", ())]
    found["sections"] = {
        each["section"]: _joined([paragraph["text"] for paragraph in each["paragraphs"]])
        for each in record.get("sections", ())
    }
    return _stated(found)


def changed(old: Data, new: Data) -> Data:
    """What stood there before, as far as it was another; None where nothing stood."""
    found = _other(old, new)
    if "sections" in found:
        found["sections"] = _other(old.get("sections", {}), new.get("sections", {}))
    return found


def _other(old: Data, new: Data) -> Data:
    return {key: old.get(key) for key in {**old, **new} if old.get(key) != new.get(key)}


def _aid(aid: Aid) -> Data:
    return _stated(
        {
            "kind": aid.kind.id,
            "amount": aid.amount,
            "from": aid.giver.id if aid.giver else None,
            "per": aid.per,
            "note": dict(aid.note.words),
        }
    )


def _section(section: Section) -> dict[str, str]:
    return _joined([paragraph.text for paragraph in section.paragraphs])


def _joined(paragraphs: list[Any]) -> dict[str, str]:
    """Language to the paragraphs, parted by blank lines."""
    found: dict[str, list[str]] = {}
    for each in paragraphs:
        for language, words in (each.words if isinstance(each, Text) else each).items():
            found.setdefault(language, []).append(words)
    return {language: "\n\n".join(words) for language, words in found.items()}


def _stated(values: Mapping[str, Any]) -> Data:
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
