"""The picture of a build's stages says in words what it shows, and the table beside it holds the same."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from casebinder.timings import STAGES
from tests.conftest import REPOSITORY

PAGES = {"en": "docs/architecture/speed.md", "zh": "docs/zh/architecture/speed.md"}
SVG = "{http://www.w3.org/2000/svg}"
SHOWN = len(STAGES) - 1
"""All but the time that is spent waiting, which one process does not."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the documentation, with what was measured at tiny sizes."""
    folder = tmp_path_factory.mktemp("copy")
    for name in PAGES.values():
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text((REPOSITORY / name).read_text("utf-8"), "utf-8")
    command = [sys.executable, "stages.py", "--cases", "10", "30", "--write", str(folder)]
    subprocess.run(command, cwd=REPOSITORY / "bench", check=True, capture_output=True, timeout=300)
    return folder


@pytest.mark.parametrize("language", PAGES)
def test_picture_and_table_tell_the_same(copy: Path, language: str) -> None:
    page = (copy / PAGES[language]).read_text("utf-8")
    svg = re.search(r"<svg.*?</svg>", page, re.DOTALL)
    assert svg
    drawn = ElementTree.fromstring(svg[0])
    title, about = (drawn.find(f"{SVG}{name}") for name in ("title", "desc"))
    assert title is not None
    assert about is not None
    assert drawn.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert "10" in str(about.text)
    assert "\n\n" not in svg[0]  # a blank line would end the HTML in Markdown
    words = [str(each.text) for each in drawn.iter(f"{SVG}text")]
    sizes, rest = words[:2], words[2:]
    names = rest[::3]
    table = page[page.index("<!-- stages -->") : page.index("<!-- /stages -->")]
    rows = re.findall(r"^\| (.+?) \| ([\d.]+) \| ([\d.]+) \|", table, re.MULTILINE)
    assert [row[0] for row in rows][:SHOWN] == names
    assert len(names) == SHOWN
    for at, cases in enumerate((10, 30)):
        assert str(cases) in sizes[at]
        shown = [float(each) * cases / 1000 for each in rest[1 + at :: 3]]
        assert shown == pytest.approx([float(row[1 + at]) for row in rows[:SHOWN]], abs=0.006)
