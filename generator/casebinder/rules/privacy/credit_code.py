"""No text holds the credit code or registration number of a firm.

It names the firm, and through the firm those who own it or work in it. Eighteen characters whose check
character fits (GB 32100) are one. Basis: the house's own rule, after SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: A firm owed her pay., zh: 某公司（91110000600037341L）欠薪。}
        #                                           ^^^^^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: A firm owed her pay., zh: 编号91110000600037341K的文件。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "credit-code"
SEVERITY = ERROR
FACT = "is the credit code of a firm"
HINT = "take the code out"

SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
NUMBER = re.compile(
    rf"(?i)(?<![0-9A-Z])(?=([1-9ANY][\s-]?[0-9A-G](?:[\s-]?\d){{6}}(?:[\s-]?[{SIGNS}]){{10}})(?![0-9A-Z]))"
)
CUED = re.compile(
    r"(?i)(?:信用代码|机构代码|注册号|税号|credit code)[^0-9。；\n]{0,10}?((?:\d{8}-?[\dX]|\d{15})(?![0-9A-Z]))"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a code stands."""
    if not text.numeric:
        return
    for found in NUMBER.finditer(text.text):
        if _fits(re.sub(r"[\s-]", "", found[1].upper())):
            yield found.span(1)
    for found in CUED.finditer(text.text):
        yield found.span(1)


def _fits(code: str) -> bool:
    total = sum(SIGNS.index(sign) * 3**place % 31 for place, sign in enumerate(code[:17]))
    return SIGNS[(31 - total % 31) % 31] == code[17]
