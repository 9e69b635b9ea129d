"""No text holds the number of a bank card or account.

It leads to a person's money. Fifteen to nineteen digits whose check digit fits (Luhn) are a card's, in any
grouping; twelve and more beside the word for an account are an account's. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Aid was paid., zh: 汇入6222 0212 3456 7890 128。}
        #                                  ^^^^^^^^^^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Aid was paid., zh: 流水号6222 0212 3456 7890 129。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import BETWEEN, Clean

CODE = "bank-account"
SEVERITY = ERROR
FACT = "is the number of a bank card or account"
HINT = "take the number out; `a bank account` says enough"

CARD = re.compile(rf"(?<![0-9A-Za-z])(?=([1-9](?:{BETWEEN}\d){{14,18}})(?![0-9A-Za-z]))")
OTHER = re.compile(
    r"(?:订单|编号|文号|案号|单号|流水|提案|ISBN|ISSN|[Oo]rder|[Rr]eference|[Vv]ersion)[^0-9]{0,6}$"
)
ACCOUNT = re.compile(
    r"(?i)(?:账号|帐号|账户|帐户|存折|(?<![A-Za-z])account(?: no\.?| number)?)[^0-9。；;\n]{0,10}?"
    rf"(\d(?:{BETWEEN}\d){{11,24}})(?!\d)(?!\s*元)"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a number stands."""
    if not text.numeric:
        return
    for reading in text.readings:
        for found in CARD.finditer(reading):
            if not OTHER.search(reading[max(0, found.start() - 12) : found.start()]):
                yield from _fitting(found[1], found.start(1))
        for found in ACCOUNT.finditer(reading):
            yield found.span(1)


def _fitting(number: str, start: int) -> Iterator[tuple[int, int]]:
    """The number when its check digit fits and it is parted as cards' numbers are."""
    groups = [len(group) for group in re.split(r"\D+", number)]
    whole = len(groups) == 1 or max(groups) == 1 or min(groups[:-1]) >= 3
    if whole and _luhn(re.sub(r"\D", "", number)):
        yield start, start + len(number)


def _luhn(number: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(number)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 * (value > 9)
    return total % 10 == 0
