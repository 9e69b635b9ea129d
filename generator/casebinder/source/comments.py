"""Text after ` #`, which YAML takes for a comment and drops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic, Span
from casebinder.source.node import Scalar

HAN = re.compile("[\u3400-\u9fff]")


class Comments:
    """The places of a file where a `#` follows a blank; `lines` are theirs, from 0."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.lines: dict[int, list[int]] = {}
        line, last = 0, 0
        place = text.find(" #")
        while place >= 0:
            line += text.count("\n", last, place)
            self.lines.setdefault(line, []).append(place + 1)
            last, place = place, text.find(" #", place + 2)

    def after(self, node: Scalar) -> Iterator[Diagnostic]:
        """Warns of a comment right after a plain value, when it hardly is meant as one.

        `案 #1` is no comment but a number; `案  # 待核实`, parted by two blanks, is one.
        """
        span = node.span
        for place in self.lines[span.end_line - 1]:
            column = place - self._text.rfind("\n", 0, place)
            between = self._text[place - column + span.end_column : place]
            close = self._text[place + 1 : place + 2] not in ("", " ", "\n", "#")
            if between.strip(" ") or column < span.end_column:
                continue
            if close or (len(between) == 1 and HAN.search(node.text)):
                at = Span(span.file, span.end_line, column, span.end_line, column + 1)
                fact = f"what follows ` #` is a comment and is lost: only `{node.text[-30:]}` is read"
                hint = "put the whole value in quotes; a comment goes on a line of its own"
                yield Diagnostic("text-after-hash", fact, at, hint, WARNING)
            return
