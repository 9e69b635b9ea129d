"""What counts as the text of a case, and its digest: readers are told when it changes.

Text is what the case says: title, summary, office, time, people, sums, parties, paragraphs, timeline. How it
is coded, filed and sourced is not: terms, keywords, batch and number, mechanisms, related cases, laws,
sources. Blanks and line ends do not count, nor does the order of the sections.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from casebinder.records.case import Case
from casebinder.records.plain import Data, plain

DIGITS = 16
"""Hexadecimal digits of a digest; it tells of slips, it need not withstand an attack."""


def digests(case: Case) -> dict[str, str]:
    """Language to the digest of the case's text in it, for the languages that it is written in."""
    data = plain(case)
    texts = [data.get("title", {}), data.get("summary", {}), *data.get("sections", {}).values()]
    return {
        language: digest(data, language) for language in sorted({each for text in texts for each in text})
    }


def differing(data: Data, published: Mapping[str, str]) -> tuple[str, ...]:
    """The languages in which a text is not the one published; a language that is new is no difference."""
    return tuple(language for language, said in published.items() if digest(data, language) != said)


def digest(data: Data, language: str) -> str:
    """The digest of a text in one language."""
    value = json.dumps(_wording(data, language), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]


def _wording(data: Data, language: str) -> list[Any]:
    def say(text: Mapping[str, str] | None) -> str:
        return " ".join((text or {}).get(language, "").split())

    people = data.get("people", {})
    sections = [
        text[language].split("\n\n") for text in data.get("sections", {}).values() if language in text
    ]
    return [
        *(say(data.get(key)) for key in ("title", "summary", "office")),
        data.get("dated"),
        [people.get(key) for key in ("aided", "women", "minors")],
        [[*_sum(each), say(each.get("note"))] for each in data.get("aid", ())],
        [say(each["name"]) for each in data.get("parties", ())],
        sorted([" ".join(paragraph.split()) for paragraph in section] for section in sections),
        [[each["date"], say(each["event"])] for each in data.get("timeline", ())],
    ]


def _sum(aid: Data) -> tuple[float | None, str]:
    amount = aid.get("amount")
    return None if amount is None else float(amount), aid.get("per", "once")
