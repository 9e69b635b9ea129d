"""The search index: an exact positional index of every published case, in static files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from casebinder.languages import words
from casebinder.outputs import Output
from casebinder.records.site import Site
from casebinder.search.codes import members, plain
from casebinder.search.corpus import Corpus, Told, corpus
from casebinder.search.facets import facets
from casebinder.search.fields import fields
from casebinder.search.grams import Grams, grams
from casebinder.search.shards import BETWEEN, compact, ordered, pack
from casebinder.search.sheets import PER_FILE, sheets
from casebinder.search.suggestions import suggestions
from casebinder.search.texts import PER_LIST, catalogue, heads, listing, texts
from casebinder.traditional import simplified

FOLDER = "search"
LENGTHS = 40
"""The length of a case is kept in units of so many tokens, which ranking needs no finer."""

CALL = "casebinderData"
"""The function of the client that every file of the index calls with build, name and payload."""


def outputs(site: Site) -> Iterator[Output]:
    """`search/index.js`, which names the build, and the build's own files under `search/<build>/`."""
    files, index = _files(site)
    digest = hashlib.sha256(compact(index).encode())
    for name, payload in files.items():
        digest.update(f"\0{name}\0{payload}".encode())
    build = digest.hexdigest()[:12]
    for name, payload in files.items():
        yield _output(f"{FOLDER}/{build}/{name}.js", build, name, payload)
    yield _output(f"{FOLDER}/index.js", build, "index", compact(index))


def _output(path: str, build: str, name: str, payload: str) -> Output:
    return Output(path, f'{CALL}("{build}","{name}",{payload})\n'.encode())


def _files(site: Site) -> tuple[dict[str, str], dict[str, Any]]:
    """Name to payload of every file, and what the index says of them all."""
    told = {
        language: [list(fields(case, language)) for case in site.published.values()]
        for language in site.languages
    }
    files: dict[str, str] = {}
    index = {"languages": list(site.languages), "cases": len(site.published), "perList": PER_LIST}
    index |= {"perSheet": PER_FILE, **_row(corpus(told), files)}
    index["texts"] = list(_texts(site, told, files))
    files["facets"] = compact(facets(site))
    files["ids"] = compact(catalogue(site))
    return files, index


def _row(row: Corpus, files: dict[str, str]) -> Mapping[str, Any]:
    """Writes the shards; what the index says of the row of tokens.

    Regions are [language, kind, base, width, slots, spills], the length of each case is in LENGTHS.
    """
    return {
        "regions": [[r.language, r.kind, r.base, r.width, r.slots, r.spills] for r in row.regions],
        "lengths": plain(np.minimum(row.lengths // LENGTHS, 79)),
        "traditional": _traditional(row),
        **_grams(grams(row), files),
    }


def _texts(site: Site, told: Told, files: dict[str, str]) -> Iterator[str]:
    """Writes what is shown of cases, language by language; yields the first case of each file of texts."""
    shared = heads(site)
    for language in site.languages:
        firsts = []
        for number, (first, payload) in enumerate(texts(shared, told[language])):
            firsts.append(first)
            files[f"t-{language}-{number}"] = payload
        for number, payload in enumerate(listing(site, language)):
            files[f"l-{language}-{number}"] = payload
        for number, payload in enumerate(sheets(site, language)):
            files[f"c-{language}-{number}"] = payload
        files[f"w-{language}"] = compact({**words(language)["search"], **suggestions(site, language)})
        yield members(firsts, len(shared))


def _traditional(row: Corpus) -> str:
    """The traditional characters whose simplified ones stand in the corpus, each followed by that one."""
    known = set("".join(row.names))
    return "".join(old + new for old, new in simplified().items() if new in known)


def _grams(found: Grams, files: dict[str, str]) -> Mapping[str, Any]:
    """Writes the shards; the first gram of each shard, size by size, and the hot grams, shard by shard."""
    listed: list[str | None] = []
    number = 0
    for lists in found.listed:
        firsts = []
        for shard in pack(ordered(lists)):
            files[f"p{number}"] = compact(shard.payload)[1:-1]
            firsts.append(shard.first)
            number += 1
        listed.append(BETWEEN.join(firsts) if firsts else None)
    hot: list[str] = []
    for place, shard in enumerate(pack(ordered(found.hot))):
        files[f"h{place}"] = compact(shard.payload)[1:-1]
        hot.append(shard.payload[0])
    return {"listed": listed, "hot": hot}
