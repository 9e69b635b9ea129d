"""What a cure offers is like what was written, and never says the opposite."""

from __future__ import annotations

import doctest

import pytest

from casebinder.decode import opposite, suggest
from casebinder.decode.suggest import meant, nearest
from casebinder.records.site import Site

OPPOSITES = [
    ("起诉", "不起诉"),
    ("不起诉", "起诉"),
    ("起诉人", "不起诉"),
    ("决定不起诉", "决定起诉"),
    ("起诉", "不予起诉"),
    ("起诉决定", "不起诉决定"),
    ("成年人", "未成年人"),
    ("未成年人", "成年人"),
    ("婚生子女", "非婚生子女"),
    ("收入", "无收入"),
    ("办结", "没办结"),
    ("prosecution", "non-prosecution"),
    ("prosecuton", "non-prosecution"),
    ("Non-prosecution", "prosecution"),
    ("nonprosecution", "prosecution"),
    ("prosecuted", "not prosecuted"),
    ("decision to prosecute", "decision not to prosecute"),
    ("lawful", "unlawful"),
    ("capable", "incapable"),
    ("Legal", "illegal"),
]
LIKE = [
    ("不起诉了", "不起诉"),
    ("未成年", "未成年人"),
    ("non-prosecuton", "non-prosecution"),
    ("nonprosecution", "non-prosecution"),
    ("unkown", "unknown"),
    ("insurence", "insurance"),
    ("injurys", "injury"),
    ("disabilty", "disability"),
    ("maintainence", "maintenance"),
    ("家暴", "家暴（口语）"),
]


@pytest.mark.parametrize(("written", "candidate"), OPPOSITES)
def test_what_only_adds_or_takes_away_a_negation_is_not_offered(written: str, candidate: str) -> None:
    assert nearest(written, [candidate]) == ""


@pytest.mark.parametrize(("written", "candidate"), LIKE)
def test_what_is_alike_is_offered(written: str, candidate: str) -> None:
    assert nearest(written, [candidate]) == candidate


def test_the_next_one_is_offered_in_the_place_of_an_opposite() -> None:
    assert nearest("起诉", ["不起诉", "审查起诉"]) == "审查起诉"


@pytest.mark.parametrize("written", ["起诉", "prosecution", "prosecute"])
def test_nobody_who_means_a_prosecution_is_led_to_its_opposite(real: Site, written: str) -> None:
    terms = real.vocabularies["stage"].terms.values()
    words = [word for term in terms for word in (term.id, *term.label.words.values(), *term.aliases)]
    found = nearest(written, words)
    assert "不" not in found
    assert "non-" not in found
    assert "not " not in found


def test_a_meaning_that_denies_a_word_is_not_meant_by_it() -> None:
    assert meant("公开", [("draft", "草稿，不公开"), ("published", "已公开")]) == "published"
    assert meant("公开", [("draft", "草稿，不公开")]) == ""


@pytest.mark.parametrize("module", [suggest, opposite])
def test_the_examples_of_the_docstrings_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]
