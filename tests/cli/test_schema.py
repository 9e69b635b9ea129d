"""`casebinder schema` writes what editor programs complete from, and the repository's own is current."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from jsonschema import Draft7Validator

from casebinder.cli import commands
from casebinder.cli.schema import outputs
from casebinder.drafts import skeleton
from casebinder.records.site import Site
from casebinder.source import read
from tests.rules.folder import folder

REPOSITORY = Path(__file__).parents[2]
SETTINGS = json.loads(
    re.sub(r"^//.*\n", "", (REPOSITORY / ".vscode" / "settings.json").read_text("utf-8"), flags=re.MULTILINE)
)
KINDS = {"cases", "included", "courses", "vocabulary"}


class Core(yaml.SafeLoader):
    """YAML as the editors' extension reads it, in which a date is text."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
WRITTEN_BY_HAND = [each for each in read(REPOSITORY).documents if each.kind != "ledger"]


def schema(*options: str) -> Result:
    return CliRunner().invoke(commands, ["schema", *options])


def test_each_kind_of_file_has_a_schema_in_each_language(tmp_path: Path) -> None:
    result = schema("--records", str(folder(tmp_path, {})))
    assert (result.exit_code, result.output) == (0, f"wrote 8 schemas into {tmp_path / 'schemas'}\n")
    names = {file.name for file in (tmp_path / "schemas").iterdir()}
    assert names == {f"{kind}.{language}.json" for kind in KINDS for language in ("en", "zh")}
    for file in (tmp_path / "schemas").iterdir():
        Draft7Validator.check_schema(json.loads(file.read_text("utf-8")))


def test_what_cannot_be_written_ends_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    result = schema("--records", str(folder(tmp_path, {})), "--into", str(tmp_path / "taken"))
    assert result.exit_code == 74
    assert "taken cannot be written: " in result.output


def test_the_repositorys_schemas_are_current(real: Site) -> None:
    for output in outputs(real):
        current = (REPOSITORY / "schemas" / output.path).read_bytes() == output.data
        assert current, f"schemas/{output.path} is older than the records: run `casebinder schema`"


@pytest.mark.parametrize("document", WRITTEN_BY_HAND, ids=lambda document: document.file)
def test_every_file_of_records_is_wired_to_a_schema_it_satisfies(document: object) -> None:
    file = getattr(document, "file", "")
    wired = [name for name, pattern in SETTINGS["yaml.schemas"].items() if fnmatch(f"/{file}", pattern)]
    assert len(wired) == 1
    validator = Draft7Validator(json.loads((REPOSITORY / wired[0]).read_text("utf-8")))
    record = yaml.load((REPOSITORY / file).read_text("utf-8"), Core)
    assert [error.message for error in validator.iter_errors(record)] == []


def test_terms_are_offered_with_their_definitions(real: Site) -> None:
    (cases,) = (each.data for each in outputs(real) if each.path == "cases.zh.json")
    offered = {
        each["const"]: each.get("description", "")
        for each in json.loads(cases)["definitions"]["term-crime-type"]["anyOf"]
    }
    term = real.vocabularies["crime-type"].terms["domestic-violence"]
    assert term.definition["zh"].strip() in offered["domestic-violence"]
    assert {"家庭暴力", "家暴"} <= offered.keys()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_editor_program_finds_no_fault_in_a_new_case(real: Site, language: str) -> None:
    draft = yaml.load("cases:\n" + skeleton(real, language, "b2c3d4"), Core)
    (included,) = (each.data for each in outputs(real) if each.path == f"included.{language}.json")
    assert [error.message for error in Draft7Validator(json.loads(included)).iter_errors(draft)] == []
