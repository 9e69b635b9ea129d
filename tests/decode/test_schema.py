"""The schema for editors accepts what decoding accepts, offers the terms and speaks two languages."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from casebinder.decode import decode
from casebinder.decode.forms import FORMS
from casebinder.decode.schema import schema
from casebinder.records.site import Site
from casebinder.source import Node, Scalar, SeqNode, read
from tests.decode.records import case, folder

ROOT = Path(__file__).parents[2]
FOLDERS = {"small": ROOT / "tests" / "sites" / "good" / "small", "own": ROOT}


def typed(node: Node) -> Any:
    """The value as an editor's YAML reader sees it (YAML 1.2 core)."""
    if isinstance(node, SeqNode):
        return [typed(item) for item in node.items]
    if not isinstance(node, Scalar):
        return {entry.key.text: typed(entry.value) for entry in node}
    if node.absent:
        return None
    if node.plain and node.text in ("true", "false"):
        return node.text == "true"
    if node.plain and re.fullmatch("-?[0-9]+", node.text):
        return int(node.text)
    if node.plain and re.fullmatch(r"-?[0-9]+\.[0-9]+", node.text):
        return float(node.text)
    return node.text


def site(path: Path) -> Site:
    return decode(read(path))[0]


def complaints(made: dict[str, Any], value: Any) -> list[str]:
    return ["/".join(map(str, error.absolute_path)) for error in Draft7Validator(made).iter_errors(value)]


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("language", ["en", "zh", "zh-Hant"])
def test_records_that_are_in_order_fit(name: str, language: str) -> None:
    records = site(FOLDERS[name])
    for document in (each for each in read(FOLDERS[name]).documents if each.kind != "ledger"):
        made = schema(records, language, document.kind)
        Draft7Validator.check_schema(made)
        assert complaints(made, typed(document.root)) == [], document.file


@pytest.mark.parametrize(
    ("lines", "path"),
    [
        ("titel: x", "cases/0"),
        ("dated: 2023.3.8", "cases/0/dated"),
        ("dated: 2024-13-45", "cases/0/dated"),
        ("number: one", "cases/0/number"),
        ("status: publish", "cases/0/status"),
        ("facets: {matter: [maintainence]}", "cases/0/facets/matter"),
        ("facets: {mater: maintenance}", "cases/0/facets"),
        ("language: de", "cases/0/language"),
        ("summary: {de: x}", "cases/0/summary"),
        ("aid: [{amount: 3}]", "cases/0/aid/0"),
        ("aid: 3", "cases/0/aid"),
        ("sources: [{title: x, url: //evil}]", "cases/0/sources/0/url"),
        ("sources: [{title: x, url: 'https://user@evil/'}]", "cases/0/sources/0/url"),
        ("withdrawn: {date: 2024}", "cases/0/withdrawn"),
    ],
)
def test_what_is_a_fault_is_marked(tmp_path: Path, lines: str, path: str) -> None:
    found = read(folder(tmp_path, {"cases.yaml": case(lines)}))
    made = schema(decode(found)[0], "en")
    assert complaints(made, typed(found.documents[0].root)) == [path]


def test_a_word_is_explained_in_the_language_of_the_editor() -> None:
    records = site(FOLDERS["small"])
    for language, definition, about in (
        ("en", "Injury\n\nA person was hurt.", "What kind of aid was given."),
        ("zh", "伤害\n\n人身受到伤害。", "救助种类。"),
    ):
        made = schema(records, language)
        offered = {each["const"]: each for each in made["definitions"]["term-matter"]["anyOf"]}
        assert offered["injury"]["description"] == definition
        assert offered["伤害"]["description"] == offered["Injury"]["description"] == definition
        assert offered["wound"]["title"] == "injury"
        assert list(offered)[:3] == ["harm", "injury", "maintenance"]
        assert made["definitions"]["aid"]["properties"]["kind"]["description"] == about


def test_every_key_of_every_form_is_there_with_what_it_is_for() -> None:
    records = site(FOLDERS["small"])
    for which, form in FORMS.items():
        made = schema(records, "zh", which)
        assert list(made["properties"]) == [key.name for key in form.keys]
        for part in (made, *made["definitions"].values()):
            for name, key in part.get("properties", {}).items():
                assert name in records.languages or key["description"]


def test_ids_are_offered_with_titles_but_others_are_taken() -> None:
    made = schema(site(FOLDERS["small"]), "en")
    *known, other = made["definitions"]["batch-pointer"]["anyOf"]
    assert {each["const"]: each["description"] for each in known}["valley-1"] == "First cases of the valley"
    assert other == {"type": ["string", "integer"]}
