"""`data/cases.json`: every published case with all its fields, paragraphs numbered as on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebinder import addresses
from casebinder.exports.document import compact, document
from casebinder.outputs import Output
from casebinder.records.case import Aid, Case, Section
from casebinder.records.site import Site
from casebinder.records.text import Day, Reference, Text


def outputs(site: Site) -> Iterator[Output]:
    """The file; drafts, withdrawn cases and editors' notes are not in it."""
    cases = (_case(site, case) for case in site.published.values())
    yield document("data/cases.json", "cases.schema.json", site, "cases", cases)


def _case(site: Site, case: Case) -> dict[str, Any]:
    return compact(
        id=case.id,
        address={each: site.url + site.prefix(each) + addresses.case(case.id) for each in site.languages},
        title=_text(case.title),
        summary=_text(case.summary),
        language=case.language,
        office=_text(case.office),
        dated=_day(case.dated),
        batches=list(case.batches),
        number=case.number,
        facets={facet: [term.id for term in terms] for facet, terms in case.facets.items() if terms},
        keywords={language: list(keywords) for language, keywords in case.keywords.items()},
        people=compact(aided=case.people.aided, women=case.people.women, minors=case.people.minors),
        aid=[_aid(aid) for aid in case.aid],
        parties=[
            compact(name=_text(party.name), role=party.role.id if party.role else None)
            for party in case.parties
        ],
        sections=[_section(section) for section in case.sections],
        timeline=[compact(date=event.date.iso, event=_text(event.text)) for event in case.timeline],
        mechanisms=[each for each in case.mechanisms if each in site.mechanisms],
        related=[each for each in case.related if each in site.published],
        laws=[compact(act=citation.act.id, article=citation.article) for citation in case.laws],
        sources=[_reference(source) for source in case.sources],
        published=_day(case.published),
        changes=[
            compact(date=change.date.iso, kind=change.kind, note=_text(change.note))
            for change in case.changes
        ],
    )


def _section(section: Section) -> dict[str, Any]:
    paragraphs = [
        {"number": paragraph.number, "anchor": f"p{paragraph.number}", "text": _text(paragraph.text)}
        for paragraph in section.paragraphs
    ]
    return {"section": section.term.id, "heading": _text(section.term.label), "paragraphs": paragraphs}


def _aid(aid: Aid) -> dict[str, Any]:
    """An entry of aid; a sum that is not stated is null, never 0."""
    giver = aid.giver.id if aid.giver else None
    return {"amount": aid.amount} | compact(
        **{"kind": aid.kind.id, "from": giver, "per": aid.per, "note": _text(aid.note)}
    )


def _reference(source: Reference) -> dict[str, Any]:
    return compact(
        title=_text(source.title),
        publisher=_text(source.publisher),
        date=_day(source.date),
        url=source.url,
        accessed=_day(source.accessed),
    )


def _text(text: Text) -> Mapping[str, str]:
    return dict(text.words)


def _day(day: Day | None) -> str | None:
    return day.iso if day else None
