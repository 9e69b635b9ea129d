"""The files of the index: the same bytes every time, every gram where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

import pytest

from casebinder import search
from casebinder.outputs import Output, Told
from casebinder.records.site import Site
from casebinder.records.text import Text
from casebinder.search.characters import FIELD
from casebinder.search.corpus import Corpus, corpus, passages
from casebinder.search.fields import fields
from casebinder.search.grams import PART, REGION, WORD, Grams, grams
from tests.search import reading


def test_bytes_are_the_same_every_time(small: Site) -> None:
    assert list(search.outputs(small)) == list(search.outputs(small))


def test_the_index_names_every_file(small: Site) -> None:
    files = reading.files(search.outputs(small))
    index = files["index"][0]
    named = {"index", *(f"{name}-{digest}" for name, digest in index["files"].items())}
    for language, part in zip(index["languages"], index["parts"], strict=True):
        table = files[f"n-{language}-{index['files'][f'n-{language}']}"][0]
        named |= {f"{family}-{language}-{each}" for family in "ph" for each in _cut(part[family], 8)}
        for family in "tlc":
            digests = _cut(table[family], 4)
            numbers = reading.numbers(table["texts"]) if family == "t" else range(len(digests))
            named |= {f"{family}-{language}-{n}-{each}" for n, each in zip(numbers, digests, strict=True)}
    assert named == files.keys()


def _cut(digests: str, length: int) -> list[str]:
    return [digests[at : at + length] for at in range(0, len(digests), length)]


def test_workers_make_the_same_files_in_any_order(real: Site) -> None:
    told: list[Told] = []
    files: list[Output] = []
    for step in (search.laying, partial(search.parts, told=told)):
        made = [list(task.do("")) for task in step(real)]
        told += [each for each in chain.from_iterable(reversed(made)) if isinstance(each, Told)]
        files += [each for each in chain.from_iterable(made) if isinstance(each, Output)]
    files += search.index(real, told)
    assert set(files) == set(search.outputs(real))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_cases_laid_out_by_parts_are_the_whole(real: Site, language: str) -> None:
    held = [list(fields(case, language)) for case in real.published.values()]
    whole = corpus({language: [passages(held)]})
    parts = corpus({language: [passages(held[:7]), passages([]), passages(held[7:])]})
    assert whole.regions == parts.regions
    assert whole.names == parts.names
    assert whole.tokens.tolist() == parts.tokens.tolist()
    assert whole.lengths.tolist() == parts.lengths.tolist()


def test_a_changed_word_changes_few_files(real: Site) -> None:
    """What is not about the case, or its words, keeps its address and its bytes."""
    case = next(iter(real.published.values()))
    title = Text({**case.title.words, "en": case.title.words["en"] + " anew"})
    changed = replace(real, cases={**real.cases, case.id: replace(case, title=title)})
    before, after = set(search.outputs(real)), set(search.outputs(changed))
    kept = [each for each in after & before if re.match("search/[pht]-", each.path)]
    assert len(kept) > len(before) / 2
    assert not {each for each in after - before if re.match("search/[ph]-zh", each.path)}


def test_an_empty_site_has_an_index(small: Site) -> None:
    empty = Site(small.title, small.url, small.languages, vocabularies=small.vocabularies)
    assert reading.files(search.outputs(empty))["index"][0]["cases"] == 0


@pytest.fixture(scope="module", params=[25, 12_000])
def indexed(request: pytest.FixtureRequest, real: Site) -> tuple[Corpus, list[Grams], int]:
    """The real texts, indexed with lists that may be this long."""
    cases = real.published.values()
    row = corpus({each: [passages(fields(case, each) for case in cases)] for each in real.languages})
    return row, list(grams(row, request.param)), request.param


def test_lists_hold_every_place_and_are_short(indexed: tuple[Corpus, list[Grams], int]) -> None:
    row, found, limit = indexed
    for size, made in enumerate(found, 1):
        places = _places(row, size)
        for gram, text in made.listed.items():
            assert reading.numbers(text) == places[gram]
            assert len(places[gram]) <= limit or size == len(found) == 16


def test_hot_grams_hold_every_case(indexed: tuple[Corpus, list[Grams], int]) -> None:
    row, found, _ = indexed
    held = _cases(row, max(3, len(found)))
    begun = _begun(held)
    for gram, text in chain.from_iterable(made.hot.items() for made in found):
        cases = [reading.numbers(part) for part in text.split(REGION)]
        got = {(region, case) for region, part in enumerate(cases) for case in part}
        assert got == (begun[gram.removesuffix(PART)] if gram.endswith(PART) else held[gram]), gram


def _begun(held: dict[str, set[tuple[int, int]]]) -> dict[str, set[tuple[int, int]]]:
    """The cases of every run that ends in a part of a word."""
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for gram, cases in held.items():
        word = re.search("[a-z]*$", gram)
        assert word
        for end in range(word.start() + 1, len(gram) + 1):
            found[gram[:end]] |= cases
    return found


def _places(row: Corpus, size: int) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for _, base, tokens in _passages(row):
        for start in range(len(tokens) - size + 1):
            if FIELD not in tokens[start : start + size]:
                found[_gram(tokens[start : start + size])].append(base + start)
    return found


def _cases(row: Corpus, most: int) -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for where, _, tokens in _passages(row):
        for start in range(len(tokens)):
            for size in range(1, most + 1):
                if start + size > len(tokens) or tokens[start + size - 1] == FIELD:
                    break
                found[_gram(tokens[start : start + size])].add(where)
    return found


def _passages(row: Corpus) -> Iterator[tuple[tuple[int, int], int, list[str]]]:
    """Region and case, first position and tokens of every passage."""
    for number, region in enumerate(row.regions):
        for case in range(len(row.lengths)):
            start = region.start(case)
            slots = next((many for _, many, spilt in region.spills if spilt == case), 1)
            numbers = row.tokens[start : start + slots * region.width].tolist()
            yield (number, case), start, [row.names[token] for token in numbers]


def _gram(tokens: Sequence[str]) -> str:
    """The text of tokens: a space stands between two words."""
    text = ""
    for token in tokens:
        text += f" {token}" if WORD.search(text[-1:]) and WORD.match(token) else token
    return text
