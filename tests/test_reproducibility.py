"""Two builds of the same records are the same to the byte, wherever and whenever; all worlds by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import project
from tests.reproducibility import NEXT, WORLDS, YEAR, World, differences, rebuilt
from tests.trees import tree

TRIED = [world for world in WORLDS if world.name in ("all at once", "the clock ten years on", "another path")]


@pytest.mark.parametrize("world", TRIED, ids=lambda world: str(world.name))
def test_another_world_gives_the_same_bytes(
    world: World, small_project: Path, small_site: Path, tmp_path: Path
) -> None:
    assert differences(tree(small_site), rebuilt(small_project, world, tmp_path)) == []


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_a_theme_that_tells_when_it_was_built_tells_the_same(theme: str, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    dated = "{{ build_date_utc }}{% for page in nav.pages %} {{ page.update_date }}{% endfor %}\n"
    (folder / "docs" / "when.txt").write_text(dated)
    (folder / "mkdocs.yml").write_text(
        f"site_name: x\ntheme: {theme}\nextra_templates: [when.txt]\nplugins: [casebinder]\n"
    )
    now = rebuilt(folder, World("now", path="now"), tmp_path)
    later = rebuilt(folder, World("then", clock=10 * YEAR, mkdocs=True, path="then"), tmp_path)
    assert differences(now, later) == []
    told = rebuilt(folder, World("told", {"SOURCE_DATE_EPOCH": NEXT}, path="told"), tmp_path)
    assert b"2027-01-15" in told["when.txt"]
    assert b"2027-01-15" in told["index.html"]


def test_a_difference_would_be_found() -> None:
    assert differences({"a": b"1", "b": b"2"}, {"a": b"1", "b": b"3", "c": b""}) == ["b", "c"]
