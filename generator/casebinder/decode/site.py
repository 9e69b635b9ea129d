"""All documents to one `Site`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol, TypeVar

from casebinder.decode.allowances import allowances
from casebinder.decode.batch import batch
from casebinder.decode.case import case
from casebinder.decode.course import course
from casebinder.decode.desk import Desk, Index
from casebinder.decode.engine import Values, absent, fields
from casebinder.decode.forms import CASES, FORMS, PAGE, SITE
from casebinder.decode.kinds import Form
from casebinder.decode.ledger import ledger
from casebinder.decode.mechanism import mechanism
from casebinder.decode.vocabulary import unread, vocabulary
from casebinder.diagnostics import Diagnostic, Related
from casebinder.records.records import Records
from casebinder.records.security import Security
from casebinder.records.site import Site
from casebinder.records.text import Text
from casebinder.records.writing import Writing
from casebinder.source import Document, MapNode, Scalar, Source
from casebinder.source.collector import uncollected


class Placed(Protocol):
    """A record of any type."""

    @property
    def id(self) -> str: ...

    @property
    def node(self) -> MapNode | None: ...


Record = TypeVar("Record", bound=Placed)
Top = Mapping[str, Sequence[Any]]
"""The records of a file, list by list: nodes, or records that are known already."""

NONE: Mapping[str, Records] = {}
APART = ("courses.yaml", "ledger.yaml")
"""Files that hold no cases, batches or mechanisms."""

LANGUAGES = ("zh", "en")
"""What texts are read in while `site:` cannot be."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What records are decoded with: what `site:` says, the vocabularies, a desk with their faults."""

    site: Site
    desk: Desk


def decode(
    source: Source, frame: Frame | None = None, known: Mapping[str, Records] = NONE
) -> tuple[Site, list[Diagnostic]]:
    """The site of these documents and every fault of form in them.

    `known` are the records of the files that are kept, file by file, which were made in the same frame.
    """
    frame = frame or framed(source)
    with uncollected():
        return _decode(source, frame, known), frame.desk.faults


def framed(source: Source) -> Frame:
    """The frame that these documents give."""
    faults: list[Diagnostic] = []
    with uncollected():
        site = _site(source, Desk(faults, record="site"))
        desk = Desk(faults, site.languages, language="zh" if "zh" in site.languages else site.languages[0])
        indexes = _vocabularies(source, desk)
    vocabularies = {each: index.vocabulary for each, index in indexes.items()}
    return Frame(replace(site, vocabularies=vocabularies), replace(desk, indexes=indexes))


def records(document: Document, desk: Desk) -> Records:
    """The records of one file; faults go to the desk, also of an id that stands there twice."""
    with uncollected():
        return _records([_top(document, desk)], desk, set())


def _decode(source: Source, frame: Frame, known: Mapping[str, Records]) -> Site:
    desk = frame.desk
    tops = [
        known[document.file].lists if document.file in known else _top(document, desk)
        for document in source.documents
        if document.kind != "ledger"
    ]
    kept = next((each.root for each in source.documents if each.kind == "ledger"), None)
    lost = set(source.lost) | _uncertain(desk.indexes)
    found = _records(tops, desk, lost)
    return replace(
        frame.site,
        batches=found.batches,
        mechanisms=found.mechanisms,
        cases=found.cases,
        courses=_collect(course, _nodes("courses", tops), desk, lost),
        ledger=ledger(kept, desk.about("ledger.yaml")) if kept else None,
        complete=_complete(source),
        left_out=frozenset(lost),
        writings=tuple(_writing(each, desk) for each in source.writings),
        files=source.texts,
        kept=frozenset(known),
    )


def _records(tops: list[Top], desk: Desk, lost: set[str]) -> Records:
    return Records(
        _collect(batch, _nodes("batches", tops), desk, lost),
        _collect(mechanism, _nodes("mechanisms", tops), desk, lost),
        _collect(case, _nodes("cases", tops), desk, lost),
    )


def _uncertain(indexes: Mapping[str, Index]) -> set[str]:
    """The vocabularies that could not be read whole, and the terms that were too faulty."""
    whole = {name for name, index in indexes.items() if index.open}
    return whole | {f"{name}/{term}" for name, index in indexes.items() for term in index.lost}


def _complete(source: Source) -> bool:
    """False when nothing could be read of a file that holds cases, batches or mechanisms."""
    lost = source.broken - {document.file for document in source.documents}
    return all(file in APART or file.startswith("vocabularies/") for file in lost)


