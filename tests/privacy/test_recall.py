"""The gate finds what was planted and leaves clean sentences alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from casebinder.records.site import Site
from tests.privacy.clean import clean
from tests.privacy.figures import alarms, recall
from tests.privacy.planted import Planted, planted
from tests.privacy.second_planted import CLEAN, second
from tests.privacy.third import third, third_clean


@pytest.mark.parametrize("plants", [planted(), second(), third()], ids=["first", "second", "third"])
def test_no_identifier_is_missed_and_few_names_are(
    plants: list[Planted], tell: Callable[[str], None]
) -> None:
    counted = recall(plants)
    assert len(plants) >= 200
    assert {plant.kind for plant in counted.missed} <= {"full-name"}
    names = counted.found["full-name"] / counted.all["full-name"]
    tell(f"privacy: {sum(counted.found.values())} of {len(plants)} found, names {names:.1%}")
    assert names >= 0.95


def test_few_clean_sentences_are_stopped(tell: Callable[[str], None]) -> None:
    sentences = [*clean(), *CLEAN, *third_clean()]
    wrong = {words for _, words in alarms(sentences)}
    tell(f"privacy: {len(wrong)} of {len(sentences)} clean sentences wrongly found")
    assert len(wrong) <= len(sentences) * 0.02


def test_the_real_records_pass_without_exceptions(real: Site) -> None:
    """That they pass is what the fixture asserts."""
    assert [case.id for case in real.cases.values() if case.allowances] == []
