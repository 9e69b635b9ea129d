"""The search index: an exact positional index of every published case, in static files.

It is made in two steps: cases are laid out, some hundred at a time, and filters counted (`laying`); then what
all cases hold is listed, language by language (`parts`). `index` names every file in the end.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

import numpy as np

from casebinder.edition import Edition
from casebinder.languages import words
from casebinder.outputs import Output, Task, Told
from casebinder.records.case import Case
from casebinder.records.digests import listing, whole
from casebinder.records.site import Site
from casebinder.search.codes import members, plain
from casebinder.search.corpus import Corpus, Passages, corpus, lengths
from casebinder.search.facets import facets
from casebinder.search.files import Family, first
from casebinder.search.grams import grams
from casebinder.search.laid import CASES, FAMILIES, Laid, lay
from casebinder.search.shards import BETWEEN, compact, ordered, pack
from casebinder.search.sheets import PER_FILE
from casebinder.search.suggestions import suggestions
from casebinder.traditional import simplified

__all__ = ["index", "laying", "outputs", "parts"]

LAID, LISTED, AROUND = "laid", "grams", "around"
"""Kinds of tasks: cases laid out, what a language holds listed, what is told of the site itself."""

LENGTHS = 40
"""The length of a case is kept in units of so many tokens, which ranking needs no finer."""

ALPHABET = 500
"""So many characters of a language at most are told, so that what it lacks is not looked for there."""


def outputs(site: Site) -> Iterator[Output]:
    """Every file of the index, `search/index.js` last, which names them all."""
    told: list[Told] = []
    yield from _done(laying(site), told)
    yield from _done(parts(site, told), told)
    yield from index(site, told)


def _done(tasks: Iterable[Task], told: list[Told]) -> Iterator[Output]:
    for task in tasks:
        for made in task.do(""):
            if isinstance(made, Told):
                told.append(made)
            else:
                yield made


def laying(site: Site) -> list[Task]:
    """The first step: tasks that do not need each other, the longest first."""
    editions = [Edition(site, language) for language in site.languages]
    cases = list(site.published.values())
    chunks = ((place, cases[place : place + CASES]) for place in range(0, len(cases), CASES))
    lays = [
        Task(LAID, partial(_of_cases, place, some), partial(lay, editions, place, some))
        for place, some in chunks
    ]
    return [Task(AROUND, partial(_of_all, site), partial(_around, site)), *lays]


def parts(site: Site, told: Iterable[Told]) -> list[Task]:
    """The second step, from what the first has told: tasks that do not need each other."""
    chunks = _laid(told)
    listed = []
    for language in site.languages:
        words(language)  # read before workers are forked, each of which would read them anew
        held = [each.words[language] for each in chunks]
        made_of = partial(tuple, [language, *(each.digests[language] for each in chunks)])
        listed.append(Task(LISTED, made_of, partial(_listed, language, held), around=False))
    return listed


def index(site: Site, told: Iterable[Told]) -> Iterator[Output]:
    """The files that name the others, from what all tasks have told, in whatever order they came."""
    found = list(told)
    chunks = _laid(found)
    listed = {}
    for each in found:
        if each.kind == LISTED:
            values = json.loads(each.data)
            listed[values.pop("language")] = values
    files = next(json.loads(each.data) for each in found if each.kind == AROUND)
    counts = np.zeros(len(site.published), np.intp)
    for language in site.languages:
        table = Family(f"n-{language}")
        names = {name: "".join(each.names[language][name] for each in chunks) for name in FAMILIES}
        firsts = [place for each in chunks for place in each.firsts[language]]
        yield table.alone(compact({"texts": members(firsts, len(counts)), **names}))
        files[f"n-{language}"] = table.digests
        counts += np.concatenate([lengths(each.words[language]) for each in chunks] or [counts])
    content = {
        "languages": list(site.languages), "cases": len(counts), "perList": CASES,
        "perSheet": PER_FILE, "lengths": plain(np.minimum(counts // LENGTHS, 79)), "files": files,
        "parts": [listed[language] for language in site.languages],
    }  # fmt: skip
    yield first(compact(content))


def _laid(told: Iterable[Told]) -> list[Laid]:
    return sorted((Laid.of(each.data) for each in told if each.kind == LAID), key=lambda each: each.first)


def _of_cases(place: int, cases: Sequence[Case]) -> Iterator[str]:
    yield str(place)
    yield from map(whole, cases)


def _of_all(site: Site) -> Iterator[str]:
    return map(listing, site.published.values())


def _listed(language: str, held: Sequence[Passages]) -> Iterator[Output | bytes]:
    """The shards of a language; then, as JSON, what says where to find what in them.

    Regions are [kind, base, width, slots, spills]; `listed` has the first gram of each shard, size by size,
    `hot` the hot grams, shard by shard.
    """
    row = corpus({language: held})
    listed: list[str | None] = []
    lists: dict[str, str] = {}
    files = Family(f"p-{language}")
    for found in grams(row):
        firsts = list[str]()
        for shard in pack(ordered(found.listed)):
            firsts.append(shard.first)
            yield files.alone(compact(shard.payload)[1:-1])
        listed.append(BETWEEN.join(firsts) if firsts else None)
        lists |= found.hot
    names, hot = list[str](), Family(f"h-{language}")
    for shard in pack(ordered(lists)):
        names.append(shard.payload[0])
        yield hot.alone(compact(shard.payload)[1:-1])
    regions = [[each.kind, each.base, each.width, each.slots, each.spills] for each in row.regions]
    told = {"language": language, "regions": regions, **_known(row), "listed": listed, "p": files.digests}
    yield json.dumps(told | {"hot": names, "h": hot.digests}).encode()


def _known(row: Corpus) -> Mapping[str, str]:
    """The characters that occur, if few; each traditional one whose simplified one does, followed by that."""
    known = {name for name in row.names[1:] if len(name) == 1}
    return {
        "alphabet": "".join(sorted(known)) if len(known) <= ALPHABET else "",
        "traditional": "".join(old + new for old, new in simplified().items() if new in known),
    }


def _around(site: Site) -> Iterator[Output | bytes]:
    """Which cases have which value of every filter, their ids, the words of the search in each language.

    What it tells is, as JSON, the digest of each of these files by its name.
    """
    worded = {f"w-{each}": {**words(each)["search"], **suggestions(site, each)} for each in site.languages}
    told = {}
    for name, value in {"facets": facets(site), "ids": list(site.published), **worded}.items():
        files = Family(name)
        yield files.alone(compact(value))
        told[name] = files.digests
    yield json.dumps(told).encode()