def _site(source: Source, desk: Desk) -> Site:
    """What `site:` says, with placeholders for what cannot be read."""
    root = next((each.root for each in source.documents if each.kind == "cases"), None)
    node = root.get("site") if root else None
    found: dict[str, Any] = {}
    if isinstance(node, MapNode):
        languages = fields(Form("", "", (SITE.by_name["languages"],)), _only(node, "languages"), desk)
        read = tuple(dict.fromkeys(languages.get("languages", ()))) or LANGUAGES
        desk = Desk(desk.faults, read, record="site", language="zh" if "zh" in read else read[0])
        others = tuple(key for key in SITE.keys if key.name != "languages")
        found = {
            **languages,
            **fields(Form(SITE.name, SITE.zh, others), _only(node, "languages", False), desk),
        }
    return Site(
        title=found.get("title", Text({"zh": "—"})),
        url=found.get("url", "https://example.org").rstrip("/") + "/",
        languages=desk.languages,
        description=found.get("description", Text({})),
        allowances=allowances(found),
        security=_security(found.get("security")),
        node=node if isinstance(node, MapNode) else None,
    )


def _writing(writing: Writing, desk: Desk) -> Writing:
    """A page with what its front matter allows."""
    front = writing.node
    if front is None or front.get("review") is None:
        return writing
    found = fields(PAGE, _only(front, "review"), desk.about(writing.file))
    return replace(writing, allowances=allowances(found))


def _security(found: Values | None) -> Security | None:
    return Security(found["contact"], found["expires"]) if found and len(found) > 1 else None


def _only(node: MapNode, name: str, only: bool = True) -> MapNode:
    """The map with only this key, or without it."""
    return MapNode(
        node.file, node.at, {key: entry for key, entry in node.entries.items() if (key == name) is only}
    )


def _vocabularies(source: Source, desk: Desk) -> dict[str, Index]:
    found = {}
    for document in source.documents:
        if document.kind == "vocabulary":
            index = vocabulary(document, desk, document.file not in source.broken)
            found[index.vocabulary.id] = index
    for file in sorted(source.broken):
        if file.startswith("vocabularies/"):
            index = unread(file)
            found.setdefault(index.vocabulary.id, index)
    return found


def _top(document: Document, desk: Desk) -> Top:
    """The records of a document, list by list."""
    if document.kind == "vocabulary":
        return {}
    form = FORMS[document.kind]
    desk = desk.about(document.file)
    if form is CASES:
        _check_site(document.root, desk)
        return fields(_without_site(), _only(document.root, "site", False), desk)
    return fields(form, document.root, desk)


def _check_site(root: MapNode, desk: Desk) -> None:
    node = root.get("site")
    if isinstance(node, MapNode):
        return
    place = root.entries["site"].key.span if "site" in root.entries else root.span
    hint = "begin the file with `site:` and, indented below it, `title`, `url` and `languages`"
    if absent(node):
        desk.fault("missing-key", "cases.yaml needs `site`", place, hint)
    else:
        desk.fault("wrong-type", "`site` must be a map of keys", place, hint)


def _without_site() -> Form:
    return Form(CASES.name, CASES.zh, tuple(key for key in CASES.keys if key.name != "site"))


def _collect(
    build: Callable[[MapNode, Desk], Record | None],
    entries: Iterator[MapNode | Record],
    desk: Desk,
    lost: set[str],
) -> dict[str, Record]:
    """All records of one type by id; the second of two with the same id is reported and left out."""
    found: dict[str, Record] = {}
    places: dict[str, MapNode] = {}
    for number, entry in enumerate(entries, 1):
        if not isinstance(entry, MapNode):
            if entry.node and not _taken(entry.id, entry.node, places, desk.about(entry.id)):
                found[entry.id] = entry
            continue
        written = entry.get("id")
        known = isinstance(written, Scalar) and not written.absent
        about = desk.about(written.text if isinstance(written, Scalar) and known else f"number {number}")
        record = build(entry, about)
        if not isinstance(written, Scalar) or not known or _taken(written.text, entry, places, about):
            continue
        if record is None:
            lost.add(written.text)
        else:
            found[written.text] = record
    return found


def _nodes(name: str, tops: list[Top]) -> Iterator[Any]:
    for top in tops:
        yield from top.get(name, ())


def _taken(name: str, node: MapNode, places: dict[str, MapNode], desk: Desk) -> bool:
    first = places.setdefault(name.casefold(), node)
    if first is node:
        return False
    related = (Related("it is first used here", first.place("id")),)
    hint = "give one of the two another id"
    desk.fault("duplicate-id", f"the id `{name}` is used twice", node.place("id"), hint, related=related)
    return True
