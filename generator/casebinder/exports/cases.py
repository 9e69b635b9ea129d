"""`data/cases.json`: every published case with all its fields, paragraphs numbered as on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import SEEK_END, BytesIO
from pathlib import Path
from typing import Any

from casebinder import addresses
from casebinder.exports.document import compact, document, piece, places, ready
from casebinder.outputs import Last, Output, Ready
from casebinder.records.case import Aid, Case, Section
from casebinder.records.digests import around, digest, whole
from casebinder.records.site import Site
from casebinder.records.text import Day, Reference, Text

PATH, NAME, SCHEMA = "data/cases.json", "cases", "cases.schema.json"


def outputs(site: Site) -> Iterator[Output]:
    """The file; drafts, withdrawn cases and editors' notes are not in it."""
    made = (piece(_case(site, case)) for case in site.published.values())
    yield Output(PATH, b"".join(document(SCHEMA, site, NAME, made)))


def filed(site: Site, last: Last, scratch: Path) -> Ready:
    """The same, written in a folder; a case that is as it was in the last build is taken from that file.

    The key of the file is those of the cases in their order, each with the number of its bytes.
    """
    shared, keys = around(site), list[str]()
    with _Known(last(PATH)) as known:

        def pieces() -> Iterator[bytes]:
            for case in site.published.values():
                key = _key(site, case, shared)
                made = known.piece(key) or piece(_case(site, case))
                keys.append(f"{key} {len(made)}")
                yield made

        return replace(ready(scratch, PATH, document(SCHEMA, site, NAME, pieces())), key=" ".join(keys))


class _Known:
    """The pieces of the last build's file, each read when it is asked for."""

    def __init__(self, last: tuple[str, Path] | None) -> None:
        told = last[0].split() if last else []
        sizes = list(map(int, told[1::2]))
        self._file = last[1].open("rb") if last and told else BytesIO()
        starts = places(self._file.seek(0, SEEK_END), sizes)
        self._places = dict(zip(told[::2], zip(starts, sizes, strict=True), strict=True))

    def piece(self, key: str) -> bytes:
        """The piece with a key, nothing where there is none."""
        place, size = self._places.get(key, (0, 0))
        self._file.seek(place)
        found = self._file.read(size)
        return found if len(found) == size else b""

    def __enter__(self) -> _Known:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


def _key(site: Site, case: Case, shared: str) -> str:
    """The key of a piece: of the case, of the records around, of which related cases can be shown."""
    shown = [each in site.published for each in case.related]
    return digest(f"{shared} {whole(case)} {shown}".encode())


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
