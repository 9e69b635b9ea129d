"""The comments of a YAML file: whoever reads the file reads them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from casebinder.records.writing import Writing
from casebinder.source.node import MapNode, Node, Scalar

REMARK = re.compile(r"(?:^|(?<=\s))#+[ \t]*(\S.*)", re.MULTILINE)


def remarks(text: str, file: str, root: Node) -> Iterator[Writing]:
    """Each comment with its place; a `#` inside a value begins none."""
    if "#" not in text or not REMARK.search(text):
        return
    values = sorted(_values(root))
    for line, words in enumerate(text.split("\n"), 1):
        for found in REMARK.finditer(words):
            place = line, found.start() + 1
            before = bisect_right(values, (place, (1 << 30, 0))) - 1
            if before < 0 or values[before][1] <= place:
                yield Writing("comment", file, found[1], line, found.start(1) + 1)
                break


def _values(node: Node) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where each value begins and ends that may hold a `#`."""
    if isinstance(node, Scalar):
        if "#" in node.text:
            span = node.span
            yield (span.line, span.column), (span.end_line, span.end_column)
    elif isinstance(node, MapNode):
        for entry in node:
            yield from _values(entry.value)
    else:
        for item in node.items:
            yield from _values(item)
