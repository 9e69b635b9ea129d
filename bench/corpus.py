"""Writes a folder of made-up records: any number of cases, in the form of real ones, with their frequencies.

python bench/corpus.py 10000 FOLDER [--seed 1] [--languages en zh]

About 6 KB of text a case, Chinese and English paragraph by paragraph; batches of 50; terms as often as in the
39 real cases that were counted by hand; 18 of 39 with a stated sum, between 20,000 and 333,000 yuan. The same
number and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from phrases import (
    ACTORS,
    ACTS,
    GIVEN,
    KEYWORDS,
    LESSONS,
    LIVES,
    OPENERS,
    RESULTS,
    SUMMARIES,
    SURNAMES,
    Pair,
)  # fmt: skip

VOCABULARIES = Path(__file__).parents[1] / "vocabularies"
LETTERS = "bcdfghjkmnpqrstvwxyz23456789"
BATCH = 50
PER_FILE = 500
STATED = 18 / 39
"""The share of cases that state the sum paid."""

COUNTS: Mapping[str, Mapping[str, int]] = {
    "clue-source": {
        "internal-transfer": 20, "complaint-appeal": 5, "womens-federation": 4, "other-agency": 2,
        "applied-in-person": 2, "other-case-work": 2, "mandatory-report": 1, "joint-screening": 1,
        "other-clue": 1, "data-screening": 1,
    },
    "crime-type": {
        "traffic-casualty": 9, "intentional-homicide": 9, "intentional-injury": 7, "domestic-violence": 5,
        "negligent-death": 2, "fraud": 2, "abuse": 2, "forcible-indecency": 1, "bigamy": 1,
        "negligent-serious-injury": 1, "child-support": 1, "compulsory-treatment": 1, "identity-misuse": 1,
        "rape": 1, "unpaid-wages": 1, "maintenance": 1,
    },
    "cooperation": {
        "return-visit": 25, "psychological-counselling": 21, "education-help": 17, "medical-help": 16,
        "minimum-living-allowance": 15, "joint-aid-of-levels": 11, "temporary-relief": 10,
        "poverty-return-monitoring": 8, "standing-mechanism": 7, "green-channel": 6, "joint-meeting": 6,
        "job-placement": 6, "skills-training": 6, "fund-custody": 6, "legal-aid": 4, "federation-money": 4,
        "public-welfare-post": 4, "housing": 4, "industry-support": 4, "social-governance": 4,
        "disability-certificate": 3, "priority-list": 3, "guardianship": 3, "hearing": 3, "carer-visits": 3,
        "goods": 3, "loan": 2, "orphan-allowance": 2, "funeral-costs": 2, "cross-region-aid": 2,
        "admonishing": 1, "advance-payment": 1,
    },
    "stage": {
        "prosecution": 15, "review-for-prosecution": 8, "criminal-complaint-appeal": 5, "after-judgment": 5,
        "support-for-prosecution": 4, "compulsory-treatment-procedure": 2, "review-of-arrest": 1,
        "early-intervention": 1, "second-instance": 1, "civil-enforcement-supervision": 1,
        "case-filing-supervision": 1,
    },
    "priority": {
        "main-earner-lost": 8, "harmed-by-violence": 7, "poverty-monitored-rural-women": 3,
        "ill-or-disabled": 3, "divorce-after-violence": 3, "minor": 1, "other-priority": 1,
    },
    "agency": {
        "womens-federation": 20, "civil-affairs": 14, "education": 10, "village-committee": 9,
        "human-resources": 7, "township": 7, "hospital": 6, "school": 6, "court": 5, "police": 4,
        "disabled-persons-federation": 4, "rural-revitalisation": 4, "medical-security": 3, "justice": 3,
        "volunteers": 3, "lawyers": 3, "veterans-affairs": 2, "charity": 2, "employer": 2, "deputies": 2,
        "youth-league": 1, "health": 1, "trade-union": 1,
    },
}  # fmt: skip
"""How often each term was coded; the agencies in round numbers."""

MANY = {
    "clue-source": (1, 1), "crime-type": (1, 2), "cooperation": (3, 9), "stage": (1, 2), "priority": (0, 2),
    "agency": (1, 7),
}  # fmt: skip
"""Least and most terms of a facet that a case has."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Labels of the vocabularies' terms as (Chinese, English)."""

    labels: Mapping[str, Mapping[str, Pair]]

    @classmethod
    def read(cls) -> Terms:
        """The labels of the repository's own vocabularies."""
        found = {}
        for file in sorted(VOCABULARIES.glob("*.yaml")):
            terms = yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)["terms"]
            found[file.stem] = {str(term["id"]): (term["label"]["zh"], term["label"]["en"]) for term in terms}
        return cls(found)

    def regions(self) -> list[str]:
        """The places cases come from."""
        return [term for term in self.labels["region"] if term != "national"]


