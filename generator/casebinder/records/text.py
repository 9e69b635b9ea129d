"""Words in one or more languages, and dates as exactly as they are known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import total_ordering


@dataclass(frozen=True, slots=True)
class Text:
    """Words in one or more languages; `words` maps a language tag to non-empty text."""

    words: Mapping[str, str]

    def pick(self, language: str) -> tuple[str, str]:
        """The words to show to a reader of `language` and the language they are really in."""
        if language in self.words:
            return self.words[language], language
        for other, words in self.words.items():
            return words, other
        return "", language

    def __getitem__(self, language: str) -> str:
        return self.pick(language)[0]

    def __bool__(self) -> bool:
        return bool(self.words)


EMPTY = Text({})


@total_ordering
@dataclass(frozen=True, slots=True)
class Day:
    """A date as exactly as it is stated: a year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """`2023`, `2023-03` or `2023-03-08`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def __str__(self) -> str:
        return self.iso

    def __lt__(self, other: Day) -> bool:
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)


@dataclass(frozen=True, slots=True)
class Reference:
    """Where facts come from: a document, its publisher, its date, its address, when it was read."""

    title: Text
    publisher: Text = EMPTY
    date: Day | None = None
    url: str = ""
    accessed: Day | None = None
