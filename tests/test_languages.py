"""The site's own words: every language has all of them, and templates can reach each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebinder.decode.forms import LANGUAGES
from casebinder.languages import words
from casebinder.search.fields import KINDS


def _paths(node: Any, above: str = "") -> Iterator[str]:
    if isinstance(node, Mapping) and "other" not in node:
        for key, value in node.items():
            yield from _paths(value, f"{above}.{key}")
    else:
        yield above


def test_chinese_says_all_that_english_says() -> None:
    assert sorted(_paths(words("zh"))) == sorted(_paths(words("en")))


def test_all_words_are_words() -> None:
    for language in ("en", "zh"):
        assert [path for path in _paths(words(language)) if "None" in path or " " in path] == []


def test_an_unknown_language_reads_english() -> None:
    assert words("fr") is words("en") or words("fr") == words("en")


def test_the_search_tells_what_it_searches_apart_in_all_languages() -> None:
    assert len(KINDS) * LANGUAGES <= 32, "the browser keeps a bit of a number for each"
