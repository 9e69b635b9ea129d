"""No text holds the number of a resident identity card.

It names one person for life. Eighteen characters whose check character fits are one, however they are
grouped or written; after the word for identity card any eighteen or fifteen are. Basis: SPC rules on
publishing judgments (2016), Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Li received aid., zh: 李某（身份证号１１０１０５ 19491231 002X）得到救助。}
        #                                          ^^^^^^^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "Order 110105194912310021.", zh: 订单号110105194912310021，身份证复印件一份。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import BETWEEN, Clean

CODE = "resident-id"
SEVERITY = ERROR
FACT = "is the number of an identity card"
HINT = "take the number out"

NUMBER = re.compile(
    rf"(?<![0-9A-Za-z])[GL]?(?=([1-9](?:{BETWEEN}\d){{16}}{BETWEEN}[\dXxΧ×])(?:[1-7][1-4])?(?![0-9A-Za-z]))"
)
"""Pupils' numbers have a letter before it, disabled persons' two digits behind: kind and degree."""

CUED = re.compile(
    r"(?i)(?:身份证|身份號|公民身份|证件号|户口(?:簿|本)号|(?<![A-Za-z])ID(?![A-Za-z])|identity|identification)[^0-9。；\n]{0,16}?"
    rf"(?<![0-9A-Za-z])([1-9](?:{BETWEEN}\d){{16}}{BETWEEN}[\dXx]|[1-9](?:{BETWEEN}\d){{14}})(?![0-9A-Za-z])"
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a number stands."""
    if not text.numeric:
        return
    for reading in text.readings:
        for found in NUMBER.finditer(reading):
            if _fits(found[1]):
                yield found.span(1)
        for found in CUED.finditer(reading):
            yield found.span(1)


def _fits(number: str) -> bool:
    """True when the check character fits (GB 11643) and the day of birth is one."""
    signs = re.sub(r"[^0-9X]", "", number.upper().replace("Χ", "X").replace("×", "X"))
    if len(signs) != 18 or not (1 <= int(signs[10:12]) <= 12 and 1 <= int(signs[12:14]) <= 31):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(signs[:17], WEIGHTS, strict=True))
    return "10X98765432"[total % 11] == signs[17]
