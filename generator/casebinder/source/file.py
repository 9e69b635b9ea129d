"""One file's text to its top map, whatever is wrong with it."""

from __future__ import annotations

import re

import yaml

from casebinder.diagnostics import Diagnostic, Span
from casebinder.source.compose import Composer, TooMuch
from casebinder.source.node import MapNode, Node, Scalar
from casebinder.source.syntax import explain

MOST = 50


def parse(text: str, file: str) -> tuple[MapNode | None, list[Diagnostic]]:
    """The map on top of a file, None when it cannot be read, and what is wrong with it."""
    composer = Composer(text, file)
    try:
        root = composer.document()
    except TooMuch as limit:
        return None, [*composer.faults[:MOST], limit.fault]
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return None, [*composer.faults[:MOST], explain(error, text, file)]
    if isinstance(root, MapNode):
        return root, composer.faults[:MOST]
    return None, [*composer.faults[:MOST], _top(root, file)]


def _top(root: Node | None, file: str) -> Diagnostic:
    if root is None or (isinstance(root, Scalar) and root.absent):
        hint = "write the records into it, or delete the file"
        return Diagnostic("yaml-empty", "the file holds nothing", Span(file), hint, record=file)
    if not isinstance(root, Scalar):
        hint = "begin with a key, such as `cases:`, and indent the list below it"
        return Diagnostic("yaml-top", "the file holds a list; it must hold keys with values", root.span, hint)
    fact = "the file holds only a text; it must hold keys with values"
    return Diagnostic(
        "yaml-top", fact, root.span, colon_hint(root.text) or "begin with a key, such as `cases:`"
    )


def colon_hint(text: str) -> str:
    """The cure for a text that was meant as a key with its value; empty when it does not look so."""
    if re.match(r"[^\s:：]{1,40}：", text):
        return "the colon `：` is a full-width one: write `: `, an ordinary colon and a blank"
    if re.match(r"[^\s:：/]{1,40}:(?![\s/])", text):
        return "put a blank after the colon"
    return ""
