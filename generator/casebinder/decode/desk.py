"""What decoding a record needs to know and where its faults go."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from casebinder.decode.suggest import nearest
from casebinder.diagnostics import ERROR, Diagnostic, Related, Severity, Span
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Index:
    """A vocabulary as editors write it: id, label or alias to term; `words` holds each as it is written."""

    vocabulary: Vocabulary
    terms: Mapping[str, Term] = field(default_factory=dict)
    words: Mapping[str, Term] = field(default_factory=dict)
    former: Mapping[str, Term] = field(default_factory=dict)
    open: bool = False
    """True when the vocabulary's file could not be read: any id is taken."""

    @property
    def file(self) -> str:
        """Where the terms are written."""
        return f"vocabularies/{self.vocabulary.id}.yaml"


@dataclass(frozen=True, slots=True)
class Desk:
    """The languages and vocabularies at hand, the record under work, and the faults found so far."""

    faults: list[Diagnostic]
    languages: tuple[str, ...] = ("zh", "en")
    indexes: Mapping[str, Index] = field(default_factory=dict)
    record: str = ""
    language: str = "zh"

    def about(self, record: str, language: str = "") -> Desk:
        """The desk for one record, in its language."""
        return replace(self, record=record, language=language or self.language)

    def fault(
        self, code: str, message: str, span: Span, hint: str = "", severity: Severity = ERROR,
        related: tuple[Related, ...] = (),
    ) -> None:  # fmt: skip
        """Notes a fault of the record under work."""
        self.faults.append(Diagnostic(code, message, span, hint, severity, related, self.record))

    def term(self, vocabulary: str, value: str, span: Span) -> Term | None:
        """The term that an editor wrote by id, label or alias."""
        index = self.indexes.get(vocabulary)
        if index is None or index.open:
            return Term(value, vocabulary, Text({self.language: value}))
        found = index.vocabulary.terms.get(value) or index.terms.get(fold(value))
        if found is None and (found := index.former.get(value)):
            return found
        if found is None:
            self.fault("unknown-term", f"`{value}` is not a term of {vocabulary}", span, _hint(index, value))
        return found


def fold(words: str) -> str:
    """Words as they are compared: compatibility forms joined, case and blanks levelled."""
    if words.isascii():
        return " ".join(words.casefold().split())
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def _hint(index: Index, value: str) -> str:
    where = f"The terms are in {index.file}"
    word = nearest(value, index.words)
    if not word:
        return f"write one of its terms, by id, label or alias. {where}"
    term = index.words[word]
    shown = f"`{word}`" if word == term.id else f"`{word}` (`{term.id}`)"
    return f"did you mean {shown}? {where}"
