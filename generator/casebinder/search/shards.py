"""Files of the index: calls of one function of the client, to load from any host and from a disk."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

SIZE = 12_000
"""Bytes that a shard of grams should have."""

BETWEEN = "X"
"""Parts one gram from the next; no folded text holds a capital letter."""

BESIDE = " "
"""Parts one list from the next; the alphabet of lists lacks it."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))

SAME = "="
"""Stands for a list that is the same as the one before it."""


@dataclass(frozen=True, slots=True)
class Shard:
    """Neighbouring grams and their lists; every gram from `first` up to the next shard's `first` is here."""

    first: str
    payload: tuple[str, str]


def pack(lists: Iterable[tuple[str, str]]) -> Iterator[Shard]:
    """Sorted grams with their lists, cut into shards of about SIZE bytes."""
    names: list[str] = []
    texts: list[str] = []
    size, before, last = 0, "", ""
    for gram, text in lists:
        written = SAME if names and text == before else text
        length = len(gram.encode()) + len(written) + 2
        if names and size + length > SIZE:
            yield _shard(names, texts, last)
            names, texts, size, written, last = [], [], 0, text, names[-1]
            length = len(gram.encode()) + len(written) + 2
        names.append(gram)
        texts.append(written)
        size, before = size + length, text
    if names:
        yield _shard(names, texts, last)


def _shard(names: list[str], texts: list[str], before: str) -> Shard:
    """A shard; its `first` is the shortest beginning of its first gram that comes after `before`."""
    name = names[0]
    same = next((at for at, (one, other) in enumerate(zip(name, before, strict=False)) if one != other), None)
    first = name[: (len(before) if same is None else same) + 1] if before else ""
    return Shard(first, (BETWEEN.join(names), BESIDE.join(texts)))


def ordered(lists: dict[str, str]) -> list[tuple[str, str]]:
    """Lists in the order of their grams as JavaScript compares text, by UTF-16 units."""
    astral = any(max(gram) > "\uffff" for gram in lists)
    return sorted(lists.items(), key=(lambda each: each[0].encode("utf-16-be")) if astral else None)


def compact(value: Any) -> str:
    """A value as the shortest JSON that is JavaScript too."""
    text = _ENCODER.encode(value)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
