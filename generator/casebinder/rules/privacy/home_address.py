"""No text holds an address with its house number.

It leads to somebody's door. A road or an estate alone, and `某路88号`, are fine. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "She lives at 88 Jianguo Road, Flat 502.", zh: 家住幸福花园3幢502室。}
        #                           ^^^^^^^^^^^^^^^^^^^^^^^^^
        #                                                              ^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She lives in a rented flat., zh: 家住某路88号，中山路附近。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean
from casebinder.rules.privacy.trimmed import trimmed

CODE = "home-address"
SEVERITY = ERROR
FACT = "is an address with its number"
HINT = "name the county, or write `某路`"

HAN = r"[\u4e00-\u9fff]"
COUNT = r"[0-9一二三四五六七八九十百零〇]{1,5}"
PART = rf"(?:[\s,，]?{HAN}{{0,8}}?[-之附]?(?:{COUNT}|[A-Za-z])\s?(?:号楼|幢|栋|座|单元|层|楼|室|号|房|户|弄|院|门))"
ROAD = re.compile(
    rf"({HAN}{{0,10}}?(?:大街|大道|路|街|巷|胡同|弄|里|道|坊))\s?(?:[东西南北中]段|交叉口|路口|附近)?\s?甲?"
    rf"第?{COUNT}(?:[-—–]\d+)?\s?(?:号|弄|院)(?!线|文|令|公告|桥|井){PART}{{0,4}}(?:\d{{1,4}})?"
)
ESTATE = re.compile(
    rf"({HAN}{{2,12}}?)\s?(?:{COUNT}|[A-Za-z])\s?(?:号楼|幢|栋|座|区|期|组团|排)[\s,，]?"
    rf"(?:{HAN}{{0,3}}?{COUNT}\s?(?:单元|层|楼|门)[\s,，]?)?{COUNT}\s?(?:室|号|房|户)?"
)
DOORS = re.compile(
    rf"({HAN}{{1,10}}?[园苑城府邸湾庭墅居庄里景楼院区坊阁轩厦庐筑寓])\s?\d{{1,3}}[-–—]\d{{1,2}}[-–—](?!(?:19|20)\d\d)\d{{3,4}}(?!\d)"
)
GROUP = re.compile(
    rf"({HAN}{{1,10}}?(?:村|屯|庄|寨|嘎查|社区))\s?第?{COUNT}\s?(?:组|社|队|生产队)\s?(?:第?{COUNT}\s?号)?"
)
NAMED = r"(?:[A-Z][\w'’]*[ \t]+){1,4}"
WAY = r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Alley|Boulevard|Blvd|Hutong|Drive|Lu|Jie)\b\.?"
FLAT = r"(?:Flat|Room|Rm|Apartment|Apt|Unit|Building|Block|Bldg|House|Floor)\.?[ \t]*(?:No\.?[ \t]*)?\w*\d\w*"
ENGLISH = (
    re.compile(
        rf"(?:{FLAT},?[ \t]*){{0,3}}\b(?:No\.?[ \t]*)?\d{{1,4}}[A-Z]?,?[ \t]+{NAMED}{WAY}(?:,?[ \t]*{FLAT}){{0,3}}"
    ),
    re.compile(
        rf"\b{NAMED}{WAY}[ \t]*,?[ \t]*(?:No\.?[ \t]*)?\d{{1,4}}\b(?![ \t]*(?:yuan|people|cases|years))"
        rf"(?:,?[ \t]*{FLAT}){{0,3}}"
    ),
    re.compile(
        r"\b\d{1,4},?[ \t]+(?:Tower|Block|Building|Wing|Entrance)[ \t]+[A-Z\d]\w{0,2}\b(?:,?[ \t]+(?:[A-Z]\w+[ \t]?){1,4})?"
    ),
    re.compile(rf"{FLAT}(?:,?[ \t]+{FLAT}){{1,2}}(?:,?[ \t]+{NAMED})?"),
)
CUE = re.compile("[号弄室幢栋座组院排]|[-–—]\\d")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such an address stands."""
    if CUE.search(text.text):
        for pattern in (ROAD, ESTATE, DOORS, GROUP):
            for found in pattern.finditer(text.text):
                before = trimmed(found[1][:-1])
                if "某" not in found[0] and before < len(found[1]):
                    yield found.start() + before, found.end()
    if text.numeric or any(map(str.isdigit, text.digits)):
        for pattern in ENGLISH:
            for found in pattern.finditer(text.text):
                yield found.start(), found.start() + len(found[0].rstrip(" ,"))
