"""Small changes to the text of a file of records, by the places of its nodes."""

from __future__ import annotations

from collections.abc import Iterable

from casebinder.source import Node, Scalar, SeqNode


def opens(text: str, node: Node, bracket: str) -> bool:
    """True when a node begins with a bracket."""
    return text.startswith(bracket, offset(text, node.span.line, node.span.column))


def offset(text: str, line: int, column: int) -> int:
    """How many characters stand before a place."""
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def words_of(text: str, first: Node, last: Node) -> str:
    """The text from one node to another, as it is written."""
    start, end = first.span, last.span
    return text[offset(text, start.line, start.column) : offset(text, end.end_line, end.end_column)]


def last_line(node: Node) -> int:
    """The last line that something of a node stands in."""
    if isinstance(node, Scalar):
        span = node.span
        return span.end_line - (span.end_column == 1 and span.end_line > span.line)
    below = node.items if isinstance(node, SeqNode) else [entry.value for entry in node]
    return max([node.span.end_line, *map(last_line, below)])


def put(text: str, line: int, made: Iterable[str], indent: int) -> str:
    """The text with these lines behind a line, or behind the last line above it that is not blank."""
    rows = text.split("\n")
    while line > 1 and not rows[line - 1].strip():
        line -= 1
    rows[line:line] = [" " * indent + row if row else "" for row in made]
    return "\n".join(rows)


def replaced(text: str, node: Node, new: str) -> str:
    """The text with something else for a value in brackets; a comment behind it stays behind its key."""
    span = node.span
    start, end = (
        offset(text, span.line, span.column), offset(text, span.end_line, span.end_column),
    )  # fmt: skip
    line_end = text.find("\n", end)
    rest = text[end : line_end if line_end >= 0 else len(text)]
    after = text[end + len(rest) :]
    if new.startswith("\n"):
        return text[:start].rstrip(" ") + rest.rstrip() + new + after
    return text[:start] + new + rest + after
