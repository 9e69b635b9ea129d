"""What decoding a record needs to know and where its faults go."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from casebinder.decode.suggest import nearest
from casebinder.diagnostics import ERROR, NOTE, WARNING, Diagnostic, Related, Severity, Span
from casebinder.records.text import Text
from casebinder.records.vocabulary import Term, Vocabulary
from casebinder.source import Node, Scalar

MOST = 2_000
SUGGESTIONS = 500
FORMER = 200
"""Where so many faults are told, former ids are not: a renamed term may stand in every case."""


@dataclass(frozen=True, slots=True)
class Index:
    """A vocabulary as editors write it: id, label or alias to term; `words` holds each as it is written."""

    vocabulary: Vocabulary
    terms: Mapping[str, Term] = field(default_factory=dict)
    words: Mapping[str, Term] = field(default_factory=dict)
    former: Mapping[str, Term] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()
    open: bool = False
    """True when the vocabulary's file could not be read whole: any word is taken, lest one fault become many.
    For the same reason the ids in `lost`, whose terms are faulty, are taken."""

    def find(self, value: str) -> Term | None:
        """The term of a word as an editor writes it, former ids included."""
        found = self.vocabulary.terms.get(value) or self.terms.get(fold(value))
        return found or self.former.get(value)

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
        self, code: str, message: str, place: Node | Span, hint: str = "", severity: Severity = ERROR,
        related: tuple[Related, ...] = (),
    ) -> None:  # fmt: skip
        """Notes a fault of the record under work; beyond `MOST` faults one last one says so."""
        if len(self.faults) > MOST:
            return
        span = place if isinstance(place, Span) else place.span
        if len(self.faults) == MOST:
            code, message, hint = (
                "too-many-faults",
                f"there are more than {MOST:,} faults",
                "mend these first",
            )
            severity, related = ERROR, ()
        self.faults.append(Diagnostic(code, message, span, hint, severity, related, self.record))

    def nearest(self, word: str, candidates: Iterable[str]) -> str:
        """The candidate most like `word`; "" when none is, or when there are too many faults to look."""
        return nearest(word, candidates) if len(self.faults) < SUGGESTIONS else ""

    def term(self, vocabulary: str, node: Scalar) -> Term | None:
        """The term that an editor wrote by id, label or alias."""
        value = node.text.strip()
        index = self.indexes.get(vocabulary)
        if index is None:
            self._missing(vocabulary, node)
        found = index.find(value) if index else None
        if found is None and (index is None or index.open or value in index.lost):
            return Term(value, vocabulary, Text({self.language: value}))
        if found is None and index:
            self._unknown(index, value, node)
        elif found and index and value in index.former and fold(value) not in index.terms:
            self._former(found, value, node)
        return found

    def _missing(self, vocabulary: str, node: Scalar) -> None:
        """Told at the first word that stands in no file; it is shown as it is written."""
        fact = f"there is no vocabulary `{vocabulary}`: its words are shown as they stand here"
        if all(fault.message != fact for fault in self.faults):
            hint = f"put vocabularies/{vocabulary}.yaml back; a folder that `casebinder init` makes has one"
            self.fault("vocabulary-missing", fact, node, hint, WARNING)

    def _former(self, term: Term, value: str, node: Scalar) -> None:
        if len(self.faults) < FORMER:
            fact = f"`{value}` is a former id of `{term.id}`, and leads on to it"
            self.fault("former-term", fact, node, f"write `{term.id}`", NOTE)

    def _unknown(self, index: Index, value: str, node: Scalar) -> None:
        where = f"The terms are in {index.file}"
        several = [part.strip() for part in BETWEEN.split(value.strip("【】［］"))]
        word = self.nearest(value, index.words)
        hint = f"write one of its terms, by id, label or alias. {where}"
        if all(map(index.find, several)):
            hint = f"write a list in ordinary brackets and commas: `[{', '.join(several)}]`"
        elif word:
            term = index.words[word]
            hint = f"did you mean `{word}`{'' if word == term.id else f' (`{term.id}`)'}? {where}"
        fact = f"`{shown(value)}` is not a term of {index.vocabulary.id}"
        self.fault("unknown-term", fact, node, hint)


BETWEEN = re.compile("[,，、;；]")
"""What parts terms that were written as one value."""


def fold(words: str) -> str:
    """Words as they are compared: compatibility forms joined, case and blanks levelled."""
    if words.isascii():
        return " ".join(words.casefold().split())
    return " ".join(unicodedata.normalize("NFKC", words).casefold().split())


def shown(text: str) -> str:
    """A value as a message quotes it: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "…"
