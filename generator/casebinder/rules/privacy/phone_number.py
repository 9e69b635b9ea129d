"""No text holds the number of a private telephone.

Whoever has it can call the person. Mobile numbers count in any grouping and in Chinese numerals, others with
their area code or beside the word for a telephone. Sums of money and public service lines of up to five
digits, or from 400 and 800 on, do not. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "Call 138-1234-5678.", zh: 电话一三八一二三四五六七八。}
        #                   ^^^^^^^^^^^^^
        #                                          ^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: He owed 13812345678.00 yuan., zh: 拨打12309；138****5678；2020-12345678。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import BETWEEN, Clean

CODE = "phone-number"
SEVERITY = ERROR
FACT = "is a telephone number"
HINT = "take the number out"

MONEY = r"(?!\d)(?!\.\d)(?!\s*(?:余|多|万|亿)?\s*(?:元|yuan|RMB|CNY|人民币|美元|%))"
PARTED = BETWEEN.replace("[", "[、,()", 1)
MOBILE = re.compile(
    rf"(?<![0-9A-Za-z])(?:\(?(?:\+|00)?\s?86\)?{BETWEEN})?(?=(1{PARTED}[3-9](?:{PARTED}\d){{9}}){MONEY})"
)
AREA = re.compile(
    r"(?<![\d.])(?<!\d[\s-])(\(?(?:\+86[\s-]?)?\(?(?:0\d{2,3}|(?:\+|00)86[\s-]?\d{2,3}|86[\s-]\d{2,3})\)?[\s\-\u2010-\u2015\u2212]{0,3}"
    r"[2-9]\d{2,3}[\s-]?\d{4})(?!\d)"
)
ABROAD = re.compile(
    r"(?<![A-Za-z0-9+.])((?:\+(?!86)[1-9]\d{0,2}|00(?:852|853|886))(?:[\s().-]{0,2}\d){7,11})(?!\d)"
)
CUED = re.compile(
    r"(?i)(?:电话|座机|传真|固话|热线|来电|拨打|致电|tel|telephone|phone|fax|mobile)(?:号码?|number|no)?[\s.:：为是(（]{0,6}"
    r"((?!400|800)[2-9]\d{2,3}[\s-]?\d{4})(?!\d)"
)
WORD = r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)"
SPELT = re.compile(rf"(?i)\b{WORD}(?:[\s,.-]+{WORD}){{9,14}}\b")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a number stands."""
    if text.numeric:
        for reading in text.readings:
            yield from _numbers(reading)
    for found in SPELT.finditer(text.text):
        yield found.span()


def _numbers(words: str) -> Iterator[tuple[int, int]]:
    for found in MOBILE.finditer(words):
        if _grouped(found[1]):
            yield found.span(1)
    for pattern in (AREA, CUED, ABROAD):
        for found in pattern.finditer(words):
            yield found.span(1)


def _grouped(number: str) -> bool:
    """True when the digits are parted as one number's are: not at all, one by one, or in groups."""
    groups = [len(group) for group in re.split(r"\D+", number)]
    return len(groups) == 1 or max(groups) == 1 or (min(groups) >= 2 and groups[0] >= 3)
