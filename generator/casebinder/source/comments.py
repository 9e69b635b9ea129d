"""Text after ` #`, which YAML takes for a comment and drops."""

from __future__ import annotations

import re

from casebinder.diagnostics import WARNING, Diagnostic, Span
from casebinder.source.node import Scalar

COMMENT = re.compile(r"( +)#(.?)")
HAN = re.compile("[\u3400-\u9fff]")


def lost(text: str, end: int, node: Scalar) -> Diagnostic | None:
    """The warning of a comment behind a plain value, which ends at `end`, when it is hardly meant as one.

    `案 #1` is no comment but a number; `案  # 待核实`, parted by two spaces, is one.
    """
    found = COMMENT.match(text, end)
    if not found:
        return None
    close = found[2] not in ("", " ", "#")
    if not close and not (len(found[1]) == 1 and HAN.search(node.text)):
        return None
    span = node.span
    column = span.end_column + len(found[1])
    at = Span(span.file, span.end_line, column, span.end_line, column + 1)
    fact = f"what follows ` #` is a comment and is lost: only `{node.text[-30:]}` is read"
    hint = "put the whole value in quotes; a comment goes on a line of its own"
    return Diagnostic("text-after-hash", fact, at, hint, WARNING)
