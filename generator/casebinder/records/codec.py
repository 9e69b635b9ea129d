"""Records to plain JSON values and back, by the types of their fields; terms by vocabulary and id."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import IntEnum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from casebinder.records.case import Before, Case
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term, Vocabulary

Vocabularies = Mapping[str, Vocabulary]
Freeze = Callable[[Any], Any]
Thaw = Callable[[Any, Vocabularies], Any]

LEFT_OUT = ("node",)
"""Fields that are no part of what a record says."""


def plainly(value: Any) -> Any:
    """A frozen value is as it is."""
    return value


def _as_it_is(value: Any, _: Vocabularies) -> Any:
    return value


@cache
def names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass, in order, as they are frozen."""
    return tuple(each.name for each in fields(kind) if each.name not in LEFT_OUT)


@cache
def hints(kind: type) -> Mapping[str, Any]:
    """The types of a dataclass' fields."""
    return get_type_hints(kind, localns=_nodes())


@cache
def freezer(kind: Any) -> Freeze:
    """What makes a JSON value of a value of this type."""
    if kind is Text:
        return lambda text: dict(text.words)
    if kind is Term:
        return _freeze_term
    if kind is Before:
        return _freeze_before
    if is_dataclass(kind):
        record = cast(type, kind)
        parts = [(name, freezer(hints(record)[name])) for name in names(record)]
        return lambda value: [freeze(getattr(value, name)) for name, freeze in parts]
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = freezer(_given(arguments))
        return plainly if inner is plainly else lambda value: None if value is None else inner(value)
    if origin is tuple:
        inner = freezer(arguments[0])
        return list if inner is plainly else lambda values: [inner(each) for each in values]
    if origin is not None and issubclass(origin, Mapping):
        inner = freezer(arguments[1])
        return lambda values: {key: inner(each) for key, each in values.items()}
    return plainly


@cache
def thawer(kind: Any) -> Thaw:
    """What makes a value of this type of its JSON value again."""
    if kind is Text:
        return lambda words, _: Text(words)
    if kind is Term:
        return _thaw_term
    if kind is Before:
        return _thaw_before
    if is_dataclass(kind):
        return _dataclass(cast(type, kind))
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = thawer(_given(arguments))
        return lambda value, known: None if value is None else inner(value, known)
    if origin is tuple:
        return _tuple(arguments[0])
    if origin is not None and issubclass(origin, Mapping):
        inner = thawer(arguments[1])
        return lambda values, known: {key: inner(each, known) for key, each in values.items()}
    if isinstance(kind, type) and issubclass(kind, IntEnum):
        return lambda value, _: kind(value)
    return _as_it_is


def _dataclass(kind: type) -> Thaw:
    thaws = [thawer(hints(kind)[name]) for name in names(kind)]
    parts = [None if thaw is _as_it_is else thaw for thaw in thaws]  # as most values are: no call for them

    def thaw(values: Any, known: Vocabularies) -> Any:
        return kind(
            *[
                value if part is None else part(value, known)
                for part, value in zip(parts, values, strict=True)
            ]
        )

    return thaw


def _tuple(kind: Any) -> Thaw:
    if kind is Term:
        return _thaw_terms
    inner = thawer(kind)
    if inner is _as_it_is:
        return lambda values, _: tuple(values)
    return lambda values, known: tuple([inner(each, known) for each in values])


def _given(arguments: tuple[Any, ...]) -> Any:
    """The type beside None."""
    (kind,) = [each for each in arguments if each is not type(None)]
    return kind


def _freeze_term(term: Term) -> list[str]:
    """Vocabulary and id; the language too of a word that no vocabulary holds, which is its own label."""
    if term.node is not None or [*term.label.words.values()] != [term.id]:
        return [term.vocabulary, term.id]
    return [term.vocabulary, term.id, *term.label.words]


def _thaw_term(frozen: list[str], known: Vocabularies) -> Term:
    facet, name, *language = frozen
    vocabulary = known.get(facet) if language else known[facet]
    if vocabulary and (name in vocabulary.terms or not language):
        return vocabulary.terms[name]
    return Term(name, facet, Text({language[0]: name}))


def _thaw_terms(frozen: list[list[str]], known: Vocabularies) -> tuple[Term, ...]:
    try:
        return tuple([known[facet].terms[name] for facet, name in frozen])  # nearly always, and often
    except ValueError:
        return tuple([_thaw_term(each, known) for each in frozen])


def _freeze_before(before: Before) -> Any:
    types_ = hints(Case)
    values = {name: freezer(types_[name])(value) for name, value in before.fields.items()}
    return [values, freezer(hints(Before)["sections"])(before.sections)]


def _thaw_before(frozen: Any, known: Vocabularies) -> Before:
    types_ = hints(Case)
    values = {name: thawer(types_[name])(value, known) for name, value in frozen[0].items()}
    return Before(values, thawer(hints(Before)["sections"])(frozen[1], known))


def _nodes() -> dict[str, Any]:
    """What the records' annotations name and their modules import for type checkers only."""
    return {"MapNode": object}
