"""No text holds the day on which somebody was born.

A year, or an age band, says as much as a reader needs. Basis: the house's own rule, stricter for minors.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She was born on 1990-01-02., zh: 李某，1990年1月2日出生。}
        #                             ^^^^^^^^^^
        #                                                 ^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She was born in 1990., zh: 李某，1990年出生，2023年3月8日得到救助。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "birth-date"
SEVERITY = ERROR
FACT = "is a date of birth"
HINT = "write the year, or an age band"

YEAR, MONTH = r"(?<!\d)(?:19|20)\d{2}", r"(?:0?[1-9]|1[0-2]|十[一二12]?)"
DAY = r"(?:[12]\d|3[01]|0?[1-9]|[二三23]?十[\d]?|\d)"
NAMES = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
DATE = (
    rf"(?:(?:{YEAR}\s?[-./年]|(?<!\d)[3-9]\d年)\s?{MONTH}\s?[-./月]\s?{DAY}(?:\s?[日号])?(?!\d)|{YEAR}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{NAMES},?\s\d{{4}}|{NAMES}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|(?<!\d)\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)\d{{2}})"
)
CUED = re.compile(
    r"(?:出生(?:日期|年月日?|时间)?|生日|诞生|生于|[Dd]ate of birth|DATE OF BIRTH|DOB|D\.O\.B\.|[Bb]irth ?(?:day|date)|[Bb]orn)"
    rf"(?:(?:医学)?证明[^,。;\n\d]{{0,8}})?[\s:：为是于在(（]{{0,4}}(?:(?:was|is|on|in|the)\s){{0,3}}(?:农历|阴历|公历)?({DATE})"
)
BORN = re.compile(rf"({DATE})\s?(?:(?:出生|诞生|生人|降生|birth\b)|生(?=[,.，。；;、)）\s]|$))")
CUE = re.compile("[生Bb]|DOB|D\\.O|BIRTH")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a date stands."""
    if text.numeric and CUE.search(text.text):
        for pattern in (CUED, BORN):
            for found in pattern.finditer(text.digits):
                yield found.span(1)
