"""Private words as reports show them: enough to find them again, not enough to know them."""

from __future__ import annotations

import re
import unicodedata

HAN = re.compile("[\u3400-\u9fff]")


def masked(words: str) -> str:
    """The words with most of their letters and digits starred.

    >>> masked("张建国"), masked("李芳"), masked("13812345678"), masked("Zhang Jianguo")
    ('张*国', '李*', '138****5678', 'Z**** J******')
    """
    words = " ".join(unicodedata.normalize("NFKC", words).split())
    digits = sum(map(str.isdigit, words))
    if digits >= 7:
        return _number(words, digits)
    if HAN.search(words):
        return _starred(words, 1, len(words) - 1 if len(words) > 2 else len(words))
    return re.sub(r"(\w)(\w*)", lambda found: found[1] + "*" * len(found[2]), words)


def _number(words: str, digits: int) -> str:
    """The first three signs and the last four of a long number, the first and the last two of a shorter one."""
    signs = [place for place, sign in enumerate(words) if sign.isalnum()]
    first, last = (3, 4) if 10 < len(signs) < 15 else (3, 2) if digits > 9 else (1, 2)
    return _starred(words, signs[first - 1] + 1, signs[-last])


def _starred(words: str, start: int, end: int) -> str:
    return "".join("*" if start <= at < end and sign.isalnum() else sign for at, sign in enumerate(words))