def generate(number: int, folder: Path, seed: int = 1, languages: Sequence[str] = ("en", "zh")) -> None:
    """Writes a folder of records with so many cases, told in these languages."""
    terms = Terms.read()
    records = folder / "records"
    records.mkdir(parents=True, exist_ok=True)
    _vocabularies(folder / "vocabularies", languages)
    (folder / "cases.yaml").write_text(json.dumps(_site(languages), ensure_ascii=False), "utf-8")
    batches = -(-number // BATCH)
    _write(records / "batches.yaml", "batches", [_told(_batch(n), languages) for n in range(batches)])
    ids = _ids(number, seed)
    for first in range(0, number, PER_FILE):
        several = range(first, min(number, first + PER_FILE))
        cases = [_told(_Case(n, ids[n], seed, terms).record(), languages) for n in several]
        _write(records / f"cases-{first // PER_FILE:04}.yaml", "cases", cases)


def _site(languages: Sequence[str]) -> dict[str, Any]:
    title = {"en": "Made-up cases", "zh": "虚构案例"}
    site = {"title": title, "url": "https://example.org/bench/", "languages": list(languages)}
    return {"site": _told(site, languages), "include": ["records/*.yaml"]}


def _vocabularies(folder: Path, languages: Sequence[str]) -> None:
    shutil.copytree(VOCABULARIES, folder, dirs_exist_ok=True)
    for file in folder.glob("*.yaml"):
        if set(languages) != {"en", "zh"}:
            told = _told(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader), languages)
            file.write_text(json.dumps(told, ensure_ascii=False, default=str), "utf-8")


def _told(value: Any, languages: Sequence[str]) -> Any:
    """A value with its texts in these languages only; what says that it is in Chinese is in the first."""
    if isinstance(value, list):
        return [_told(each, languages) for each in value]
    if not isinstance(value, dict):
        return value
    if value.keys() <= {"en", "zh"}:
        return {each: words for each, words in value.items() if each in languages}
    told = {key: _told(each, languages) for key, each in value.items()}
    if told.get("language", "zh") in languages or "language" not in told:
        return told
    return told | {"language": languages[0]}


def _write(file: Path, key: str, records: Sequence[Mapping[str, Any]]) -> None:
    """A list of records, each in YAML's flow style, which is JSON."""
    lines = [f"  - {json.dumps(record, ensure_ascii=False)}\n" for record in records]
    file.write_text(f"{key}:\n{''.join(lines)}", "utf-8")


def _ids(number: int, seed: int) -> list[str]:
    chance, found = random.Random(seed), dict[str, None]()
    while len(found) < number:
        found["".join(chance.choices(LETTERS, k=6))] = None
    return list(found)


def _batch(number: int) -> dict[str, Any]:
    year, month = 2015 + number % 11, number // 11 % 12 + 1
    return {
        "id": f"made-up-{number + 1}",
        "title": {"zh": f"虚构案例（第{number + 1}批）", "en": f"Made-up cases, batch {number + 1}"},
        "issuers": ["spp", "acwf"],
        "released": f"{year}-{month:02}-08",
        "announced": BATCH,
    }


