"""`data/cases.json`: every published case with all its fields, paragraphs numbered as on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebinder import addresses
from casebinder.exports.document import compact, document, piece, pieces
from casebinder.outputs import Last, Output, unknown
from casebinder.records.case import Aid, Case, Section
from casebinder.records.digests import around, digest, whole
from casebinder.records.site import Site
from casebinder.records.text import Day, Reference, Text

PATH, NAME = "data/cases.json", "cases"


def outputs(site: Site, last: Last = unknown) -> Iterator[Output]:
    """The file; drafts, withdrawn cases and editors' notes are not in it.

    A case that is as it was in the last build is taken from the file of that build.
    """
    known, shared = _known(last(PATH)), around(site)
    keys = {_key(site, case, shared): case for case in site.published.values()}
    pieces_ = (known.get(key) or piece(_case(site, case)) for key, case in keys.items())
    yield document(PATH, "cases.schema.json", site, NAME, pieces_, " ".join(keys))


def _key(site: Site, case: Case, shared: str) -> str:
    """The key of a piece: of the case, of the records around, of which related cases can be shown."""
    shown = [each in site.published for each in case.related]
    return digest(f"{shared} {whole(case)} {shown}".encode())


def _known(last: tuple[str, bytes] | None) -> dict[str, bytes]:
    """Key to piece, as the file of the last build held them; that of a file without cases has no key."""
    return dict(zip(last[0].split(), pieces(last[1], NAME), strict=True)) if last else {}


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
