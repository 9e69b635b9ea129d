"""No text holds the full number of a case.

With it the judgment, and in it the persons, can be looked up. Numbers of laws, interpretations and guiding
cases are fine. Basis: the Personal Information Protection Law, Article 73 (anonymisation).

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: The court ruled., zh: 法院作出（2023）京0105民初12345号判决。}
        #                                       ^^^^^^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: The court ruled., zh: 依照法释〔2016〕19号；（2023）某民初某号。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "case-number"
SEVERITY = ERROR
FACT = "is the number of a case"
HINT = "take the number out; name the court and the year"

OPEN, SHUT = r"[(\[〔【<]\s?", r"\s?[)\]〕】>]"
KIND = "民刑行执知赔商破清财诉认司检公控申救仲调辖监再终初字劳海非特督催"
PATTERNS = (
    re.compile(
        rf"{OPEN}(?:19|20)\d{{2}}{SHUT}\s?[^\s。，,；;()〔〕]{{0,8}}?[{KIND}][^\s。，,；;()〔〕]{{0,10}}?\s?第?\s?\d{{1,8}}(?:-\d+|之[一二三四五\d])?\s?号"
    ),
    re.compile(
        rf"[\u4e00-\u9fff]{{1,6}}检[\u4e00-\u9fff]{{0,4}}[刑诉控申救民行未批捕不公监委][\u4e00-\u9fff]{{0,4}}{OPEN}(?:19|20)\d{{2}}{SHUT}\s?第?\d{{1,6}}\s?号"
    ),
    re.compile(
        rf"[\u4e00-\u9fff]{{1,5}}(?:公|交|仲)[\u4e00-\u9fff()]{{0,8}}(?:字|裁|决|立|拘|认)[\u4e00-\u9fff]{{0,3}}{OPEN}(?:19|20)\d{{2}}{SHUT}\s?第?\d{{1,8}}\s?号"
    ),
    re.compile(
        r"(?:19|20)\d{2}年?\s?[京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁新]\d{2,4}[民刑行执]\S{1,3}\d{1,8}号"
    ),
    re.compile(r"\((?:19|20)\d{2}\)\s?[A-Z][a-z]+\s?\d{0,4}\s?(?:[A-Z][a-z]+\s?){1,4}(?:No\.?\s?)?\d{1,8}"),
)
PUBLIC = re.compile("发〔|发\\(|法释|高检|国发|最高检|联〔|函〔")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such a number stands."""
    if "20" in text.digits or "19" in text.digits:
        for pattern in PATTERNS:
            for found in pattern.finditer(text.digits):
                if not PUBLIC.search(text.text[found.start() : found.end()]):
                    yield found.span()
