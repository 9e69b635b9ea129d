"""A site of made-up cases straight from the generator, without files between: for any number of them."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import corpus

from casebinder.build import examine
from casebinder.markup import split
from casebinder.records.batch import Batch
from casebinder.records.case import Aid, Case, Event, Paragraph, People, Section
from casebinder.records.site import Site
from casebinder.records.text import Day, Text


def made_up(number: int, seed: int = 1) -> Site:
    """The site that `corpus.generate` writes, with so many cases."""
    with tempfile.TemporaryDirectory() as folder:
        corpus.generate(1, Path(folder), seed)
        site, _ = examine(Path(folder))
    terms = corpus.Terms.read()
    ids = corpus._ids(number, seed)
    cases = (_case(site, corpus._Case(n, ids[n], seed, terms).record()) for n in range(number))
    batches = (corpus._batch(n) for n in range(-(-number // corpus.BATCH)))
    return replace(
        site,
        cases={case.id: case for case in cases},
        batches={
            each["id"]: Batch(each["id"], Text(each["title"]), released=_day(each["released"]))
            for each in batches
        },
    )


def _day(text: str) -> Day:
    return Day(*map(int, text.split("-")))


def _case(site: Site, record: Mapping[str, Any]) -> Case:
    terms = {name: vocabulary.terms for name, vocabulary in site.vocabularies.items()}
    number = 0
    sections = []
    for name, text in record["sections"].items():
        blocks = {language: split(words) for language, words in text.items()}
        paragraphs = []
        for parts in zip(*blocks.values(), strict=True):
            number += 1
            paragraphs.append(Paragraph(number, Text(dict(zip(blocks, parts, strict=True)))))
        sections.append(Section(terms["section"][name], tuple(paragraphs)))
    return Case(
        id=record["id"],
        title=Text(record["title"]),
        summary=Text(record["summary"]),
        batches=(record["batch"],),
        number=record["number"],
        facets={name: tuple(terms[name][each] for each in held) for name, held in record["facets"].items()},
        keywords={language: tuple(words) for language, words in record["keywords"].items()},
        people=People(**record["people"]),
        aid=tuple(Aid(terms["aid-kind"][each["kind"]], each.get("amount")) for each in record["aid"]),
        sections=tuple(sections),
        timeline=tuple(Event(_day(each["date"]), Text(each["event"])) for each in record["timeline"]),
        published=_day(record["published"]),
    )
