"""A site is published whole or not at all, and nothing but a site is ever replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebinder.outputs import Output
from casebinder.publish import BusyError, NotASiteError, publication, write

SITE = [Output("sitemap.xml", b"<urlset/>"), Output("cases/a/index.html", b"new")]


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_a_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    into = tmp_path / "site"
    for body in (b"old", b"new"):
        with publication(into) as stage:
            write(stage, [Output("sitemap.xml", b"<urlset/>"), Output(f"{body.decode()}.html", body)])
    assert _tree(into) == {"new.html": b"new", "sitemap.xml": b"<urlset/>"}
    assert [each.name for each in tmp_path.iterdir() if each.name.endswith((".new", ".old"))] == []


def test_a_build_that_fails_leaves_the_old_site_whole(tmp_path: Path) -> None:
    into = tmp_path / "site"
    with publication(into) as stage:
        write(stage, SITE)
    before = _tree(into)
    with pytest.raises(IsADirectoryError), publication(into) as stage:
        write(stage, [*SITE, Output("cases/a", b"a file where a folder is")])
    assert _tree(into) == before


def test_only_one_build_at_a_time(tmp_path: Path) -> None:
    with (
        publication(tmp_path / "site") as stage,
        pytest.raises(BusyError),
        publication(tmp_path / "site"),
    ):
        pass
    assert not stage.exists()


@pytest.mark.parametrize("kept", ["cases.yaml", "mkdocs.yml", "thesis.docx"])
def test_a_folder_with_somebodys_work_is_refused(tmp_path: Path, kept: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / kept).write_text("work")
    with pytest.raises(NotASiteError), publication(tmp_path / "docs"):
        pass
    assert (tmp_path / "docs" / kept).read_text() == "work"


def test_a_file_or_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("work")
    (tmp_path / "link").symlink_to(tmp_path)
    for target in ("file", "link"):
        with pytest.raises(NotASiteError), publication(tmp_path / target):
            pass
