"""No text holds the number of a passport or of a travel permit.

It names one person, and what hotels, banks and airlines know of her hangs on it. A letter or two with seven
to nine digits beside the word for the document are such a number. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Her passport no. EA1234567 had expired., zh: 护照已过期。}
        #                              ^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Form E12345678 was filled in., zh: 她没有护照。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "passport-number"
SEVERITY = ERROR
FACT = "is the number of a passport or permit"
HINT = "take the number out"

NUMBER = r"(?<![A-Za-z0-9])([A-Za-z]{1,2}[\s-]?\d(?:[\s-]?\d){6,8}|\d{9})(?![A-Za-z0-9])"
CUE = r"(?:护照|通行证|回乡证|台胞证|居留证|军官证|士兵证|签证|[Pp]assport|PASSPORT|[Tt]ravel permit|[Vv]isa)"
AFTER = re.compile(rf"{CUE}[^。；;\n]{{0,24}}?{NUMBER}")
BEFORE = re.compile(rf"{NUMBER}\s?(?:号|号码)?的?\s?{CUE}")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a number stands."""
    if text.numeric:
        for pattern in (AFTER, BEFORE):
            for found in pattern.finditer(text.digits):
                yield found.span(1)
