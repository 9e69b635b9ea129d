"""`casebinder new case` puts a draft into the right file, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebinder.build import examine
from casebinder.cli import commands
from tests.rules.folder import folder


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return folder(tmp_path, {})


def new_case(records: Path, *options: str) -> Result:
    return CliRunner().invoke(commands, ["new", "case", "--records", str(records), *options])


def test_it_is_appended_to_cases_yaml_and_in_order(records: Path) -> None:
    before = (records / "cases.yaml").read_bytes()
    result = new_case(records, "--batch", "first")
    assert result.exit_code == 0
    assert (records / "cases.yaml").read_bytes().startswith(before)
    site, report = examine(records)
    assert report.diagnostics == ()
    draft = list(site.cases.values())[-1]
    assert f"The draft {draft.id} begins in line " in result.output
    assert (draft.status, draft.batches, draft.number) == ("draft", ("first",), 1)


def test_the_next_number_of_the_batch_is_filled_in(records: Path) -> None:
    for _ in range(3):
        assert new_case(records, "--batch", "first").exit_code == 0
    assert [case.number for case in examine(records)[0].cases.values()][1:] == [1, 2, 3]


def test_no_number_is_made_up_that_was_not_announced(records: Path) -> None:
    batches = "batches: [{id: full, title: {en: Full, zh: 满}, announced: 0}]\n"
    (records / "records" / "batches.yaml").write_text(batches, "utf-8")
    assert "\n  number:\n" in new_case(records, "--batch", "full", "--print").output


def test_a_new_file_is_made_where_it_is_included(records: Path) -> None:
    assert new_case(records, "--into", "records/new.yaml").exit_code == 0
    assert len(examine(records)[0].cases) == 2


def test_a_file_that_would_not_be_read_is_not_made(records: Path) -> None:
    result = new_case(records, "--into", "elsewhere.yaml")
    assert result.exit_code == 3
    assert "elsewhere.yaml would not be read" in result.output
    assert not (records / "elsewhere.yaml").exists()


@pytest.mark.parametrize("name", ["vocabularies/crime-type.yaml", "records/link.yaml", "courses.yaml"])
def test_a_file_that_holds_no_cases_is_left_alone(records: Path, name: str) -> None:
    (records / "courses.yaml").write_text("courses: []\n")
    (records / "records" / "link.yaml").symlink_to(records / "cases.yaml")
    before = (records / name).read_bytes()
    assert new_case(records, "--into", name).exit_code == 3
    assert (records / name).read_bytes() == before


def test_a_file_with_faults_is_left_alone_and_the_case_can_be_printed(records: Path) -> None:
    (records / "records" / "broken.yaml").write_text("cases:\n\t- id: b2c3d4\n")
    result = new_case(records, "--into", "records/broken.yaml")
    assert result.exit_code == 3
    assert "mend first what `casebinder check` shows; or take the case from --print" in result.output
    assert new_case(records, "--print").output.startswith("- id: ")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--batch", "frist"], "`frist` is not a batch. Did you mean `first`?"),
        (["--language", "fr"], "`fr` is not a language of the site."),
        (["--into", "../elsewhere.yaml"], "does not stand in the folder of the records"),
        (["--into", "records/new.txt"], "does not end in .yaml"),
    ],
)
def test_wrong_usage(records: Path, options: list[str], words: str) -> None:
    result = new_case(records, *options)
    assert result.exit_code == 2
    assert words in result.output


def test_what_is_printed_is_appended_nowhere(records: Path) -> None:
    before = (records / "cases.yaml").read_bytes()
    result = new_case(records, "--print", "--language", "zh")
    assert "# 标题。" in result.output
    assert (records / "cases.yaml").read_bytes() == before


def test_a_place_that_cannot_be_written_ends_in_a_sentence(records: Path) -> None:
    result = new_case(records, "--into", "records/nowhere/new.yaml")
    assert result.exit_code == 74
    assert "records/nowhere/new.yaml cannot be written: No such file or directory" in result.output


def test_rights_stay_as_they_were(records: Path) -> None:
    (records / "cases.yaml").chmod(0o664)
    assert new_case(records).exit_code == 0
    assert (records / "cases.yaml").stat().st_mode & 0o777 == 0o664
    assert sorted(each.name for each in records.iterdir()) == ["cases.yaml", "records", "vocabularies"]


def test_a_draft_that_nobody_has_filled_in_is_not_published(records: Path) -> None:
    assert new_case(records, "--into", "records/new.yaml").exit_code == 0
    file = records / "records" / "new.yaml"
    published = file.read_text("utf-8").replace("status: draft", "status: published")
    file.write_text(published.replace("published:\n", "published: 2024-05-01\n"), "utf-8")
    _, report = examine(records)
    assert not report.ok
    assert [fault.code for fault in report.diagnostics] == [
        "nothing-told",
        "placeholder-left",
        "placeholder-left",
    ]
