"""A change written into a case's record, and every byte that stood there where it stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from casebinder.drafts.edit import last_line, opens, put, replaced, words_of
from casebinder.drafts.insert import Misfit
from casebinder.drafts.lines import lines
from casebinder.source import MapNode, Node, Scalar, SeqNode
from casebinder.source.file import parse

BEHIND = ("published", "status", "title", "id")
"""The keys behind which `changes:` is put where a record has none, the first that is there."""

Data = Mapping[str, Any]


def announced(text: str, file: str, case_id: str, entry: Data) -> str:
    """The text of the file with one more entry at the end of the case's `changes:`."""
    case = _case(text, file, case_id)
    changes = case.entries.get("changes")
    if changes is not None and isinstance(changes.value, SeqNode) and opens(text, changes.value, "["):
        text = _listed(text, changes.value, case.span.column + 1)
        case = _case(text, file, case_id)
        changes = case.entries["changes"]
    made = list(_item(lines(entry)))
    if changes is None:
        behind = next(case.entries[key] for key in BEHIND if key in case.entries)
        made = ["changes:", *(f"  {line}" for line in made)]
        text = put(text, last_line(behind.value), made, case.span.column - 1)
    elif isinstance(changes.value, SeqNode):
        text = put(text, last_line(changes.value), made, changes.value.span.column - 1)
    elif isinstance(changes.value, Scalar) and changes.value.absent and not changes.value.text:
        text = put(text, changes.key.span.line, made, case.span.column + 1)
    else:
        raise Misfit(f"`changes:` of {case_id} in {file} is no list")
    return _sure(text, file, case_id, -1, entry)


def completed(text: str, file: str, case_id: str, n: int, before: Data) -> str:
    """The text of the file with what stood there before in the n-th entry of the case's `changes:`."""
    change = _change(text, file, case_id, n)
    whole = _case(text, file, case_id).entries["changes"].value
    if isinstance(whole, SeqNode) and opens(text, whole, "["):
        text = _listed(text, whole, _case(text, file, case_id).span.column + 1)
        change = _change(text, file, case_id, n)
    if "before" in change.entries:
        text = _cut(text, change)
        change = _change(text, file, case_id, n)
    if opens(text, change, "{"):
        text = _spread(text, change)
        change = _change(text, file, case_id, n)
    text = put(text, last_line(change), lines({"before": before}), change.span.column - 1)
    return _sure(text, file, case_id, n, {"before": before})


def forgotten(text: str, file: str, case_id: str) -> str:
    """The text of the file without anything that stood in the case before."""
    changes = _case(text, file, case_id).get("changes")
    for n in range(len(changes.items) if isinstance(changes, SeqNode) else 0):
        change = _change(text, file, case_id, n)
        if "before" in change.entries:
            text = _cut(text, change)
    return text


def _case(text: str, file: str, case_id: str) -> MapNode:
    reading = parse(text, file)
    if reading.root is None or reading.faults:
        raise Misfit(f"{file} has faults of form: mend first what `casebinder check` shows")
    cases = reading.root.get("cases")
    for case in cases.items if isinstance(cases, SeqNode) else ():
        found = case.get("id") if isinstance(case, MapNode) else None
        if isinstance(case, MapNode) and isinstance(found, Scalar) and found.text == case_id:
            if opens(text, case, "{"):
                raise Misfit(
                    f"the case {case_id} is written in brackets: write its keys on lines of their own"
                )
            return case
    raise Misfit(f"the case {case_id} is not in {file}")


def _change(text: str, file: str, case_id: str, n: int) -> MapNode:
    changes = _case(text, file, case_id).get("changes")
    change = changes.items[n] if isinstance(changes, SeqNode) and changes.items else None
    if not isinstance(change, MapNode):
        raise Misfit(f"the entries of `changes:` of {case_id} in {file} cannot be told apart")
    return change


def _item(rows: Iterable[str]) -> Iterable[str]:
    return (f"{'- ' if n == 0 else '  '}{row}" if row else "" for n, row in enumerate(rows))


def _listed(text: str, changes: SeqNode, indent: int) -> str:
    """The text with a list in brackets written one entry a line."""
    items = [words_of(text, item, item) for item in changes.items]
    rows = "".join(f"\n{' ' * indent}- {item}" for item in items)
    return replaced(text, changes, rows)


def _spread(text: str, change: MapNode) -> str:
    """The text with a map in braces written one key a line."""
    pairs = [words_of(text, entry.key, entry.value) for entry in change]
    return replaced(text, change, f"\n{' ' * (change.span.column - 1)}".join(pairs))


def _cut(text: str, change: MapNode) -> str:
    """The text without the entry's `before:` and what stands below it."""
    if opens(text, change, "{"):
        text_of = [words_of(text, each.key, each.value) for each in change if each.key.text != "before"]
        return replaced(text, change, "{" + ", ".join(text_of) + "}")
    entry = change.entries["before"]
    rows = text.split("\n")
    first, last = entry.key.span.line, max(entry.key.span.line, last_line(entry.value))
    if first == change.span.line:
        raise Misfit("`before:` is the first key of its entry: put it last")
    del rows[first - 1 : last]
    return "\n".join(rows)


def _sure(text: str, file: str, case_id: str, n: int, wanted: Data) -> str:
    """The text, if it says what it should."""
    change = _change(text, file, case_id, n)
    for key, value in wanted.items():
        if _read(change.get(key)) != _text(value):
            raise Misfit(f"it cannot be told where in {file} the change belongs")
    return text


def _read(node: Node | None) -> Any:
    if isinstance(node, MapNode):
        return {entry.key.text: _read(entry.value) for entry in node}
    if isinstance(node, SeqNode):
        return [_read(item) for item in node.items]
    return "~" if node is None or node.absent else node.text


def _text(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_text(each) for each in value]
    return "~" if value is None else str(value)
