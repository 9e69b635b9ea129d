"""`casebinder diff` tells a reviewer what readers will see differently."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebinder.build import examine
from casebinder.cli import commands
from casebinder.exports import cases, vocabularies

SMALL = Path(__file__).parents[1] / "sites" / "good" / "small"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small records with the data of their site."""
    folder = tmp_path / "p"
    shutil.copytree(SMALL, folder)
    (folder / "site" / "data").mkdir(parents=True)
    for outputs in (cases.outputs, vocabularies.outputs):
        for output in outputs(examine(folder)[0]):
            (folder / "site" / output.path).write_bytes(output.data)
    return folder


def diff(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["diff", "--records", str(folder), *words])


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_nothing_changed_is_said(folder: Path) -> None:
    assert diff(folder).output == "readers will see no difference\n"


def test_texts_word_by_word_and_codes_by_name(folder: Path) -> None:
    edit(folder / "cases.yaml", "Within ten days", "Within thirty days")
    edit(folder / "cases.yaml", "amount: 30000", "amount: 33000")
    edit(folder / "cases.yaml", "matter: [maintenance, injury]", "matter: [maintenance]")
    edit(folder / "vocabularies" / "matter.yaml", "A person was hurt", "A person was harmed")
    assert diff(folder).output.splitlines() == [
        "changed   cases/bcd234  Aid to a mother of two",
        "    facets.matter: [-injury-]",
        "    aid.amount: [-30000-][+33000+]",
        "    sections.assistance.en: The partner body told the office of the family. "
        "Within [-ten-][+thirty+] days the office",
        "changed   matter/injury  Injury",
        "    definition.en: A person was [-hurt-][+harmed+].",
        "2 changed",
    ]


def test_what_is_new_and_what_is_withdrawn(folder: Path) -> None:
    gone = "status: withdrawn\n    withdrawn: {date: 2026-11-24, reason: error}\n    published: 2026-11-20"
    text = (folder / "cases.yaml").read_text("utf-8")
    place = text.rindex("status: published")
    (folder / "cases.yaml").write_text(text[:place] + gone + "\n", "utf-8")
    edit(folder / "records" / "more.yaml", "status: draft", "status: published")
    output = diff(folder, str(folder / "site")).output
    assert "new       cases/jkm892  Aid to a pupil\n" in output
    assert "withdrawn cases/fgh567  Aid to a worker hurt on the road\n" in output
    assert output.endswith("1 withdrawn, 1 changed, 1 new\n")


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"cases": [{}]}'])
def test_what_is_no_site_is_told(damage: str, folder: Path) -> None:
    (folder / "site" / "data" / "cases.json").write_text(damage)
    result = diff(folder)
    assert result.exit_code == 3
    assert "is not a site to compare with" in result.output
    assert diff(folder, str(folder / "nowhere")).exit_code == 3


@pytest.mark.parametrize("way", ["comes", "goes"])
def test_what_is_private_is_masked_be_it_that_it_comes_or_goes(folder: Path, way: str) -> None:
    words = "Within ten days", "Within ten days (Zhang Jianguo, 13812345678)"
    edit(folder / "cases.yaml", *words)
    if way == "goes":
        for outputs in (cases.outputs, vocabularies.outputs):
            for output in outputs(examine(folder)[0]):
                (folder / "site" / output.path).write_bytes(output.data)
        edit(folder / "cases.yaml", *reversed(words))
    told = diff(folder).output
    assert "cases/bcd234" in told
    assert "Jianguo" not in told
    assert "13812345678" not in told
