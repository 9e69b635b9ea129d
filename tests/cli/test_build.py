"""`casebinder build` and `casebinder init` as somebody at the prompt meets them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebinder.build import examine
from casebinder.cli import commands
from casebinder.publish import publication
from casebinder.starter import DARK_PAPER, LIGHT_PAPER, contrast, legible
from tests.conftest import project
from tests.trees import broken_links, tree


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def test_a_new_institution_has_a_site_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "county"
    names = ["--title-en", 'Cases of "East" & West', "--title-zh", "东县<救助>案例"]
    assert (
        run("init", folder, *names, "--url", "https://cases.example.org", "--colour", "#ffd700").exit_code
        == 0
    )
    assert run("check", "--strict", "--records", folder).exit_code == 0
    built = run("build", "--records", folder)
    assert built.exit_code == 0, built.output
    site, _ = examine(folder)
    files = tree(folder / "site")
    assert list(broken_links(files, site)) == []
    assert "东县&lt;救助&gt;案例" in files["zh/index.html"].decode()
    assert "Cases of &#34;East&#34; &amp; West" in files["index.html"].decode()
    styles = files["assets/colours.css"].decode()
    colours = re.findall(r"--cb-accent: (#[0-9a-f]{6})", styles)
    assert [contrast(*pair) >= 4.5 for pair in zip(colours, (LIGHT_PAPER, DARK_PAPER), strict=True)] == [
        True,
        True,
    ]


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#808080", "#ff0000", "#14406b"])
@pytest.mark.parametrize("paper", [LIGHT_PAPER, DARK_PAPER])
def test_any_colour_becomes_legible(colour: str, paper: str) -> None:
    assert contrast(legible(colour, paper), paper) >= 4.5


def test_a_folder_in_use_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("work")
    result = run("init", tmp_path)
    assert result.exit_code == 3
    assert "is not empty" in result.output
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_colour_that_is_none_is_told_how(tmp_path: Path) -> None:
    result = run("init", tmp_path / "new", "--colour", "blue")
    assert result.exit_code == 2
    assert "#14532d" in result.output


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("foo", "does not begin with https:// or http://; write it whole, as https://example.org/page"),
        (
            "https://例子.cn/案例",
            "its host is not written in plain letters; write the host in the letters a to z",
        ),
        ("https://a b.cn/", "it holds a space"),
    ],
)
def test_an_address_that_the_check_would_refuse_starts_no_site(tmp_path: Path, url: str, words: str) -> None:
    result = run("init", tmp_path / "new", "--url", url)
    assert result.exit_code == 2
    assert words in " ".join(result.output.replace("│", " ").split())
    assert not (tmp_path / "new").exists()


def test_the_next_command_can_be_copied_whatever_the_folder_is_called(tmp_path: Path) -> None:
    folder = tmp_path / "a b" / "本院 案例"
    told = run("init", folder).output.partition("now: ")[2]
    assert shlex.split(told) == ["casebinder", "build", "--records", str(folder)]


def test_faults_stop_the_build_with_exit_code_1(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "courses.yaml").write_text("courses: [{id: A B}]\n")
    result = run("build", "--records", folder)
    assert result.exit_code == 1
    assert "--> courses.yaml:1:" in result.output
    assert not (folder / "site").exists()


def test_a_second_build_at_the_same_time_ends_with_75(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    with publication(folder / "site"):
        result = run("build", "--records", folder)
    assert result.exit_code == 75
    assert "another build" in result.output


def unlocked(folder: Path) -> dict[str, bytes]:
    """The tree of a folder without locks and what is remembered from one run to the next."""
    return {
        path: data
        for path, data in tree(folder).items()
        if not path.endswith(".lock") and not path.startswith(".casebinder/")
    }


@pytest.mark.parametrize("into", ["cases.yaml", ".", "vocabularies"])
def test_nothing_but_a_site_is_replaced(tmp_path: Path, into: str) -> None:
    folder = project(tmp_path / "p")
    before = unlocked(folder)
    result = run("build", "--records", folder, "--into", folder / into)
    assert result.exit_code == 3
    assert unlocked(folder) == before


def test_no_records_and_no_configuration_are_said_plainly(tmp_path: Path) -> None:
    result = run("build", "--records", tmp_path)
    assert result.exit_code == 3
    assert "cases.yaml" in result.output
    folder = project(tmp_path / "p")
    (folder / "mkdocs.yml").unlink()
    result = run("build", "--records", folder)
    assert result.exit_code == 3
    assert "mkdocs.yml" in result.output
    (folder / "mkdocs.yml").write_text("theme: [")
    result = run("build", "--records", folder)
    assert result.exit_code == 3
    assert "mkdocs.yml" in result.output


def test_a_layout_that_lost_its_content_is_named(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "docs" / "cases").mkdir()
    (folder / "docs" / "cases" / "case.md").write_text(
        "---\ntitle: CASEBINDERTITLE\ncasebinder: case\n---\n# Case\n"
    )
    result = run("build", "--records", folder)
    assert result.exit_code == 3
    assert "CASEBINDERCONTENT" in result.output
    assert "docs/cases/case.md" in result.output
