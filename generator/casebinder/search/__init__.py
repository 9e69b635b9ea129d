"""The search index: an exact positional index of every published case, in static files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

import numpy as np

from casebinder.languages import words
from casebinder.outputs import Output
from casebinder.records.site import Site
from casebinder.search.codes import members, plain
from casebinder.search.corpus import Corpus, Laying
from casebinder.search.facets import facets
from casebinder.search.fields import Field, fields
from casebinder.search.files import Family, Piece, first
from casebinder.search.grams import grams
from casebinder.search.shards import BETWEEN, compact, ordered, pack
from casebinder.search.sheets import PER_FILE, sheets
from casebinder.search.suggestions import suggestions
from casebinder.search.texts import PER_LIST, catalogue, heads, listing, texts
from casebinder.traditional import simplified

__all__ = ["Made", "Piece", "index", "outputs", "parts"]

LENGTHS = 40
"""The length of a case is kept in units of so many tokens, which ranking needs no finer."""

ALPHABET = 500
"""So many characters of a language at most are told, so that what it lacks is not looked for there."""

Made = Output | Piece


def outputs(site: Site) -> Iterator[Output]:
    """Every file of the index, `search/index.js` last, which names them all."""
    pieces = []
    for part in parts(site):
        for made in part():
            if isinstance(made, Piece):
                pieces.append(made)
            else:
                yield made
    yield from index(site, pieces)


def parts(site: Site) -> list[Callable[[], Iterator[Made]]]:
    """The parts of the work, which do not need each other, the longest first."""
    for language in site.languages:
        words(language)  # read before workers are forked, each of which would read them anew
    return [
        *(partial(_searched, site, language) for language in site.languages),
        partial(_shown, site),
        partial(_filtered, site),
    ]


def index(site: Site, pieces: Iterable[Piece]) -> Iterator[Output]:
    """The files that name the others, from what the parts had to say, in whatever order they came."""
    told: dict[str, dict[str, Any]] = {name: {} for name in ("", *site.languages)}
    for piece in pieces:
        told[piece.name] |= piece.values
    files = told.pop("")
    for language, values in told.items():
        table = Family(f"n-{language}")
        yield table.alone(compact({family: values.pop(family) for family in ("texts", "t", "l", "c")}))
        files |= {f"n-{language}": table.digests, f"w-{language}": values.pop("w")}
    lengths = sum((values.pop("lengths") for values in told.values()), np.zeros(len(site.published), np.intp))
    content = {
        "languages": list(site.languages), "cases": len(site.published), "perList": PER_LIST,
        "perSheet": PER_FILE, "lengths": plain(np.minimum(lengths // LENGTHS, 79)), "files": files,
        "parts": [told[language] for language in site.languages],
    }  # fmt: skip
    yield first(compact(content))


def _searched(site: Site, language: str) -> Iterator[Made]:
    """The texts of a language, and where every run of their characters stands.

    Regions are [kind, base, width, slots, spills].
    """
    laying = Laying()
    firsts, files = list[int](), Family(f"t-{language}")
    for place, payload in texts(heads(site), _told(site, language, laying)):
        firsts.append(place)
        yield files.numbered(payload)
    row = laying.corpus()
    del laying
    yield Piece(
        language,
        {
            "texts": members(firsts, len(site.published)),
            "t": files.digests,
            "regions": [[r.kind, r.base, r.width, r.slots, r.spills] for r in row.regions],
            "lengths": row.lengths,
            **_known(row),
        },
    )
    yield from _grams(row, language)


def _told(site: Site, language: str, laying: Laying) -> Iterator[list[Field]]:
    """The fields of one case after the other, laid out for the index as they pass."""
    for case in site.published.values():
        told = list(fields(case, language))
        laying.take(language, told)
        yield told


def _known(row: Corpus) -> Mapping[str, str]:
    """The characters that occur, if few; each traditional one whose simplified one does, followed by that."""
    known = {name for name in row.names[1:] if len(name) == 1}
    return {
        "alphabet": "".join(sorted(known)) if len(known) <= ALPHABET else "",
        "traditional": "".join(old + new for old, new in simplified().items() if new in known),
    }


def _grams(row: Corpus, language: str) -> Iterator[Made]:
    """The shards; then the first gram of each shard, size by size, and the hot grams, shard by shard."""
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
    yield Piece(language, {"listed": listed, "p": files.digests, "hot": names, "h": hot.digests})


def _shown(site: Site) -> Iterator[Made]:
    """What is shown of cases in lists and comparisons, and the words for it.

    The files of all languages come by turns, so that a case need not be fetched again for each.
    """
    told: dict[str, dict[str, str]] = {language: {} for language in site.languages}
    for name, payloads in (("l", listing), ("c", sheets), ("w", _wording)):
        families = {language: Family(f"{name}-{language}") for language in site.languages}
        for alike in zip(*(payloads(site, language) for language in families), strict=True):
            for family, payload in zip(families.values(), alike, strict=True):
                yield family.alone(payload) if name == "w" else family.numbered(payload)
        for language, family in families.items():
            told[language][name] = family.digests
    yield from map(Piece, told, told.values())


def _wording(site: Site, language: str) -> Iterator[str]:
    yield compact({**words(language)["search"], **suggestions(site, language)})


def _filtered(site: Site) -> Iterator[Made]:
    """Which cases have which value of every filter, and their ids."""
    told = {}
    for name, value in (("facets", facets(site)), ("ids", catalogue(site))):
        files = Family(name)
        yield files.alone(compact(value))
        told[name] = files.digests
    yield Piece("", told)
