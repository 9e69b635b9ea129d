"""No case can be told from all others by county, month, age and occupation together.

Each alone says little; together they leave one person, whom neighbours know. Three of the four, in a
combination that no other case has, are too many. A warning; `--strict` makes it an error. Basis: PIPL, Article 73.

FAIL
    # vocabularies/region.yaml
    facet: {label: {en: Region, zh: 地区}, order: 2}
    terms:
      - {id: hebei, label: {en: Hebei, zh: 河北}, code: "130000"}
      - {id: hebei-dingzhou, label: {en: Dingzhou, zh: 定州}, parent: hebei, code: "130682"}

    # records/example.yaml
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {region: [hebei-dingzhou]}
        dated: 2023-03
        summary: {en: Li was a vet., zh: 李某，37岁，某镇唯一兽医。}
        #                                   ^^^
        status: draft

PASS
    # vocabularies/region.yaml
    facet: {label: {en: Region, zh: 地区}, order: 2}
    terms:
      - {id: hebei, label: {en: Hebei, zh: 河北}, code: "130000"}
      - {id: hebei-dingzhou, label: {en: Dingzhou, zh: 定州}, parent: hebei, code: "130682"}

    # records/example.yaml
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {region: [hebei-dingzhou]}
        dated: 2023-03
        summary: {en: Li worked in the country., zh: 李某三十余岁，从事养殖行业工作。}
        status: draft
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.records.text import Day
from casebinder.rules.texts import Words, every_text

CODE = "singled-out"
SEVERITY = WARNING

NUMBER = r"(?:[1-9]\d?|1[01]\d|[一二三四五六七八九]?十[一二三四五六七八九]?)"
AGE = re.compile(
    rf"(?<![\d至到\-~满])({NUMBER})(?:周)?岁(?!以|至|到|多|左右|及|或)|\baged (\d{{1,3}})\b|\b(\d{{1,3}})[- ]years?[- ]old\b"
)
JOBS_ZH = (
    "兽医|教师|医生|护士|律师|警察|民警|消防员|司机|厨师|理发师|裁缝|木匠|铁匠|泥瓦匠|电工|焊工|"
    "矿工|渔民|牧民|猎户|护林员|邮递员|快递员|外卖员|环卫工|保洁员|保安|会计|村医|乡村医生|村支书|"
    "村主任|摊贩|店主|老板|货车司机|出租车司机|导游|演员|歌手|记者|作家|画家|僧人|牧师|阿訇|军人|"
    "退役军人|飞行员|船员|船长|养蜂人|放羊人|唢呐手|接生婆"
)
JOBS_EN = (
    "vet|veterinarian|teacher|doctor|nurse|lawyer|police officer|firefighter|driver|cook|chef|barber|"
    "tailor|carpenter|blacksmith|electrician|welder|miner|fisherman|fisherwoman|herder|shepherd|"
    "postman|courier|accountant|shopkeeper|journalist|musician|priest|monk|imam|soldier|pilot|sailor|"
    "beekeeper|midwife"
)
WORK_ZH = re.compile(rf"(?:唯一的?|职业[为是:：]|从事|身为|担任|当过?|做过?|是)(?:{JOBS_ZH})")
TRADE_ZH = re.compile(rf"(?:{JOBS_ZH})为业")
WORK_EN = re.compile(
    rf"\b(?:works?|worked|working|employed) as an? (?:\w+ )?(?:{JOBS_EN})\b"
    rf"|\b(?:the|its) only (?:{JOBS_EN})\b"
)
DAY = re.compile(r"((?:19|20)\d{2})年(\d{1,2})月\d{1,2}日|\b((?:19|20)\d{2})-(\d{2})-\d{2}\b")
ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Traits:
    """What a case tells of its person: county, month, age band, occupation; "" for what it does not."""

    county: str
    month: str
    band: str
    occupation: str

    @property
    def told(self) -> tuple[str, ...]:
        """Those that it tells, in order."""
        return tuple(f"{kind}:{each}" for kind, each in zip("cmbo", self._all, strict=True) if each)

    @property
    def _all(self) -> tuple[str, str, str, str]:
        return self.county, self.month, self.band, self.occupation


Found = tuple[Words, str, re.Match[str]]


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each case that three or four of these traits tell from all others."""
    known = site.gist.get(CODE, {})
    found = {case.id: gist(site, case) for case in site.fresh.cases.values()}
    traits = {case_id: tuple(told) for case_id, told in {**known, **found}.items() if told}
    alike = Counter(traits.values())
    for case_id, told in traits.items():
        if len(told) >= ENOUGH and alike[told] == 1 and (whole := _traits(site, site.cases[case_id])):
            each, (words, language, match) = whole
            span = words.within(language, *match.span())
            yield Diagnostic(CODE, _fact(each), span, _hint(each), SEVERITY, record=case_id)


