"""The skeleton of a new case is in order as it is, and has everything at hand that an editor may write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from casebinder.build import examine
from casebinder.decode.forms import CASE
from casebinder.drafts import mint, skeleton
from casebinder.drafts.skeleton import LATER
from casebinder.records.site import Site
from tests.rules.folder import folder

KEY = re.compile(r"^(?:- |  )([a-z-]+):", re.MULTILINE)
COMMENTED = re.compile(r"^  # (?=- |  [a-z-]+:)", re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_it_passes_the_check_without_a_word(tmp_path: Path, language: str) -> None:
    site, _ = examine(folder(tmp_path, {}))
    draft = "cases:\n" + skeleton(site, language, "b2c3d4", "first", 1)
    site, report = examine(folder(tmp_path, {"records/example.yaml": draft}))
    assert report.diagnostics == ()
    case = site.cases["b2c3d4"]
    assert (case.status, case.batches, case.number, case.sections) == ("draft", ("first",), 1, ())


def test_every_key_that_a_new_case_may_need_is_there(small: Site) -> None:
    keys = set(KEY.findall(skeleton(small, "en", "b2c3d4")))
    assert keys == {key.name for key in CASE.keys} - LATER


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_term_is_at_hand_with_its_label(real: Site, language: str) -> None:
    draft = " ".join(skeleton(real, language, "b2c3d4").replace("#", "").split())
    used = {facet.id for facet in real.facets} | {"aid-kind", "role", "section", "law"}
    for vocabulary in used:
        for term in real.vocabularies[vocabulary].terms.values():
            assert f"{term.id} {' '.join(term.label[language].split())}" in draft


def test_comments_are_in_the_language_asked_for(real: Site) -> None:
    assert "  # The title.\n" in skeleton(real, "en", "b2c3d4")
    assert "  # 标题。\n" in skeleton(real, "zh", "b2c3d4")


def test_entries_are_yaml_once_their_comment_is_taken_away(small: Site) -> None:
    draft = skeleton(small, "zh", "b2c3d4")
    found = yaml.safe_load(COMMENTED.sub("  ", draft))[0]
    assert set(found["sources"][0]) == {"title", "publisher", "date", "url", "accessed"}
    assert set(found["aid"][0]) == {"kind", "amount", "from", "per", "note"}
    assert found["sources"][0]["title"] == dict.fromkeys(small.languages)


def test_no_line_is_too_wide_for_a_screen(real: Site) -> None:
    wrapped = [line for line in skeleton(real, "en", "b2c3d4").splitlines() if "|" in line]
    assert max(map(len, wrapped)) <= 120


def test_an_id_is_minted_anew() -> None:
    taken: set[str] = set()
    for _ in range(200):
        taken.add(mint(taken))
    assert len(taken) == 200
    assert all(re.fullmatch("[bcdfghjkmnpqrstvwxyz23456789]{6}", each) for each in taken)
