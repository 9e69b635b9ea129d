"""Some cases of the index: the files that tell of them, and their words, laid out for the search of all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from casebinder.edition import Edition
from casebinder.outputs import Output
from casebinder.records.case import Case
from casebinder.search.corpus import Passages, passages
from casebinder.search.fields import Field, fields
from casebinder.search.files import Family
from casebinder.search.sheets import PER_FILE, sheets
from casebinder.search.texts import heads, listing, texts

CASES = 200
"""Cases that are laid out together, which is as many as one file of `l` lists; PER_FILE divides it."""

FAMILIES = ("t", "l", "c")
"""Files that tell of certain cases: what is searched of them, rows of a table, rows of a comparison."""


@dataclass(frozen=True, slots=True)
class Laid:
    """What is known of some cases, the `first` of which has this place among all.

    By language: `words`, and a `digest` of them; `firsts`, the places of the first cases of the files of `t`;
    `names`, for each of FAMILIES the digests that name its files.
    """

    first: int
    words: Mapping[str, Passages]
    digests: Mapping[str, str]
    firsts: Mapping[str, list[int]]
    names: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, data: bytes) -> Laid:
        """From the bytes that `lay` ended with."""
        end = data.index(b"\n")
        head = json.loads(data[:end])
        at, words = end + 1, {}
        for language, (cases, names, kinds) in head["words"].items():
            held = {}
            for kind, wide, count in kinds:
                middle = at + 4 * cases
                after = middle + (4 if wide else 2) * count
                sizes = np.frombuffer(data, "<u4", cases, at)
                held[kind] = sizes, np.frombuffer(data, "<u4" if wide else "<u2", count, middle)
                at = after
            words[language] = Passages(cases, tuple(names), held)
        return cls(head["first"], words, head["digests"], head["firsts"], head["names"])


def lay(editions: Sequence[Edition], first: int, cases: Sequence[Case]) -> Iterator[Output | bytes]:
    """The files that tell of these cases, then what `Laid.of` reads."""
    words, digests, names, arrays = {}, {}, {}, list[bytes]()
    firsts: dict[str, list[int]] = {}
    shown = list(heads(editions, cases))
    for edition in editions:
        language = edition.language
        told: list[list[Field]] = [list(fields(case, language)) for case in cases]
        families = {name: Family(f"{name}-{language}") for name in FAMILIES}
        firsts[language] = []
        for place, payload in texts(shown, told):
            firsts[language].append(first + place)
            yield families["t"].numbered(first + place, payload)
        yield families["l"].numbered(first // CASES, listing(edition, cases))
        for n, payload in enumerate(sheets(edition, cases), first // PER_FILE):
            yield families["c"].numbered(n, payload)
        names[language] = {name: family.digests for name, family in families.items()}
        words[language], held = _packed(passages(told))
        digests[language] = hashlib.sha256(
            b"".join([json.dumps(words[language]).encode(), *held])
        ).hexdigest()
        arrays += held
    head = {"first": first, "words": words, "digests": digests, "firsts": firsts, "names": names}
    yield b"".join([json.dumps(head).encode(), b"\n", *arrays])


def _packed(some: Passages) -> tuple[list[Any], list[bytes]]:
    """Passages as JSON and arrays: of each kind the sizes, then the tokens, in four bytes where `wide`."""
    kinds, arrays = [], []
    for kind, (sizes, tokens) in some.kinds.items():
        wide = tokens.itemsize > 2
        kinds.append([kind, wide, len(tokens)])
        arrays += [sizes.astype("<u4").tobytes(), tokens.astype("<u4" if wide else "<u2").tobytes()]
    return [some.cases, some.names, kinds], arrays
