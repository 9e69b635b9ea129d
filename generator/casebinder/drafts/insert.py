"""A file with one more case in it, and every byte that stood there where it stood."""

from __future__ import annotations

import re

from casebinder.source import MapNode, Scalar, SeqNode
from casebinder.source.file import parse

ID = re.compile(r"^- id: (\w+)", re.MULTILINE)
LINES = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class Misfit(Exception):  # noqa: N818  a state of the file, no error of ours
    """The file is such that a case cannot be put into it by a program; says why."""


def inserted(data: bytes, skeleton: str, file: str) -> tuple[bytes, int]:
    """The bytes of the file with a skeleton at the end of its cases, and the line where that begins."""
    root = _root(data, file)
    lines = LINES.findall(data)
    at, indent, new = _place(root, lines)
    end = b"\r\n" if b"\r\n" in data else b"\n"
    text = new + "".join(" " * indent + line if line.strip() else line for line in skeleton.splitlines(True))
    piece = text.encode().replace(b"\n", end)
    before, after = b"".join(lines[:at]), b"".join(lines[at:])
    gap = b"" if not before or before.endswith((b"\n", b"\r")) else end
    blank = end if before.strip() else b""
    made = before + gap + blank + piece + after
    if _ids(_root(made, file)) != [*_ids(root), *ID.findall(skeleton)[:1]]:
        raise Misfit(f"it cannot be told where the cases of {file} end")
    return made, at + 1 + bool(blank)


def _ids(root: MapNode | None) -> list[str]:
    """The ids of the cases of a file, in order."""
    cases = root.get("cases") if root else None
    ids = (
        [item.get("id") for item in cases.items if isinstance(item, MapNode)]
        if isinstance(cases, SeqNode)
        else []
    )
    return [each.text for each in ids if isinstance(each, Scalar)]


def _root(data: bytes, file: str) -> MapNode | None:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Misfit(f"{file} is not in UTF-8: save it as UTF-8 first") from error
    reading = parse(text.replace("\r\n", "\n").replace("\r", "\n"), file)
    if any(fault.code != "yaml-empty" for fault in reading.faults):
        raise Misfit(f"{file} has faults of form: mend first what `casebinder check` shows")
    return reading.root


def _place(root: MapNode | None, lines: list[bytes]) -> tuple[int, int, str]:
    """How many lines stand before the new case, its indentation, and the key it needs above."""
    entry = root.entries.get("cases") if root else None
    if entry is None:
        return len(lines), 2, "cases:\n"
    value, key = entry.value, entry.key.span
    if isinstance(value, SeqNode) and not lines[value.span.line - 1][value.span.column - 1 :].startswith(
        b"["
    ):
        indent = value.span.column - 1
    elif (
        not isinstance(value, SeqNode) and not isinstance(value, MapNode) and value.absent and not value.text
    ):
        indent = 2
    else:
        raise Misfit("`cases:` holds its list in brackets: write each case on lines of its own, after `- `")
    later = [each.key.span.line for each in root or () if each.key.span.line > key.line]
    end = min(later, default=len(lines) + 1) - 1
    if later:
        end = _above(lines, end)
    return end, indent, ""


def _above(lines: list[bytes], end: int) -> int:
    """The end of the cases above the blank lines and comments that belong to the next key."""
    while end and (not lines[end - 1].strip() or lines[end - 1].startswith(b"#")):
        end -= 1
    return end
