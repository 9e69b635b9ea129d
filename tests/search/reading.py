"""Reads the index back as the client does, and finds by brute force what it ought to find."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casebinder.outputs import Output
from casebinder.records.site import Site
from casebinder.search.codes import ALPHABET
from casebinder.search.fields import fields
from casebinder.search.fold import IDEOGRAPHS, LETTERS, fold

VALUE = {character: value for value, character in enumerate(ALPHABET)}


def payloads(outputs: Iterable[Output]) -> Iterator[tuple[str, list[Any]]]:
    """Name and payload of every file of the index, each under the name it calls itself."""
    for output in outputs:
        call, _, rest = output.data.decode().partition("(")
        assert call == "casebinderData"
        name, *payload = json.loads(f"[{rest.removesuffix(')' + chr(10))}]")
        assert output.path == f"search/{name}.js"
        yield name, payload


def numbers(text: str) -> list[int]:
    """The rising numbers that were written as `text`."""
    if not text:
        return []
    low, text = VALUE[text[0]], text[1:]
    if low == 3:
        return [at * 6 + bit for at, each in enumerate(text) for bit in range(6) if VALUE[each] >> bit & 1]
    found, last, at = [], 0, 0

    def take(count: int) -> int:
        nonlocal at
        number = 0
        for _ in range(count):
            number, at = number * 92 + VALUE[text[at]], at + 1
        return number

    while at < len(text):
        rest, high = take(low), take(1)
        if high == 91:
            high = take(5)
        elif high == 90:
            high = 1000 + take(2)
        elif high >= 80:
            high = 80 + (high - 80) * 92 + take(1)
        last += high * 92**low + rest
        found.append(last)
    return found


LETTER = re.compile(f"[{LETTERS}]")
SOLID = re.compile(f"[{LETTERS}{IDEOGRAPHS}]")


def holding(site: Site, text: str, kinds: Iterable[str] = ()) -> list[str]:
    """The cases of which a field of these kinds (of any, if none is named) holds this folded text.

    A word of Latin letters must start where a word starts.
    """
    allowed = set(kinds)
    start = f"(?<![{LETTERS}])" if LETTER.match(text) else ""
    pattern = re.compile(start + re.escape(text))
    return sorted(
        case.id
        for case in site.published.values()
        if any(
            pattern.search(fold(words))
            for language in site.languages
            for kind, _, words in fields(case, language)
            if not allowed or kind in allowed
        )
    )


def runs(site: Site, language: str, number: int, seed: int) -> list[str]:
    """Random runs of 2 to 8 characters, no punctuation at either end, no word cut at its start."""
    chance, found = random.Random(seed), set[str]()
    texts = [fold(text) for case in site.published.values() for _, _, text in fields(case, language)]
    while len(found) < number:
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        run = text[start : start + chance.randint(2, 8)]
        whole = len(run) > 1 and SOLID.match(run[0]) and SOLID.match(run[-1]) and '"' not in run
        if whole and not (start and LETTER.match(run) and LETTER.match(text[start - 1])):
            found.add(run)
    return sorted(found)


def files(outputs: Iterable[Output]) -> Mapping[str, list[Any]]:
    """Every file of the index by name."""
    return dict(payloads(outputs))
