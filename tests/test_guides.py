"""The hand-written guides name what is there: keys, commands, codes, exit codes; both languages alike."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from casebinder import cli
from casebinder.decode import decode, forms
from casebinder.decode.kinds import Form
from casebinder.source import read

TOP = Path(__file__).parents[1]
GUIDES = ["about.md", *(f"{name}/index.md" for name in ("editors", "trainers", "operators", "architecture"))]
EDITORS = [forms.SITE, forms.BATCH, forms.MECHANISM, forms.CASE, forms.SOURCE, forms.VOCABULARY, forms.TERM]
HEADING = re.compile(r"^(#{1,3}) .*\{(#[a-z-]+)\}$", re.MULTILINE)


def guide(name: str, language: str = "en") -> str:
    return (TOP / "docs" / ("" if language == "en" else language) / name).read_text("utf-8")


def commands(group: click.Group = cli.commands) -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from (f"{name} {below}" for below in commands(command))
        else:
            yield name


@pytest.mark.parametrize("name", GUIDES)
def test_both_languages_have_the_same_headings(name: str) -> None:
    found = HEADING.findall(guide(name))
    assert found
    assert found == HEADING.findall(guide(name, "zh"))
    assert len(found) == len(re.findall(r"^#+ ", re.sub(r"(?s)```.*?```", "", guide(name)), re.MULTILINE))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("form", EDITORS, ids=lambda form: str(form.name))
def test_editors_find_every_key(form: Form, language: str) -> None:
    text = guide("editors/index.md", language)
    assert [key.name for key in form.keys if f"`{key.name}`" not in text] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_trainers_find_every_key_of_a_course(language: str) -> None:
    text = guide("trainers/index.md", language)
    keys = {
        key.name for form in (forms.COURSE, forms.MODULE, forms.READING, forms.QUESTION) for key in form.keys
    }
    assert sorted(key for key in keys if f"`{key}`" not in text) == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_operators_find_every_command_and_exit_code(language: str) -> None:
    text = guide("operators/index.md", language)
    assert [name for name in commands() if f"`casebinder {name}" not in text] == []
    assert [code for code in (0, 1, 2, 3, 74, 75) if f"\n| {code} |" not in text] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_example_case_of_the_editors_guide_is_a_case(language: str, tmp_path: Path) -> None:
    example = re.findall(r"(?s)```yaml\n(  - id: .*?)```", guide("editors/index.md", language))[0]
    (tmp_path / "cases.yaml").write_text(
        "site: {title: {en: T, zh: 题}, url: https://example.org/, languages: [en, zh]}\n"
        f"batches: [{{id: spp-acwf-1, title: {{en: B, zh: 批}}}}]\ncases:\n{example}",
        "utf-8",
    )
    (tmp_path / "vocabularies").symlink_to(TOP / "vocabularies")
    site, faults = decode(read(tmp_path))
    assert [fault.message for fault in faults] == []
    assert list(site.cases) == ["k7w3pd"]
