"""Vocabularies and their terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from casebinder.decode.allowances import allowances
from casebinder.decode.desk import Desk, Index, fold
from casebinder.decode.engine import Values, absent, fields
from casebinder.decode.forms import TERM, VOCABULARY
from casebinder.decode.values import identifier
from casebinder.diagnostics import Related, Span
from casebinder.records.text import EMPTY, Text
from casebinder.records.vocabulary import Term, Vocabulary
from casebinder.source import Document, MapNode, Scalar


def vocabulary(document: Document, desk: Desk, whole: bool = True) -> Index:
    """A vocabulary of a file, with the words its terms are known by; not `whole` when a part was not read."""
    name = PurePosixPath(document.file).stem
    desk = desk.about(name)
    identifier(Scalar(document.file, 0, name), desk, opaque=False)
    found = fields(VOCABULARY, document.root, desk)
    facet: Values = found.get("facet", {})
    terms = _terms(name, found.get("terms", ()), desk)
    made = Vocabulary(
        id=name,
        label=facet.get("label") or found.get("label") or Text({desk.language: name}),
        definition=found.get("definition", EMPTY),
        terms=terms,
        facet=not absent(document.root.get("facet")),
        order=facet.get("order", 1000),
        many=facet.get("many", True),
        allowances=allowances(found),
        replaces=found.get("replaces", ()),
        node=document.root,
    )
    written = (node.get("id") for node in found.get("terms", ()))
    lost = frozenset(each.text for each in written if isinstance(each, Scalar) and each.text not in terms)
    if whole:
        _parents(made, lost, desk)
    return replace(_index(made, desk), lost=lost, open=not whole)


def unread(file: str) -> Index:
    """Stands for a vocabulary whose file could not be read: it takes any id, lest one fault become many."""
    name = PurePosixPath(file).stem
    return Index(Vocabulary(name, Text({"zh": name}), EMPTY, {}), open=True)


def _terms(name: str, nodes: tuple[MapNode, ...], desk: Desk) -> dict[str, Term]:
    found: dict[str, Term] = {}
    places: dict[str, Span] = {}
    for node in nodes:
        written = node.get("id")
        text = written.text if isinstance(written, Scalar) else "?"
        about = desk.about(f"{name}/{text}")
        term = _term(name, node, about)
        if written is None or term is None:
            continue
        first = places.get(term.id)
        if first is None:
            found[term.id], places[term.id] = term, written.span
            continue
        related = (Related("it is first used here", first),)
        hint = "give one of the two another id"
        about.fault("duplicate-id", f"the id `{term.id}` is used twice", written.span, hint, related=related)
    return _under(found)


def _under(terms: dict[str, Term]) -> dict[str, Term]:
    """The terms, each with the present id of its parent, where that was renamed."""
    former = {old: term.id for term in terms.values() for old in term.replaces if old not in terms}
    return {
        each: replace(term, parent=former[term.parent]) if term.parent in former else term
        for each, term in terms.items()
    }


def _term(name: str, node: MapNode, desk: Desk) -> Term | None:
    found = fields(TERM, node, desk)
    if "id" not in found:
        return None
    return Term(
        id=found["id"],
        vocabulary=name,
        label=found.get("label") or Text({desk.language: found["id"]}),
        definition=found.get("definition", EMPTY),
        aliases=found.get("aliases", ()),
        parent=found.get("parent", ""),
        replaces=found.get("replaces", ()),
        code=found.get("code", ""),
        unit=found.get("unit", ""),
        region=found.get("region", ""),
        node=node,
    )


def _parents(made: Vocabulary, lost: frozenset[str], desk: Desk) -> None:
    """Reports parents that are not there, and terms that are above themselves."""
    name, terms = made.id, made.terms
    done: set[str] = set()
    for term in terms.values():
        if not term.parent or term.node is None or term.parent in lost:
            continue
        about, place = desk.about(f"{name}/{term.id}"), term.node.place("parent")
        if term.parent not in terms:
            near = desk.nearest(term.parent, terms)
            hint = f"did you mean `{near}`?" if near else f"write the id of a term of {name}"
            about.fault("unknown-parent", f"`{term.parent}` is not a term of {name}", place, hint)
        elif term.id not in done and (loop := _loop(term, terms)):
            done.update(loop)
            shown = " > ".join(f"`{each}`" for each in (*loop, loop[0]))
            about.fault(
                "parent-cycle", f"the terms are above each other: {shown}", place, "take one `parent` out"
            )


def _loop(term: Term, terms: Mapping[str, Term]) -> tuple[str, ...]:
    """The ids from a term up to itself again; empty when it is under no loop or only leads into one."""
    path = [term.id]
    while (parent := terms[path[-1]].parent) in terms:
        if parent == term.id:
            return tuple(path)
        if parent in path:
            return ()
        path.append(parent)
    return ()


def _index(made: Vocabulary, desk: Desk) -> Index:
    known: dict[str, Term] = {fold(term.id): term for term in made.terms.values()}
    words = {term.id: term for term in made.terms.values()}
    former = {old: term for term in made.terms.values() for old in term.replaces if old not in made.terms}
    for term in made.terms.values():
        for word, *path in _words(term):
            words.setdefault(word, term)
            other = known.setdefault(fold(word), term)
            if other.id != term.id and term.node is not None and other.node is not None:
                related = (Related(f"the term `{other.id}` is here", other.node.place("id")),)
                fact = f"`{word}` stands for both `{other.id}` and `{term.id}`"
                hint = "make the two differ, so that editors and readers can tell them apart"
                place = term.node.place(*path)
                desk.about(f"{made.id}/{term.id}").fault("ambiguous-term", fact, place, hint, related=related)
    return Index(made, known, words, former)


def _words(term: Term) -> Iterator[tuple[str, str, str | int]]:
    """Every label and alias of a term with the path to its place."""
    for language, word in term.label.words.items():
        yield word, "label", language
    for number, word in enumerate(term.aliases):
        yield word, "aliases", number
