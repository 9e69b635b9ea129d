"""Text as the privacy rules read it: no disguise of a number or a name left, simplified, traced back."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from casebinder.traditional import simplified

UNSEEN = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u00ad\u180e\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f]")
BETWEEN = r"[\s.·・•‧∙_/\-\u2010-\u2015\u2212~]{0,3}"
"""What may stand between the digits of one number."""

NUMERALS = {
    **dict(zip("〇零一二三四五六七八九", "00123456789", strict=True)),
    **dict(zip("○幺两壹贰叁肆伍陆柒捌玖貳參陸", "01212345678923" + "6", strict=True)),
}
"""Chinese numerals as digits."""


class _Folding(dict[int, str]):
    """What each character is folded to; looked up once for each."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        folded = self[code] = "" if UNSEEN.match(sign) else _simple(unicodedata.normalize("NFKC", sign))
        return folded


def _simple(signs: str) -> str:
    """The simplified character for one that is traditional only; 著 and 后 are of both scripts."""
    other = simplified().get(signs)
    return signs if other is None or _encodes(signs, "gb2312") else other


def _encodes(signs: str, encoding: str) -> bool:
    with contextlib.suppress(UnicodeEncodeError):
        return bool(signs.encode(encoding))
    return False


class _Digits(dict[int, str]):
    """What each character is among digits."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        decimal = unicodedata.decimal(sign, None)
        found = self[code] = NUMERALS.get(sign, sign) if decimal is None else str(decimal)
        return found


FOLDING, DIGITS = _Folding(), _Digits()


@dataclass(frozen=True, slots=True)
class Clean:
    """A text with compatibility forms joined and unseen characters gone; `digits` is as long, numerals read.

    `address` is true for what is no sentence: a web address, the name of a file.
    """

    text: str
    digits: str
    address: bool = False

    @property
    def numeric(self) -> bool:
        """True when it holds as many digits as the shortest number that matters."""
        return NUMERIC.search(self.digits) is not None

    @property
    def readings(self) -> tuple[str, ...]:
        """The text with numerals as signs and as digits: in 6031一直 the last is none, in 一三八 all are."""
        return (self.text,) if self.digits == self.text else (self.text, self.digits)


NUMERIC = re.compile(r"\d.*?\d.*?\d.*?\d", re.DOTALL)


def clean(raw: str, address: bool = False) -> Clean:
    """The clean form of a text.

    >>> clean("ＩＤ １\\u200b二3").digits
    'ID 123'
    """
    text = raw if raw.isascii() else raw.translate(FOLDING)
    return Clean(text, text.translate(DIGITS) if not text.isascii() else text, address)


def raw_place(raw: str, start: int, end: int) -> tuple[int, int]:
    """Where `start` to `end` of the clean form stand in the text itself."""
    if raw.isascii():
        return start, end
    ends = _ends(raw)
    return bisect_right(ends, start), min(bisect_left(ends, end), len(raw) - 1) + 1


@lru_cache(maxsize=4)
def _ends(raw: str) -> list[int]:
    """Where each character of a text ends in its clean form; for one text many places are asked."""
    return list(accumulate(len(FOLDING[ord(sign)]) for sign in raw))


def squeezed(text: str) -> str:
    """A text as exceptions are compared: clean, without blanks."""
    return "".join(clean(text).text.split()).casefold()
