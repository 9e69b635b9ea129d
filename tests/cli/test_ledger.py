"""`casebinder ledger` records what readers have; from then on nothing of it can be lost."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebinder.build import examine
from casebinder.cli import commands
from casebinder.records.published import pages

SMALL = Path(__file__).parents[1] / "sites" / "good" / "small"
LINE = "  cases/npq345/: 2026-01-10\n"


def ledger(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["ledger", "--records", str(folder), *words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "p")
    assert ledger(tmp_path / "p").exit_code == 0
    return tmp_path / "p"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def errors(folder: Path) -> list[tuple[str, str, int]]:
    report = examine(folder)[1]
    return [
        (each.code, each.span.file, each.span.line)
        for each in report.diagnostics
        if each.severity.word == "error"
    ]


def test_every_address_is_recorded_sorted_and_once(folder: Path) -> None:
    found = re.findall(r"^  (\S+): 20", (folder / "ledger.yaml").read_text("utf-8"), re.MULTILINE)
    site, report = examine(folder)
    assert report.ok
    assert set(found) == {*pages(site), *site.forwards}
    assert found == sorted(set(found))
    assert "cases/jkm892/" not in found  # a draft
    assert {"vocabularies/matter/", "matter/wound/", "affair/harm/", "batches/valley-two/"} <= set(found)


def test_what_has_been_recorded_is_not_written_again(folder: Path) -> None:
    before = (folder / "ledger.yaml").stat().st_mtime_ns
    assert ledger(folder).output == "ledger.yaml holds all that is published\n"
    assert ledger(folder, "--check").exit_code == 0
    assert (folder / "ledger.yaml").stat().st_mtime_ns == before


def test_a_check_says_that_something_is_new_and_writes_nothing(folder: Path) -> None:
    edit(folder / "records" / "more.yaml", "status: draft", "status: published\n    published: 2026-11-22")
    before = (folder / "ledger.yaml").read_bytes()
    result = ledger(folder, "--check")
    assert result.exit_code == 1
    assert "run `casebinder ledger`" in result.output
    assert (folder / "ledger.yaml").read_bytes() == before
    assert ledger(folder).exit_code == 0
    assert "cases/jkm892/: 2026-11-22" in (folder / "ledger.yaml").read_text("utf-8")


def test_records_with_faults_record_nothing(folder: Path) -> None:
    edit(folder / "cases.yaml", "matter: [maintenance", "matter: [maintainence")
    before = (folder / "ledger.yaml").read_bytes()
    result = ledger(folder)
    assert result.exit_code == 1
    assert "error[unknown-term]" in result.output
    assert (folder / "ledger.yaml").read_bytes() == before


def test_nothing_is_pinned_without_the_command(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path / "p")
    assert CliRunner().invoke(commands, ["check", "--records", str(tmp_path / "p")]).exit_code == 0
    assert not (tmp_path / "p" / "ledger.yaml").exists()


LOSSES: list[tuple[str, str, str, str, str]] = [
    ("records/more.yaml", "id: npq345", "id: npq346", "published-lost", "ledger.yaml"),
    ("records/more.yaml", "status: withdrawn", "status: draft", "published-lost", "records/more.yaml"),
    ("records/more.yaml", "replaces: [valley-two]", "", "published-lost", "ledger.yaml"),
    ("records/more.yaml", "replaces: [valley-rules]", "", "published-lost", "ledger.yaml"),
    ("cases.yaml", "replaces: [cdf234]", "", "published-lost", "ledger.yaml"),
    ("courses.yaml", "id: first-steps", "id: other-steps", "published-lost", "ledger.yaml"),
    ("vocabularies/matter.yaml", "replaces: [affair]", "", "published-lost", "ledger.yaml"),
    ("vocabularies/matter.yaml", "replaces: [wound]", "", "published-lost", "ledger.yaml"),
    ("cases.yaml", "languages: [en, zh]", "languages: [zh, en]", "published-lost", "cases.yaml"),
    ("cases.yaml", "paid nothing for", "paid little for", "unannounced-change", "cases.yaml"),
    ("cases.yaml", "amount: 30000", "amount: 31000", "unannounced-change", "cases.yaml"),
    ("cases.yaml", "dated: 2024-05", "dated: 2024-06", "unannounced-change", "cases.yaml"),
    ("cases.yaml", "zh: 某甲}, role", "zh: 某乙}, role", "unannounced-change", "cases.yaml"),
    ("cases.yaml", "event: {en: Return visit.", "event: {en: A visit.", "unannounced-change", "cases.yaml"),
    ("cases.yaml", "women: 1, minors: 2", "women: 1, minors: 1", "unannounced-change", "cases.yaml"),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "at"), LOSSES)
def test_a_build_that_would_lose_something_stops(
    folder: Path, file: str, old: str, new: str, code: str, at: str
) -> None:
    text = (folder / file).read_text("utf-8")
    place = text.index(old)
    (folder / file).write_text(text[:place] + new + text[place + len(old) :], "utf-8")
    found = errors(folder)
    assert {(code, at)} <= {(each, where) for each, where, _ in found}, found


HARMLESS: list[tuple[str, str, str]] = [
    ("cases.yaml", "facets:\n      clue-source: [partner]", "facets:\n      clue-source: [internal]"),
    ("cases.yaml", "keywords: {en: [maintenance", "keywords: {en: [money, maintenance"),
    ("cases.yaml", "accessed: 2026-11-20", "accessed: 2026-11-22"),
    ("cases.yaml", "related: [fgh567]", "related: []"),
    ("cases.yaml", "left and paid nothing for the two", "left\n          and paid nothing for the two"),
    ("vocabularies/matter.yaml", "id: maintenance", "id: upkeep\n    replaces: [maintenance]"),
    ("vocabularies/section.yaml", "id: facts,", "id: story, replaces: [facts],"),
    ("vocabularies/aid-kind.yaml", "id: grant,", "id: gift, replaces: [grant],"),
]


@pytest.mark.parametrize(("file", "old", "new"), HARMLESS)
def test_what_is_no_text_may_change_and_a_term_may_be_renamed(
    folder: Path, file: str, old: str, new: str
) -> None:
    edit(folder / file, old, new)
    assert errors(folder) == []


def test_a_merged_case_and_a_course_that_loses_a_pair_keep_their_addresses(folder: Path) -> None:
    edit(folder / "courses.yaml", "compare: [[bcd234, fgh567]]", "")
    site, report = examine(folder)
    assert report.ok
    assert site.forwards["compare/bcd234-fgh567/"].address == "compare/?c=bcd234&c=fgh567"
    assert site.forwards["cases/cdf234/"].address == "cases/bcd234/"


def test_the_pair_of_a_withdrawn_case_leads_to_the_notice(folder: Path) -> None:
    text = (folder / "cases.yaml").read_text("utf-8")
    place = text.rindex("status: published")
    gone = "status: withdrawn\n    withdrawn: {date: 2026-11-24, reason: error}"
    (folder / "cases.yaml").write_text(
        text[:place] + gone + text[place + len("status: published") :], "utf-8"
    )
    site, report = examine(folder)
    assert report.ok
    assert site.forwards["compare/bcd234-fgh567/"].address == "cases/fgh567/"


def test_a_case_that_a_course_reads_in_part_can_be_withdrawn_down_to_the_notice(folder: Path) -> None:
    text = (folder / "cases.yaml").read_text("utf-8")
    notice = "status: withdrawn, published: 2026-11-20, withdrawn: {date: 2026-11-24, reason: privacy}"
    text = text[: text.index("  - id: fgh567")] + f"  - {{id: fgh567, {notice}}}\n"
    (folder / "cases.yaml").write_text(text, "utf-8")
    assert errors(folder) == []


def _conflict(text: str) -> str:
    ours = "  cases/zzz222/: 2026-11-25\n"
    return text.replace(LINE, f"<<<<<<< HEAD\n{LINE}=======\n{LINE}{ours}>>>>>>> theirs\n")


def test_a_merge_conflict_is_told_and_put_right(folder: Path) -> None:
    edit(
        folder / "records" / "more.yaml", "    status: draft\n", "    status: draft\n    replaces: [zzz222]\n"
    )
    file = folder / "ledger.yaml"
    file.write_text(_conflict(file.read_text("utf-8")), "utf-8")
    assert [code for code, _, _ in errors(folder)] == ["merge-conflict"]
    (fault,) = [each for each in examine(folder)[1].diagnostics if each.code == "merge-conflict"]
    assert "casebinder ledger" in fault.hint
    result = ledger(folder)
    assert "kept the lines of both versions" in result.output
    assert result.exit_code == 1  # zzz222 is nowhere published, and that is said
    assert [code for code, _, _ in errors(folder)] == ["published-lost"]


def test_of_two_texts_in_a_conflict_the_one_that_stands_in_the_records_is_kept(folder: Path) -> None:
    file = folder / "ledger.yaml"
    text = file.read_text("utf-8")
    line = next(each for each in text.splitlines(True) if each.startswith("  cases/bcd234/"))
    other = re.sub("en=[0-9a-f]+", f"en={'0' * 16}", line)
    file.write_text(text.replace(line, f"<<<<<<< a\n{other}=======\n{line}>>>>>>> b\n"), "utf-8")
    assert ledger(folder).exit_code == 0
    assert file.read_text("utf-8") == text


CORRUPTIONS: list[tuple[str, Callable[[str], str]]] = [
    ("ledger-line", lambda text: text.replace("2026-01-10", "last year")),
    ("ledger-line", lambda text: text.replace("cases/npq345/", "../../etc/")),
    ("ledger-line", lambda text: text.replace("paragraphs=6", "paragraphs=six")),
    ("ledger-line", lambda text: text.replace("languages: [en, zh]", "languages: en")),
    ("ledger-line", lambda text: text.replace("published:", "publshed:")),
    ("yaml-empty", lambda _: ""),
    ("yaml-syntax", lambda text: text + "  {[\n"),
    ("yaml-duplicate-key", lambda text: text + LINE),
    ("yaml-top", lambda _: "- a\n"),
]


@pytest.mark.parametrize(("code", "corrupt"), CORRUPTIONS)
def test_a_ledger_that_was_written_in_is_told_with_its_place(
    folder: Path, code: str, corrupt: Callable[[str], str]
) -> None:
    file = folder / "ledger.yaml"
    file.write_text(corrupt(file.read_text("utf-8")), "utf-8")
    found = errors(folder)
    assert code in {each for each, where, _ in found if where == "ledger.yaml"}, found
    before = file.read_bytes()
    assert ledger(folder).exit_code == 1
    assert file.read_bytes() == before


def test_bytes_that_are_no_text_are_told_too(folder: Path) -> None:
    (folder / "ledger.yaml").write_bytes(b"\xff\xfe\x00\xd8")
    assert errors(folder)
    assert ledger(folder).exit_code == 3
