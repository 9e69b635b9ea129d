"""The kinds whose values are single texts: how each is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from casebinder.decode import kinds, values
from casebinder.decode.desk import Desk, shown
from casebinder.decode.suggest import meant
from casebinder.records.vocabulary import Term
from casebinder.source import Scalar


def _words(_kind: Any, node: Scalar, desk: Desk) -> str | None:
    text = node.text.strip()
    if not text:
        desk.fault("empty-text", "the text is empty", node, "write it, or take the key out")
    return text or None


def _whole(kind: kinds.Whole, node: Scalar, desk: Desk) -> int | float | None:
    return values.number(node, desk, True, kind.least)


def _number(kind: kinds.Number, node: Scalar, desk: Desk) -> int | float | None:
    return values.number(node, desk, False, kind.least)


def _flag(_kind: kinds.Flag, node: Scalar, desk: Desk) -> bool | None:
    if node.text in ("true", "false"):
        return node.text == "true"
    fact = f"`{shown(node.text)}` is neither true nor false"
    desk.fault("wrong-type", fact, node, "write `true` or `false`")
    return None


def _choice(kind: kinds.Choice, node: Scalar, desk: Desk) -> str | None:
    words = [word for word, _, _ in kind.options]
    if node.text in words:
        return node.text
    near = desk.nearest(node.text, words) or meant(node.text, ((word, zh) for word, _, zh in kind.options))
    listed = ", ".join(f"`{word}`" for word in words)
    hint = f"did you mean `{near}`?" if near else f"write one of {listed}"
    desk.fault("unknown-choice", f"`{shown(node.text)}` is none of {listed}", node, hint)
    return None


def _tag(_kind: kinds.LanguageTag, node: Scalar, desk: Desk) -> str | None:
    if values.TAG.fullmatch(node.text):
        return node.text
    fact = f"`{shown(node.text)}` is not the tag of a language"
    desk.fault("unknown-language", fact, node, "write a tag such as `en`, `zh` or `zh-Hant`")
    return None


def _term(kind: kinds.TermOf, node: Scalar, desk: Desk) -> Term | None:
    return desk.term(kind.vocabulary, node)


def _identifier(kind: kinds.Identifier, node: Scalar, desk: Desk) -> str | None:
    return values.identifier(node, desk, kind.opaque)


SCALARS: dict[type, tuple[str, Callable[[Any, Scalar, Desk], Any]]] = {
    kinds.Words: ("a text", _words),
    kinds.Whole: ("a whole number", _whole),
    kinds.Number: ("a number", _number),
    kinds.Flag: ("`true` or `false`", _flag),
    kinds.Date: ("a date", lambda _, node, desk: values.day(node, desk)),
    kinds.Choice: ("one word", _choice),
    kinds.Identifier: ("an id", _identifier),
    kinds.Pointer: ("an id", _words),
    kinds.Address: ("a web address", lambda _, node, desk: values.address(node, desk)),
    kinds.Contact: ("a contact", lambda _, node, desk: values.contact(node, desk)),
    kinds.TermOf: ("one term", _term),
    kinds.Language: ("a language", lambda _, node, desk: values.language(node, desk)),
    kinds.LanguageTag: ("the tag of a language", _tag),
    kinds.Paragraphs: ("paragraphs, as 3-7", lambda _, node, desk: values.paragraphs(node, desk)),
    kinds.Glob: ("a path", _words),
}
"""Kind to what a message calls its value and the function that reads it; None when it does not fit."""
