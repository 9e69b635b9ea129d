"""The JSON Schemas (draft 2020-12) of the data files, beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebinder.exports.document import json_file
from casebinder.outputs import Output
from casebinder.records.site import Site

STRING = {"type": "string"}
TEXT = {"type": "object", "description": "Language tag to words.", "additionalProperties": STRING}
DAY = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "description": "As exactly as it is known."}
NUMBER = {"type": "number"}
COUNT = {"type": "integer", "minimum": 0}


def outputs(site: Site) -> Iterator[Output]:
    """`data/cases.schema.json` and `data/vocabularies.schema.json`; the same on every site."""
    del site
    yield json_file("data/cases.schema.json", _document("Published cases", "cases", CASE))
    yield json_file("data/vocabularies.schema.json", _document("Vocabularies", "vocabularies", VOCABULARY))


def _list(of: Any) -> dict[str, Any]:
    return {"type": "array", "items": of}


def _object(required: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def _document(title: str, key: str, item: dict[str, Any]) -> dict[str, Any]:
    site = _object("title url languages", title=TEXT, url=STRING, languages=_list(STRING))
    whole = _object(f"site {key}", **{"$schema": STRING, "site": site, key: _list(item)})
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **whole}


REFERENCE = _object("title", title=TEXT, publisher=TEXT, date=DAY, url=STRING, accessed=DAY)
PARAGRAPH = _object("number anchor text", number=COUNT, anchor=STRING, text=TEXT)
AID = _object(
    "kind amount",
    **{
        "kind": STRING,
        "amount": {"type": ["number", "null"], "description": "Yuan; null when the sum is not stated."},
        "from": STRING,
        "per": {"enum": ["once", "month", "year"]},
        "note": TEXT,
    },
)
CASE = _object(
    "id address title language",
    id={"type": "string", "pattern": "^[bcdfghjkmnpqrstvwxyz2-9]{6}$"},
    address={
        "type": "object",
        "description": "Language tag to permanent address.",
        "additionalProperties": STRING,
    },
    title=TEXT,
    summary=TEXT,
    language=STRING,
    office=TEXT,
    dated=DAY,
    batches=_list(STRING),
    number=COUNT,
    facets={
        "type": "object",
        "description": "Facet to term ids; a facet that is missing is not stated.",
        "additionalProperties": _list(STRING),
    },
    keywords={"type": "object", "additionalProperties": _list(STRING)},
    people=_object("", aided=COUNT, women=COUNT, minors=COUNT),
    aid=_list(AID),
    parties=_list(_object("name", name=TEXT, role=STRING)),
    sections=_list(
        _object("section heading paragraphs", section=STRING, heading=TEXT, paragraphs=_list(PARAGRAPH))
    ),
    timeline=_list(_object("date event", date=DAY, event=TEXT)),
    mechanisms=_list(STRING),
    related=_list(STRING),
    laws=_list(_object("act", act=STRING, article=STRING)),
    sources=_list(REFERENCE),
    published=DAY,
    changes=_list(
        _object("date kind", date=DAY, kind={"enum": ["correction", "update", "privacy"]}, note=TEXT)
    ),
)
TERM = _object(
    "id label",
    id=STRING,
    address=STRING,
    label=TEXT,
    definition=TEXT,
    aliases=_list(STRING),
    parent=STRING,
    replaces=_list(STRING),
    code=STRING,
    unit=STRING,
    region=STRING,
    cases={"type": "integer", "minimum": 0, "description": "Published cases with the term or one below it."},
)
VOCABULARY = _object(
    "id facet label",
    id=STRING,
    facet={"type": "boolean"},
    order=NUMBER,
    many={"type": "boolean"},
    label=TEXT,
    definition=TEXT,
    terms=_list(TERM),
)
