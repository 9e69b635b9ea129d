"""Texts in several languages."""

from __future__ import annotations

import re
from collections.abc import Callable

from casebinder.decode.desk import Desk, shown
from casebinder.decode.values import unknown_language
from casebinder.records.text import Text
from casebinder.source import Entry, MapNode, Node, Scalar, brace_hint

KEY_WITHIN = re.compile(r"([a-z]{2,3})([:：])(?! )\S")


def prose(node: Scalar | MapNode, desk: Desk, name: str) -> Text | None:
    """The text of a node: a string in the record's language, or one a language."""
    if isinstance(node, Scalar):
        words = _words(node, desk)
        return Text({desk.language: words}) if words else None
    found: dict[str, str] = {}
    for entry in node:
        if not _language(entry, desk) or (isinstance(entry.value, Scalar) and entry.value.absent):
            continue
        if not isinstance(entry.value, Scalar):
            hint = "write it as text; a text of several paragraphs needs `|` after the language's key"
            fact = f"`{name}` in `{entry.key.text}` is no text"
            desk.fault("wrong-type", fact, entry.value, hint)
        elif words := _words(entry.value, desk):
            found[entry.key.text] = words
    return Text(found) if found else None


def keywords(
    node: Node, desk: Desk, many: Callable[[Node], tuple[str, ...] | None]
) -> dict[str, tuple[str, ...]]:
    """Language to words; a mere list is in the record's language."""
    if not isinstance(node, MapNode):
        words = many(node)
        return {desk.language: words} if words else {}
    found = {}
    for entry in node:
        if not _language(entry, desk) or (isinstance(entry.value, Scalar) and entry.value.absent):
            continue
        if words := many(entry.value):
            found[entry.key.text] = words
    return found


def _language(entry: Entry, desk: Desk) -> bool:
    tag = entry.key.text
    if tag in desk.languages:
        return True
    if isinstance(entry.value, Scalar) and entry.value.absent and tag.partition("：")[0] in desk.languages:
        fact = f"the colon after `{tag.partition('：')[0]}` is a full-width one"
        desk.fault("yaml-colon", fact, entry.key, "write `: `, an ordinary colon and a space")
    elif isinstance(entry.value, Scalar) and entry.value.absent and len(tag) > 3:
        fact = f"`{shown(tag)}` stands alone, as if it were a language"
        hint = "put the whole text before it in quotes: inside `{ }` a comma ends a text"
        desk.fault("unknown-language", fact, entry.key, hint)
    else:
        unknown_language(entry.key, desk)
    return False


def _words(node: Scalar, desk: Desk) -> str:
    words = node.text.strip()
    if not words:
        hint = "write it, or take the key out: what is not given is shown as not stated"
        desk.fault("empty-text", "the text is empty", node, hint)
    elif node.plain and (hint := brace_hint(words)):
        desk.fault("yaml-syntax", "the text begins with `｛`, a full-width brace", node, hint)
        return ""
    elif node.plain and (found := KEY_WITHIN.match(words)) and found[1] in desk.languages:
        full = found[2] == "："
        fact = f"the text begins with `{found[0][:-1]}`, which looks like a language's key"
        hint = f"write `{found[1]}: `, {'an ordinary colon and' if full else 'with'} a space after the colon"
        desk.fault("yaml-colon", fact, node, hint)
    return words
