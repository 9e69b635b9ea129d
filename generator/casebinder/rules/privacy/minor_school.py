"""No text holds a school by its name, nor the class of a pupil.

School and class find a child within the hour. `某小学`, `a primary school` and a grade without a class are
fine. Basis: Law on the Protection of Minors, Article 103; SPP rules on publication (2021), Article 4.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Her son is a student at Yucai School., zh: 其子就读于育才小学三年级（2）班。}
        #                                     ^^^^^^^^^^^^
        #                                                             ^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Her son is at a primary school., zh: 其子就读于某小学三年级。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.names import proper
from casebinder.rules.privacy.clean import Clean
from casebinder.rules.privacy.trimmed import trimmed

CODE = "minor-school"
SEVERITY = ERROR
FACT = "is a school or class by its name"
HINT = "write `某小学`, `a primary school`"

HAN = r"[\u4e00-\u9fff]"
GRADE = r"[一二三四五六七八九初高大小中\d]{1,2}年级"
CLASS = r"(?:[\s(（]{0,2}[一二三四五六七八九十\d]{1,3}[)）\s]{0,2}班)"
NUMBERED = r"第?[一二三四五六七八九十\d]{1,3}(?:中学|小学|中|小|幼儿园)"
KINDS = (
    "中心小学|实验小学|附属小学|小学校|小学|实验中学|附属中学|高级中学|初级中学|完全中学|中学|幼儿园|托儿所|职业高中|职高|职业中专|中专|"
    "职业技术学校|职业学校|技工学校|外国语学校|特殊教育学校|实验学校|九年一贯制学校|学校|附中|附小|一中|二中|三中|四中|五中|六中|七中|八中|九中|实小"
)
SCHOOL = re.compile(
    rf"({HAN}{{0,12}}?)({NUMBERED}|{KINDS})(?!生|教育|教师|阶段|毕业证|文化|时|办|里|老师)(?:{GRADE})?{CLASS}?"
)
IN_CLASS = re.compile(rf"(?:{GRADE}|[初高][一二三123]){CLASS}")
CUE = re.compile(
    "就读|读书|上学|学生|入学|转入|转学|转到|班主任|老师|师生|校长|年级|班|录取|毕业|念书|考入|上课|在读|女儿|儿子|孩子|上小学|上中学"
)
GENERIC = re.compile(
    r".*(?:某|一所|所|所在|当地|附近|辖区|乡镇|农村|城区|镇|乡|县|市|区|重点|普通|公办|民办|私立|公立|寄宿制?|全日制|职业|技术|技工|特殊|教育|工读|专门|"
    r"多所|全县|全市|各|该|其|原|新|上|读|念|联系|协调|家庭|中|高|初|小|等|到|在|与|和|从|驻|进|对|由|入|让|回|为|于|的|个|家|社|协助|通过|会同|走进|幼儿园)"
)
ENGLISH = re.compile(
    r"\b((?:(?:[A-Z][\w'’.-]*|No\.? ?\d+|\d+(?:st|nd|rd|th))[ \t]+){1,4}?)"
    r"((?:(?:Primary|Middle|High|Elementary|Secondary|Junior|Senior|Vocational|Experimental|Central|Boarding)[ \t]+){0,3}School|Kindergarten|Nursery)\b"
    r"(?! of| Affairs| Education)(?:,? (?:Grade|Class|Year) \w+){0,2}"
)
ENGLISH_CLASS = re.compile(r"\bClass \(?\d{1,2}\)?,? (?:of )?Grade \w+|\bGrade \w+,? Class \(?\d{1,2}\b\)?")
NO_NAME = re.compile(
    r"(?i)(?:(?:the|a|an|her|his|their|its|at|in|to|of|and|primary|middle|high|law|party|business|graduate|medical|night|old|new|special|summer|each|every|any|some|this|that|for|from|back|public|private|local|mou\w*|after|before)\s*)+"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where a school or class stands."""
    if "学" in text.text or "中" in text.text or "园" in text.text or "小" in text.text:
        yield from _schools(text.text)
    if "班" in text.text:
        for found in IN_CLASS.finditer(text.text):
            yield found.span()
    if "Class" in text.text or "Grade" in text.text:
        for found in ENGLISH_CLASS.finditer(text.text):
            yield found.span()
    if "School" in text.text or "Kindergarten" in text.text or "Nursery" in text.text:
        for found in ENGLISH.finditer(text.text):
            if not NO_NAME.fullmatch(found[1].strip() + " "):
                yield found.span()


def _schools(text: str) -> Iterator[tuple[int, int]]:
    for found in SCHOOL.finditer(text):
        numbered = found[2].startswith("第") or found[2][:1] in "一二三四五六七八九十0123456789"
        before = trimmed(found[1])
        name = found[1][before:]
        if found[1][:before].endswith("某") or "某" in found[0] or (GENERIC.fullmatch(name) and not numbered):
            continue
        if not name and not numbered:
            if not _by_itself(found):
                continue
            before = max(0, before - 3)
        elif not _taught(text, found, numbered) or not (numbered or proper(name)):
            continue
        yield found.start() + before, found.end()


SELF_NAMED = ("实验中学", "实验小学", "外国语学校", "实验学校")
TOWN = re.compile(
    r"(?:.*[^\u4e00-\u9fff])?(?!.*(?:某|该|本|乡|各|当地|所在|附近|全|同|外)[镇乡县])(?:.*)[\u4e00-\u9fff]{2}[镇乡]"
)


def _by_itself(found: re.Match[str]) -> bool:
    """True for a school that a town has one of, named by its kind alone, or by the town."""
    if "某" in found[1][-4:] or found[1].endswith(("一所", "所", "多个")):
        return False
    if found[2].startswith(SELF_NAMED):
        return True
    return (
        found[2] in ("中心小学", "小学", "中学", "中心幼儿园", "幼儿园")
        and TOWN.fullmatch(found[1]) is not None
    )


def _taught(text: str, found: re.Match[str], numbered: bool) -> bool:
    """True for a school by its very name, and for what may be one where pupils are spoken of."""
    certain = (
        found[2].endswith(("小学", "中学", "幼儿园", "附中", "附小", "职业高中", "职高"))
        and len(found[2]) > 1
    )
    if certain and not (numbered and len(found[2]) < 3):
        return True
    return CUE.search(text[max(0, found.start() - 12) : found.end() + 8]) is not None
