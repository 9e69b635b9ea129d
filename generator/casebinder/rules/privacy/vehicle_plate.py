"""No text holds the plate of a vehicle.

It leads to the owner. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "The car, 粤B12345D, drove off.", zh: 驾驶京A·12345轿车。}
        #                       ^^^^^^^^
        #                                                    ^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: A car drove off., zh: 驾驶京A·****5轿车。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "vehicle-plate"
SEVERITY = ERROR
FACT = "is the plate of a vehicle"
HINT = "take the plate out; `a car` says enough"

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁新使"
PARTED = r"[\s·.・•‧∙\-\u2010-\u2015]{0,3}"
PLATE = re.compile(
    rf"(?i)[{PROVINCES}]{PARTED}[A-HJ-NP-Z]{PARTED}"
    rf"[A-HJ-NP-Z\d]{PARTED}[A-HJ-NP-Z\d](?:{PARTED}[A-HJ-NP-Z\d]){{2,4}}[挂学警港澳领使超]?(?![A-Za-z\d])"
)
LATIN = re.compile(
    r"(?i)(?:plate|licen[cs]e|registration)(?: number| no\.?)?[\s:]{1,3}([A-Z]{1,3}[\s-]?[A-Z]?\d{4,6}[A-Z]?)(?![A-Za-z\d])"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where a plate stands."""
    for found in PLATE.finditer(text.text):
        if sum(map(str.isdigit, found[0])) >= 3:
            yield found.span()
    if text.numeric:
        for found in LATIN.finditer(text.text):
            yield found.span(1)