def gist(site: Site, case: Case) -> list[str] | None:
    """The traits of a case in a row; None when it tells too little."""
    found = _traits(site, case) if case.status != "withdrawn" else None
    return list(found[0].told) if found else None


def _traits(site: Site, case: Case) -> tuple[Traits, Found] | None:
    """The traits of a case, with the place of age or occupation; None when it tells neither."""
    age = job = None
    day = ""
    for path, text in every_text(case):
        if path[0] in ("sources", "parties", "changes"):
            continue
        for language, words in text.words.items():
            if age is None and (found := _age(words)):
                age = (Words(case, path, text, site.files), language, found)
            if job is None and (found := _occupation(words)):
                job = (Words(case, path, text, site.files), language, found)
            day = day or _month_of(_day(words))
    told = age or job
    if told is None:
        return None
    county = next((term.id for term in case.facets.get("region", ()) if term.parent), "")
    band = _band(age[2]) if age else ""
    return Traits(county, _month(case) or day, band, job[2][0] if job else ""), told


def _age(words: str) -> re.Match[str] | None:
    """The first age; no age is told without one of these words, which are found much sooner."""
    told = "岁" in words or "aged " in words or "year" in words
    return AGE.search(words) if told else None


def _occupation(words: str) -> re.Match[str] | None:
    """The first occupation; each pattern is held against words only that hold what it begins or ends with."""
    found = [WORK_ZH.search(words)] if not words.isascii() else []
    if "为业" in words:
        found.append(TRADE_ZH.search(words))
    if " as a" in words or " only " in words:
        found.append(WORK_EN.search(words))
    return min(filter(None, found), key=lambda each: each.start(), default=None)


def _day(words: str) -> re.Match[str] | None:
    """The first day."""
    told = ("日" in words or "-" in words) and ("20" in words or "19" in words)
    return DAY.search(words) if told else None


def _month(case: Case) -> str:
    """The month of the earliest event, where one is told."""
    days: list[Day] = [event.date for event in case.timeline] + ([case.dated] if case.dated else [])
    return min((f"{day.year}-{day.month:02}" for day in days if day.month), default="")


def _month_of(found: re.Match[str] | None) -> str:
    return f"{found[1] or found[3]}-{int(found[2] or found[4]):02}" if found else ""


def _band(found: re.Match[str]) -> str:
    """`30-39` for 37, and for 三十七."""
    words = next(group for group in found.groups() if group)
    if not words.isdigit():
        tens, _, ones = words.partition("十")
        digits = {sign: number for number, sign in enumerate("一二三四五六七八九", 1)}
        words = str(digits.get(tens, 1) * 10 + digits.get(ones, 0))
    decade = int(words) // 10 * 10
    return f"{decade}-{decade + 9}"


def _fact(traits: Traits) -> str:
    names = {"c": "county", "m": "month", "b": "age", "o": "occupation"}
    told = [names[each[0]] for each in traits.told]
    return f"{', '.join(told[:-1])} and {told[-1]} together are those of no other case"


def _hint(traits: Traits) -> str:
    """The generalised form of each trait."""
    general = []
    if traits.band:
        general.append(f"the age as a band (`{traits.band}`)")
    if traits.occupation:
        general.append("the occupation as a branch (`works in farming`)")
    if traits.month:
        general.append(f"the time as a year (`{traits.month[:4]}`)")
    if traits.county:
        general.append("the place as its province")
    return f"write {', or '.join(general)}: one is enough"