class _Case:
    """One case; what it tells depends on its number and the seed alone."""

    def __init__(self, number: int, case_id: str, seed: int, terms: Terms) -> None:
        self.number, self.id, self.terms = number, case_id, terms
        self.chance = random.Random(f"{seed} {number}")
        self.facets = self._facets()
        surname, given = self.chance.choice(SURNAMES), self.chance.choice(GIVEN)
        self.name = f"{surname[0]}某{given[0]}", f"{surname[1]} Mou{given[1]}"
        self.amount = self._amount() if self.chance.random() < STATED else None

    def record(self) -> dict[str, Any]:
        """The case in the form of the records."""
        month = f"{self.chance.randint(2016, 2025)}-{self.chance.randint(1, 12):02}"
        aid = {"kind": "judicial-aid", "from": "procuratorate"}
        return {
            "id": self.id,
            "batch": f"made-up-{self.number // BATCH + 1}",
            "number": self.number % BATCH + 1,
            "title": self.title(),
            "summary": self.join([self.summary(), self.sentence(LIVES), self.sentence(ACTS)]),
            "language": "zh",
            "facets": self.facets,
            "keywords": self.keywords(),
            "people": {"aided": self.chance.randint(1, 4), "women": 1},
            "aid": [aid | ({"amount": self.amount} if self.amount else {})],
            "sections": {
                "facts": self.paragraphs([[self.crime(month), *self.some(LIVES, 3)], self.some(LIVES, 4)]),
                "assistance": self.paragraphs([
                    [self.decision(), *self.some(ACTS, 2)],
                    *([self.measure(term), *self.some(ACTS, 2)] for term in self.facets["cooperation"][:3]),
                    self.some(ACTS, 2) + self.some(RESULTS, 2),
                ]),
                "significance": self.paragraphs([[*self.some(LESSONS, 3)]]),
            },
            "timeline": [{"date": month, "event": self.join(self.some(ACTS, 1))}],
            "status": "published",
            "published": "2026-01-05",
            "review": {"privacy": {"by": "bench", "date": "2026-01-05"}},
        }  # fmt: skip

    def title(self) -> dict[str, str]:
        zh, en = self.label("region", self.facets["region"][0])
        return self.text(
            f"{zh}{self.name[0]}国家司法救助案", f"National judicial aid to {self.name[1]}, {en}"
        )

    def _facets(self) -> dict[str, list[str]]:
        facets = {}
        for facet, counts in COUNTS.items():
            least, most = MANY[facet]
            wanted = self.chance.randint(least, most)
            facets[facet] = list(
                dict.fromkeys(self.chance.choices(list(counts), list(counts.values()), k=wanted))
            )
        facets["region"] = [self.chance.choice(self.terms.regions())]
        return {facet: terms for facet, terms in facets.items() if terms}

    def _amount(self) -> int:
        return min(333_000, max(20_000, round(self.chance.lognormvariate(11.3, 0.7) / 1000) * 1000))

    def label(self, vocabulary: str, term: str) -> Pair:
        return self.terms.labels[vocabulary][term]

    def text(self, zh: str, en: str) -> dict[str, str]:
        return {"zh": zh, "en": en}

    def join(self, sentences: Sequence[Pair]) -> dict[str, str]:
        return self.text("".join(zh for zh, _ in sentences), " ".join(en for _, en in sentences))

    def paragraphs(self, blocks: Sequence[Sequence[Pair]]) -> dict[str, str]:
        texts = [self.join(block) for block in blocks]
        return self.text("\n\n".join(text["zh"] for text in texts), "\n\n".join(text["en"] for text in texts))

    def some(self, phrases: Sequence[Pair], number: int) -> list[Pair]:
        return [self.sentence(phrases) for _ in range(number)]

    def sentence(self, phrases: Sequence[Pair]) -> Pair:
        """A sentence around one of the phrases: what was so, or who did it and what came of it."""
        chance = self.chance
        zh, en = chance.choice(phrases)
        if phrases is LIVES:
            other = chance.choice(LIVES)
            return f"{self.name[0]}一家，{zh}，{other[0]}。", f"As for {self.name[1]}, {en}, and {other[1]}."
        if phrases is LESSONS:
            other = chance.choice(LESSONS)
            return f"{zh}；{other[0]}。", f"{en}; {other[1][0].lower()}{other[1][1:]}."
        if phrases is RESULTS:
            return f"{zh}。", f"{en[0].upper()}{en[1:]}."
        opener, actor, result = chance.choice(OPENERS), chance.choice(ACTORS), chance.choice(RESULTS)
        return (
            f"{opener[0]}，{actor[0]}{zh}，{result[0]}。",
            f"{opener[1]}, {actor[1]} {en}, and {result[1]}.",
        )

    def summary(self) -> Pair:
        zh, en = self.chance.choice(SUMMARIES)
        return f"{zh.format(name=self.name[0])}。", f"{en.format(name=self.name[1])}."

    def crime(self, month: str) -> Pair:
        zh, en = self.label("crime-type", self.facets["crime-type"][0])
        year, number = month.split("-")
        place = self.label("region", self.facets["region"][0])
        return (
            f"{year}年{int(number)}月，{place[0]}发生一起案件（{zh}），{self.name[0]}一家因此陷入困境。",
            f"In {month} a case ({en.lower()}) in {place[1]} brought {self.name[1]} and her family into "
            "hardship.",
        )

    def decision(self) -> Pair:
        sum_zh = f"{self.amount / 10_000:g}万元" if self.amount else ""
        sum_en = f" of {self.amount:,} yuan" if self.amount else ""
        zh, en = self.label("stage", self.facets["stage"][0])
        return (
            f"在{zh}环节，人民检察院审查认为，{self.name[0]}符合国家司法救助条件，"
            f"决定发放国家司法救助金{sum_zh}。",
            f"At the stage of {en.lower()} the people's procuratorate found that {self.name[1]} met the "
            f"conditions for national judicial aid and decided to pay judicial aid{sum_en}.",
        )

    def measure(self, term: str) -> Pair:
        zh, en = self.label("cooperation", term)
        actor = self.chance.choice(ACTORS)
        return f"{actor[0]}负责{zh}。", f"{actor[1][0].upper()}{actor[1][1:]} saw to this: {en.lower()}."

    def keywords(self) -> dict[str, list[str]]:
        chosen = self.chance.sample(KEYWORDS, 4)
        return {"zh": [zh for zh, _ in chosen], "en": [en for _, en in chosen]}


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--languages", nargs="+", default=["en", "zh"], choices=["en", "zh"])
    options = parser.parse_args()
    generate(options.number, options.folder, options.seed, options.languages)


if __name__ == "__main__":
    main()
