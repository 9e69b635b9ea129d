"""No text holds the number of a title deed.

It leads to the house and its owner. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: The house was sold., zh: 房屋（京房权证朝字第123456号）被查封。}
        #                                         ^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: The house was sold., zh: 提交房权证复印件。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "title-deed"
SEVERITY = ERROR
FACT = "is the number of a title deed"
HINT = "take the number out"

DEED = r"(?:房权证|房地权证|房地证|房产证|不动产权证?|不动产证|国用|集用|土地使用证|林权证|林证|宅基地证|他项权证?|承包经营权证?|房权|产权证|权证)"
NUMBER = re.compile(
    rf"(?:[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁新])?\s?(?:[(\[〔【]\s?\d{{4}}\s?[)\]〕】])?\s?"
    rf"[\u4e00-\u9fff]{{0,8}}{DEED}(?:证?书)?(?:号|编号|号码)?[\s:：]*[\u4e00-\u9fff]{{0,6}}?(?:[(\[〔【]\s?\d{{4}}\s?[)\]〕】])?"
    r"[\u4e00-\u9fff]{0,6}?\s?第?\s?[A-Za-z]{0,3}\s?\d[\d\s-]{2,18}\d?\s?(?:号|(?!\d))"
)
ENGLISH = re.compile(r"(?i)\b(?:title )?deeds?(?: no\.?| number)?[\s:]{1,3}([A-Z-]{0,6}\d{5,})")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a number stands."""
    if text.numeric:
        for found in NUMBER.finditer(text.digits):
            yield found.span()
        for found in ENGLISH.finditer(text.text):
            yield found.span(1)
