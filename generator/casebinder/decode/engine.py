"""Walks nodes against a form and yields values; what does not fit is reported and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from casebinder.decode import kinds
from casebinder.decode.desk import Desk, shown
from casebinder.decode.prose import keywords, prose
from casebinder.decode.scalars import SCALARS
from casebinder.decode.suggest import meant
from casebinder.diagnostics import WARNING, Related
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term
from casebinder.source import MapNode, Node, Scalar, SeqNode, brace_hint, colon_hint

Values = dict[str, Any]
"""Key to decoded value; a key that is absent, or could not be decoded, is not there."""

SHAPES = {Scalar: "a text", SeqNode: "a list", MapNode: "a map of keys"}


def fields(form: kinds.Form, node: MapNode, desk: Desk) -> Values:
    """The values of a map, with its unknown and missing keys reported."""
    found: Values = {}
    for entry in node:
        key = form.by_name.get(entry.key.text)
        if key is None:
            _unknown(form, entry.key, desk)
        elif not absent(entry.value):
            value = decode(key.kind, entry.value, desk, key.name)
            if value is not None:
                found[key.name] = value
    for key in form.keys:
        if needed(key, node) and key.name not in found and _unfilled(node.get(key.name), desk):
            _missing(form, key, node, desk)
    return found


def _unfilled(node: Node | None, desk: Desk) -> bool:
    """True where nothing is given, or only languages without words."""
    if not isinstance(node, MapNode):
        return absent(node)
    return all(entry.key.text in desk.languages and absent(entry.value) for entry in node)


def _missing(form: kinds.Form, key: kinds.Key, node: MapNode, desk: Desk) -> None:
    """Reports a required key that is not there, or stands there with nothing behind it."""
    entry = node.entries.get(key.name)
    place, cure = (entry.key.span, "fill in") if entry else (node.span, "add")
    hint = f"{cure} `{key.name}:`, {key.en[0].lower()}{key.en[1:].rstrip('.')}"
    desk.fault("missing-key", f"{form.name} needs `{key.name}`", place, hint)


def needed(key: kinds.Key, node: MapNode) -> bool:
    """True when the key must be there, as the other keys stand."""
    name, value = key.unless
    other = node.get(name)
    return key.required and not (isinstance(other, Scalar) and other.text == value)


def complete(form: kinds.Form, found: Values) -> bool:
    """True when all that the form requires could be decoded."""
    return all(key.name in found for key in form.keys if key.required)


def absent(node: Node | None) -> bool:
    """True where nothing is given."""
    return node is None or (isinstance(node, Scalar) and node.absent)


def decode(kind: kinds.Kind, node: Node, desk: Desk, name: str) -> Any:
    """The value of one node, None when it does not fit; `name` is the key it stands under."""
    if type(kind) not in SCALARS:
        return DECODERS[type(kind)](kind, node, desk, name)
    wanted, read = SCALARS[type(kind)]
    if isinstance(node, Scalar):
        return read(kind, node, desk)
    wrong(wanted, node, desk, name)
    return None


def wrong(wanted: str, node: Node, desk: Desk, name: str, hint: str = "") -> None:
    """Reports a value of another shape than the key wants."""
    _misshapen(f"`{name}`", wanted, node, desk, hint or _shape_hint(wanted, name))


def _misshapen(what: str, wanted: str, node: Node, desk: Desk, hint: str) -> None:
    shape, colon = SHAPES[type(node)], ""
    if isinstance(node, Scalar):
        shape = f"the text `{shown(node.text)}`"
        colon = colon_hint(node.text) if node.plain else ""
    desk.fault("wrong-type", f"{what} is {shape}; it must be {wanted}", node, colon or hint)


def _shape_hint(wanted: str, name: str) -> str:
    if "list" in wanted:
        return f"write each entry of `{name}` on a line of its own, after `- `"
    if "map" in wanted:
        return f"write its keys on lines of their own below `{name}:`, indented by two spaces"
    return f"write one value after `{name}: `"


def _unknown(form: kinds.Form, key: Scalar, desk: Desk) -> None:
    names = [each.name for each in form.keys]
    near = desk.nearest(key.text, names) or meant(key.text, ((each.name, each.zh) for each in form.keys))
    listed = ", ".join(f"`{each}`" for each in names)
    hint = f"did you mean `{near}`?" if near else f"take it out; the keys of {form.name} are {listed}"
    hint = brace_hint(key.text) or hint
    desk.fault("unknown-key", f"`{shown(key.text)}` is not a key of {form.name}", key, hint)


def _prose(_: kinds.Prose, node: Node, desk: Desk, name: str) -> Text | None:
    if isinstance(node, SeqNode):
        wrong("a text, or one a language", node, desk, name)
        return None
    return prose(node, desk, name)


def _many(kind: kinds.Many, node: Node, desk: Desk, name: str) -> tuple[Any, ...] | None:
    if not isinstance(node, SeqNode):
        lone = kind.lone and (isinstance(node, Scalar) or isinstance(kind.of, kinds.Prose))
        if not lone:
            wrong("a list", node, desk, name)
            return None
    found: list[tuple[Any, Node]] = []
    entries = _entries(kind, node)
    if len(entries) > kind.most:
        fact = f"`{name}` has {len(entries):,} entries; {kind.most:,} are the most"
        desk.fault("list-too-long", fact, node, "take out what does not belong to the record")
        return None
    for item in entries:
        if absent(item):
            hint = "write it, or take the dash or comma away"
            desk.fault("empty-entry", f"an entry of `{name}` is empty", item, hint)
        elif (value := decode(kind.of, item, desk, name)) is not None:
            found.append((value, item))
    once = isinstance(kind.of, kinds.TermOf | kinds.Pointer)
    values = _once(found, desk, name) if once else tuple(value for value, _ in found)
    if kind.exactly and len(values) != kind.exactly:
        fact = f"an entry of `{name}` holds {len(values)}; it takes {kind.exactly}"
        hint = f"write each entry of `{name}` as a list of {kind.exactly}, all different"
        desk.fault("wrong-count", fact, node, hint)
        return None
    return values


def _entries(kind: kinds.Many, node: Node) -> tuple[Node, ...]:
    """The entries of a list; a value that stands without a dash is one, a plain list among lists too."""
    if not isinstance(node, SeqNode):
        return (node,)
    listed = isinstance(kind.of, kinds.Many) and kind.lone
    if listed and node.items and all(isinstance(item, Scalar) for item in node.items):
        return (node,)
    return tuple(node.items)


def _once(found: list[tuple[Any, Node]], desk: Desk, name: str) -> tuple[Any, ...]:
    """The terms or ids without those that stand there before, which are reported."""
    seen: dict[str, tuple[Any, Node]] = {}
    for value, node in found:
        identity = value.id if isinstance(value, Term) else value
        if identity in seen:
            related = (Related("it first stands here", seen[identity][1].span),)
            fact = f"`{shown(identity)}` stands twice in `{name}`"
            desk.fault("repeated-entry", fact, node, "keep one of the two", WARNING, related)
        seen.setdefault(identity, (value, node))
    return tuple(value for value, _ in seen.values())


def _nested(kind: kinds.Nested, node: Node, desk: Desk, name: str) -> Values | None:
    if not isinstance(node, MapNode):
        wrong("a map of keys", node, desk, name, f"write it with its keys, as {_pattern(kind.form.keys[:3])}")
        return None
    found = fields(kind.form, node, desk)
    if not complete(kind.form, found):
        return None
    return {**found, "": node}


def _pattern(keys: Iterable[kinds.Key]) -> str:
    """How a map with these keys is written in a line."""
    return f"`{{{', '.join(f'{key.name}: …' for key in keys)}}}`"


def _records(kind: kinds.Records, node: Node, desk: Desk, name: str) -> tuple[MapNode, ...]:
    """The maps of a list of records, each to be decoded by its own type."""
    if not isinstance(node, SeqNode):
        wrong(f"a list, each entry {kind.form.name}", node, desk, name)
        return ()
    pattern = _pattern([key for key in kind.form.keys if key.required] or kind.form.keys[:2])
    for item in node.items:
        if absent(item):
            hint = f"write {kind.form.name} behind the dash, as {pattern}, or take the dash away"
            desk.fault("empty-entry", f"an entry of `{name}` is empty", item, hint)
        elif not isinstance(item, MapNode):
            wanted = f"{kind.form.name}, a map of keys"
            _misshapen(f"an entry of `{name}`", wanted, item, desk, f"write it with its keys, as {pattern}")
    return tuple(item for item in node.items if isinstance(item, MapNode))


def _facets(_: kinds.Facets, node: Node, desk: Desk, name: str) -> dict[str, tuple[Term, ...]] | None:
    if not isinstance(node, MapNode):
        wrong("a map of facets", node, desk, name)
        return None
    found = {}
    for entry in node:
        facet = entry.key.text
        if _facet(entry.key, desk) and not absent(entry.value):
            terms = decode(kinds.Many(kinds.TermOf(facet), lone=True), entry.value, desk, facet)
            if terms:
                found[facet] = terms
                _single(facet, terms, entry.value, desk)
    return found


def _facet(key: Scalar, desk: Desk) -> bool:
    index = desk.indexes.get(key.text)
    if index and (index.open or index.vocabulary.facet):
        return True
    facets = [each for each, index in desk.indexes.items() if index.vocabulary.facet]
    if index:
        fact, near = f"`{key.text}` is a list of words, not a facet", ""
        hint = f"add `facet:` to {index.file}, or take the key out"
    else:
        fact, near = f"`{shown(key.text)}` is not a facet", desk.nearest(key.text, facets)
        listed = ", ".join(f"`{each}`" for each in facets)
        hint = (
            f"take it out; the facets are {listed}"
            if facets
            else "make the vocabulary's file in vocabularies/ first"
        )
    desk.fault("unknown-facet", fact, key, f"did you mean `{near}`?" if near else hint)
    return False


def _single(facet: str, terms: tuple[Term, ...], node: Node, desk: Desk) -> None:
    if len(terms) > 1 and not desk.indexes[facet].vocabulary.many:
        fact = f"`{facet}` holds {len(terms)} terms; it takes one"
        desk.fault("one-term-only", fact, node, "keep the one that fits best")


def _sections(_: kinds.Sections, node: Node, desk: Desk, name: str) -> list[tuple[Term, Text]] | None:
    if not isinstance(node, MapNode):
        wrong("a map of sections", node, desk, name)
        return None
    found: list[tuple[Term, Text]] = []
    for entry in node:
        term = desk.term("section", entry.key)
        if term is None or absent(entry.value):
            continue
        text = decode(kinds.Prose(long=True), entry.value, desk, entry.key.text)
        if text is not None:
            found.append((term, text))
    return found


def _keywords(_: kinds.Keywords, node: Node, desk: Desk, name: str) -> dict[str, tuple[str, ...]]:
    return keywords(node, desk, lambda item: decode(kinds.Many(kinds.Words(), lone=True), item, desk, name))


DECODERS: dict[type, Callable[[Any, Node, Desk, str], Any]] = {
    kinds.Prose: _prose,
    kinds.Facets: _facets,
    kinds.Sections: _sections,
    kinds.Keywords: _keywords,
    kinds.Many: _many,
    kinds.Nested: _nested,
    kinds.Records: _records,
}
