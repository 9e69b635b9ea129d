"""What is searched for, and what ought to be found: legal words, random runs, the truth by brute force."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casebinder.records.site import Site
from casebinder.search.fields import fields
from casebinder.search.fold import fold

_WORDS = """
    家庭暴力 家暴 故意伤害 故意杀人 交通肇事 强奸 猥亵 拐卖妇女 过失致人死亡 重婚
    诈骗 虐待 抚养费 赡养 离婚 人身安全保护令 支持起诉 司法救助 国家司法救助 救助金
    妇联 检察院 检察机关 回访 心理疏导 最低生活保障 低保 残疾证 监护人 法律援助
    刑事附带民事诉讼 判决 有期徒刑 劳动能力 防止返贫监测 乡村振兴 绿色通道 未成年人
    线索移送 公益岗位 医疗费 被害人 强制医疗 社会救助 教育帮扶 就业 联合救助
    人民检察院审查认为 10万元 2022年
"""
LEGAL = tuple(_WORDS.split())
"""Fifty queries of people who look for cases."""

SOLID = re.compile("[\u4e00-\u9fff0-9]+")
HAN = re.compile("[\u4e00-\u9fff]")
LENGTHS = range(2, 9)


@dataclass(frozen=True, slots=True)
class Truth:
    """The folded fields of every case in one language, joined by a character that no query holds."""

    texts: dict[str, str]

    @classmethod
    def of(cls, site: Site, language: str) -> Truth:
        """What is searched in a language of a site."""
        return cls(
            {
                case.id: "\n".join(fold(text) for _, _, text in fields(case, language))
                for case in site.published.values()
            }
        )

    def holding(self, query: str) -> frozenset[str]:
        """The cases with a field of which the query is a literal part."""
        folded = fold(query)
        return frozenset(case for case, text in self.texts.items() if folded in text)

    def runs(self, number: int, seed: int = 1) -> list[str]:
        """Random runs of two to eight Chinese characters or digits, no two the same."""
        chance = random.Random(seed)
        texts = list(self.texts.values())
        found: dict[str, None] = {}
        for _ in range(number * 50):
            stretches = SOLID.findall(chance.choice(texts))
            run = _cut(chance, chance.choice(stretches)) if stretches else ""
            if len(run) >= LENGTHS[0] and HAN.search(run):
                found[run] = None
            if len(found) == number:
                break
        return list(found)


def _cut(chance: random.Random, stretch: str) -> str:
    length = min(chance.choice(LENGTHS), len(stretch))
    start = chance.randint(0, len(stretch) - length)
    return stretch[start : start + length]


@dataclass(frozen=True, slots=True)
class Score:
    """Means over queries: recall over those that something holds, precision over those that found something.

    `silent` queries found nothing though something holds them.
    """

    recall: float
    precision: float
    silent: int


def score(found: Sequence[Iterable[str]], wanted: Sequence[frozenset[str]]) -> Score:
    """How well the answers to queries agree with what ought to be found."""
    pairs = [(frozenset(got), want) for got, want in zip(found, wanted, strict=True)]
    recalls = [len(got & want) / len(want) for got, want in pairs if want]
    precisions = [len(got & want) / len(got) for got, want in pairs if got]
    silent = sum(not got and bool(want) for got, want in pairs)
    return Score(_mean(recalls), _mean(precisions), silent)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 1.0
