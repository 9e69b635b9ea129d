"""Whether words can be in the language they are given for, by their script."""

from __future__ import annotations

import re

HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
WORD = re.compile("[a-z]{2,}")
"""A word in small letters; `WTO` or `A1` may well stand alone in a Chinese text."""


def astray(language: str, text: str) -> bool:
    """True for Latin words without any Chinese in a Chinese text, and for mostly Chinese in an English one.

    >>> astray("zh", "Aid to Li"), astray("en", "李某救助案"), astray("en", "Li (李某)")
    (True, True, False)
    """
    match language.partition("-")[0]:
        case "zh":
            return not HAN.search(text) and WORD.search(text) is not None
        case "en":
            return (
                not text.isascii()
                and HAN.search(text) is not None
                and len(HAN.findall(text)) > len(LATIN.findall(text))
            )
    return False
