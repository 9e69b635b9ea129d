"""What is wrong at the top of a page of text is told at its place, lest readers be shown it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casebinder.build import examine
from casebinder.source.published import published
from tests.conftest import SMALL

PLACES = [
    ("---\ntitle：About\nhide: [toc]\n---\n\nText.\n", "yaml-colon", 2),
    ('---\ntitle: "About\n---\n\nText.\n', "yaml-syntax", 2),
    ("---\ndescription: a: b\n---\n", "yaml-syntax", 2),
    ("---\ntitle：About\n---\n", "yaml-top", 2),
    ("---\ntitle: About\n\nText.\n", "front-matter", 1),
    ("---\nOnly words.\n---\n", "front-matter", 2),
    ("---\na: !!bool x\n---\n", "yaml-tag", 2),
    ('---\na: !!int ""\n---\n', "yaml-tag", 2),
    ("---\na: !!timestamp x\n---\n", "yaml-tag", 2),
    (f"---\na: {'1:' * 900}1.5\n---\n", "front-matter", 2),
]


def _found(folder: Path, text: str) -> list[tuple[str, str, int]]:
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    (folder / "docs").mkdir()
    (folder / "docs" / "about.md").write_text(text, "utf-8")
    found = examine(folder)[1].diagnostics
    return [
        (each.code, each.span.file, each.span.line) for each in found if each.span.file == "docs/about.md"
    ]


@pytest.mark.parametrize(("text", "code", "line"), PLACES)
def test_a_slip_at_the_top_of_a_page_is_told(text: str, code: str, line: int, tmp_path: Path) -> None:
    assert _found(tmp_path, text) == [(code, "docs/about.md", line)]


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: About\n---\n\nText.\n",
        "---\n\n# A line first\n",
        "# No keys\n",
        "---\n---\nText\n",
        "\n---\na：b\n---\n",
    ],
)
def test_a_page_that_is_as_it_should_be_is_left_alone(text: str, tmp_path: Path) -> None:
    assert _found(tmp_path, text) == []


TAGS = st.sampled_from(
    ["", "!!bool ", "!!int ", "!!float ", "!!timestamp ", "!!set ", "!!binary ", "!x ", "&a ", "*a "]
)
VALUES = st.text(st.sampled_from("0123:.-+TZ_eExn '\"[]{},?#案\n"), max_size=12)


@given(st.lists(st.tuples(TAGS, VALUES), max_size=4))
@settings(max_examples=300, deadline=None)
def test_nothing_at_the_top_of_a_page_breaks_off_the_check(values: list[tuple[str, str]]) -> None:
    lines = "".join(f"k{n}: {tag}{value}\n" for n, (tag, value) in enumerate(values))
    with TemporaryDirectory() as folder:
        (Path(folder) / "docs").mkdir()
        (Path(folder) / "docs" / "page.md").write_text(f"---\n{lines}---\nText.\n", "utf-8")
        assert list(published(Path(folder)))
