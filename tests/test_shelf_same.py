"""Of a changed file only the cases that changed are looked at again; what is kept is as if all were."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from casebinder.build import examine
from casebinder.cache import CACHE, Cache
from casebinder.reports import render
from tests.conftest import SMALL
from tests.test_shelf import parts, plainly

FILE = "records/cases.yaml"
SITE = """site:
  title: {en: Small, zh: 小}
  url: https://example.org/
  languages: [en, zh]
include: [records/*.yaml]
"""
PLAIN = """id: kmn234
title: {en: Aid to a mother, zh: 某甲救助案}
facets: {matter: [maintenance], clue-source: partner}
sections:
  facts:
    en: |
      One.

      Two, #2.
    zh: |+
      一。

      二。

aid: [{kind: grant, amount: 300.5, from: office}]
published: 2024-05-01"""
DECLARING = """id: pqr567
title: {en: Aid to Wu, zh: 吴甲红救助案}
parties: [{name: {en: Wu Jiahong, zh: 吴甲红}}]
status: draft"""
NAMING = """id: tvw892
title: {en: Aid to a friend of Wu Jiahong, zh: 某友救助案}
summary: {en: She was helped., zh: 她得到帮助。}
status: draft"""
SINGLING = """id: xyz345
title: {en: Aid to Li, zh: 李某救助案}
facets: {region: east-bank}
dated: 2023-03
summary: {en: Li was a vet., zh: 李某，37岁，某镇唯一兽医。}
status: draft"""
ALLOWING = """id: hjk678
title: {en: Aid to a pupil, zh: 河畔小学救助案}
status: draft
review: {allow: [{rule: minor-school, text: 河畔小学, reason: invented, by: editor, date: 2026-11-19}]}"""
CASES = (
    PLAIN,
    PLAIN.replace("One.", "Three."),
    f"{PLAIN}\nrelated: [pqr567, pqr567]",  # a warning while it is decoded
    PLAIN.replace("[maintenance]", "[maintenance, maintenance]"),  # another, of a term
    PLAIN.replace("二。", "二。\n\n      三。"),  # a warning of a rule
    PLAIN.replace("2024-05-01", "2999-05-01"),
    f"{PLAIN}\n# 电话13812345678",
    PLAIN.replace("kmn234", "KMN234"),
    DECLARING,
    DECLARING.replace("Wu Jiahong", "Wu"),
    NAMING,
    NAMING.replace("helped", "helped again"),
    SINGLING,
    SINGLING.replace("xyz345", "bcd567"),
    ALLOWING,
    ALLOWING.replace("zh: 河畔小学", "zh: 某小学"),
    "id: rst456",
)
LAYOUTS = ("- ", "  - ", "  -   ", "-\n    ", "[", "{")
AROUND = ("", "# a word\n", "batches: []\n")


def written(cases: list[str], layout: str, around: str) -> str:
    """A file of these cases in a layout: dash and indentation, or brackets."""
    if layout in "[{":
        found = [json.dumps(yaml.load(each, yaml.BaseLoader), ensure_ascii=False) for each in cases]
        listed = ",\n ".join(found)
        return f"{around}cases: [{listed}]\n" if layout == "[" else f'{{"cases": [{listed}]}}\n'
    indent = "\n" + " " * len(layout.rpartition("\n")[2])
    lines = "".join(f"{layout}{each.replace(chr(10), indent)}\n" for each in cases)
    return f"{around}cases:\n{lines}{'' if around.startswith('b') else 'batches: []'}\n"


def kept(folder: Path) -> dict[str, bytes]:
    """Everything that is kept of record files, without the line that says where it lies."""
    return {each.name: each.read_bytes().partition(b"\n")[2] for each in parts(folder)}


@pytest.fixture(autouse=True, scope="module")
def _one_day() -> Iterator[None]:
    """The clock stands still."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1800000000")
        yield


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with nothing in its file of records yet."""
    return begun(tmp_path)


def begun(place: Path) -> Path:
    """Makes such a folder."""
    shutil.copytree(SMALL / "vocabularies", place / "vocabularies")
    (place / "cases.yaml").write_text(SITE, "utf-8")
    (place / "records").mkdir()
    return place


STATES = st.tuples(
    st.lists(st.sampled_from(CASES), max_size=5), st.sampled_from(LAYOUTS), st.sampled_from(AROUND)
)


@settings(max_examples=60)
@given(st.lists(STATES, min_size=2, max_size=5))
def test_whatever_is_edited_the_same_is_found_and_kept(states: list[tuple[list[str], str, str]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder = begun(Path(place))
        for state in states:
            (folder / FILE).write_text(written(*state), "utf-8")
            told, held = render(examine(folder)[1]), kept(folder)
            assert told == render(plainly(folder)[1])
            shutil.rmtree(folder / CACHE, ignore_errors=True)
            assert told == render(examine(folder)[1])
            assert held == kept(folder)


def marked(folder: Path) -> Iterator[str]:
    """Marks what is kept of each case; then tells the ids of those that are still marked after a check."""
    cache, mark = Cache(folder / CACHE), "0" * 24
    (part,) = parts(folder)
    name = part.name.partition("-")[2]
    about, _, rest = (cache.load("part", name) or b"").partition(b"\n")
    told = json.loads(about)
    for line in told["cases"]:
        line[2] = mark
    cache.save("part", name, json.dumps(told).encode() + b"\n" + rest, kept=None)
    yield ""
    for case in examine(folder)[0].cases.values():
        if getattr(case, "listing", "") == mark:
            yield case.id


@pytest.mark.parametrize(
    ("before", "after", "taken"),
    [
        ([PLAIN, SINGLING, ALLOWING], [PLAIN.replace("One.", "Three."), SINGLING, ALLOWING], ["xyz345"]),
        ([PLAIN, SINGLING, NAMING.replace("Wu Jiahong", "her")], [SINGLING, PLAIN], ["xyz345"]),
        (
            [PLAIN, DECLARING, NAMING],
            [PLAIN.replace("One.", "Three."), DECLARING, NAMING],
            ["pqr567", "tvw892"],
        ),
        (
            [NAMING, PLAIN, DECLARING],
            [NAMING, PLAIN, DECLARING.replace("Aid", "More aid")],
            ["tvw892", "kmn234"],
        ),
    ],
)
def test_cases_as_they_were_are_taken_over(
    before: list[str], after: list[str], taken: list[str], folder: Path
) -> None:
    (folder / FILE).write_text(written(before, "- ", ""), "utf-8")
    examine(folder)
    marks = marked(folder)
    next(marks)
    (folder / FILE).write_text(written(after, "- ", ""), "utf-8")
    assert list(marks) == taken


def test_a_name_that_is_declared_no_more_is_found_in_cases_as_they_were(folder: Path) -> None:
    (folder / FILE).write_text(written([NAMING, DECLARING], "- ", ""), "utf-8")
    assert "full-name" not in render(examine(folder)[1])
    (folder / FILE).write_text(written([NAMING, DECLARING.replace("Wu Jiahong", "Wu")], "- ", ""), "utf-8")
    assert "full-name" in render(examine(folder)[1])


@pytest.mark.parametrize(
    "spoilt", [b"", b"[]\n", b'{"day": "1999", "listed": 0, "cases": [[9]], "gists": {}}\n']
)
def test_what_is_something_else_is_not_taken_over(spoilt: bytes, folder: Path) -> None:
    (folder / FILE).write_text(written([PLAIN, SINGLING], "- ", ""), "utf-8")
    examine(folder)
    (part,) = parts(folder)
    Cache(folder / CACHE).save("part", part.name.partition("-")[2], spoilt, kept=None)
    (folder / FILE).write_text(written([PLAIN.replace("One.", "Three."), SINGLING], "- ", ""), "utf-8")
    assert render(examine(folder)[1]) == render(plainly(folder)[1])
    assert kept(folder)


def test_what_was_judged_of_cases_as_they_were_is_not_forgotten(folder: Path) -> None:
    (folder / FILE).write_text(written([PLAIN, SINGLING], "- ", ""), "utf-8")
    examine(folder)
    memory = folder / ".casebinder" / "privacy"
    before = memory.stat().st_size
    (folder / FILE).write_text(written([PLAIN.replace("One.", "Three."), SINGLING], "- ", ""), "utf-8")
    examine(folder)
    assert memory.stat().st_size > before
