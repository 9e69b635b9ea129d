"""Names of persons in a text, Chinese and Latin, found on this machine alone; hidden forms are none.

`named(text)` is a pure function. It knows the forms under which a person is hidden (李某, 王某甲, Wu Mouhong,
Mr L.), the officials and the famous who may be named, and asks a recogniser that came with the program
(Baidu's LAC, 32 MB, no network) about the sentences in which a surname stands.
"""

from __future__ import annotations

from casebinder.names.chinese import HIDDEN, chinese
from casebinder.names.lac import forget, proper
from casebinder.names.latin import latin, pinyin_of

__all__ = ["HIDDEN", "forget", "named", "pinyin_of", "proper"]

Spans = tuple[tuple[int, int], ...]


def named(text: str) -> Spans:
    """Where the full names of persons stand in a paragraph, in order, none in another."""
    found = sorted({*chinese(text), *latin(text)}, key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int]] = []
    for start, end in found:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return tuple(kept)
