"""A site is published whole or not at all; only what changed is written; nothing but a site is replaced."""

from __future__ import annotations

import hashlib
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebinder.outputs import Kept, Output, Ready
from casebinder.publish import (
    BusyError,
    Changes,
    CollisionError,
    NotASiteError,
    UnwritableError,
    moment,
    publication,
    publish,
)
from casebinder.publish.publication import exchange_in_steps
from tests.trees import tree

MARKS = {"sitemap.xml": b"<urlset/>", "assets/casebinder/casebinder.css": b"a{}"}
"""What makes a folder a site of ours."""


def site(**pages: str) -> Iterator[Output]:
    """A site with these pages: the file `<name>/index.html` with this text."""
    for path, data in MARKS.items():
        yield Output(path, data)
    for name, text in pages.items():
        yield Output(f"{name}/index.html", text.encode())


def pages(into: Path) -> dict[str, str]:
    """The pages of a published site."""
    return {
        path.removesuffix("/index.html"): data.decode()
        for path, data in tree(into).items()
        if path not in MARKS
    }


def beside(into: Path) -> dict[str, bytes]:
    """What lies in the workshop, the lock and the record left out."""
    found = tree(into.with_name(f".{into.name}.casebinder"))
    return {path: data for path, data in found.items() if path not in ("lock", "record")}


def test_a_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    into = tmp_path / "site"
    assert publish(site(a="old", b="stays", c="goes"), into) == Changes(
        ("a/index.html", "assets/casebinder/casebinder.css", "b/index.html", "c/index.html", "sitemap.xml")
    )
    assert publish(site(a="new", b="stays"), into) == Changes(("a/index.html",), 3, ("c/index.html",))
    assert pages(into) == {"a": "new", "b": "stays"}
    assert not (into / "c").exists()


def test_nothing_is_touched_when_nothing_changed(tmp_path: Path) -> None:
    into = tmp_path / "site"
    publish(site(a="1"), into)
    before = (into.stat().st_ino, (into / "a" / "index.html").stat())
    assert publish(site(a="1"), into) == Changes((), 3, ())
    assert (into.stat().st_ino, (into / "a" / "index.html").stat()) == before


def test_a_file_that_is_as_it_was_needs_no_bytes(tmp_path: Path) -> None:
    into = tmp_path / "site"
    publish(site(a="1"), into)
    kept = {
        path: Kept(path, hashlib.sha256(data).hexdigest(), len(data)) for path, data in tree(into).items()
    }
    assert publish(kept.values(), into).unchanged == 3
    (into / "a" / "index.html").write_text("somebody's")
    with pytest.raises(ValueError, match=r"a/index\.html"):
        publish(kept.values(), into)
    assert (into / "a" / "index.html").read_text() == "somebody's"


def test_a_file_that_lies_ready_is_moved_to_its_place(tmp_path: Path) -> None:
    """First new, then as it was, then changed; in the end neither tree holds what it was before."""
    into = tmp_path / "site"
    for text in ("private words", "private words", "withdrawn"):
        with publication(into) as one:
            file = one.scratch / "large"
            file.write_text(text)
            ready = Ready("data/large", file, hashlib.sha256(text.encode()).hexdigest(), len(text))
            before = tree(into).get("data/large") if into.exists() else None
            changes = one.publish([*site(a="1"), ready])
            assert ("data/large" in changes.written) == (before != text.encode())
            assert (into / "data" / "large").read_text() == text
            assert not file.exists()
    assert [path for path, data in {**tree(into), **beside(into)}.items() if b"private" in data] == []


def test_no_older_text_stays_on_the_disk(tmp_path: Path) -> None:
    """After a withdrawal neither tree holds a word of it, whether much or little changed."""
    into = tmp_path / "site"
    many = {f"p{number}": "public" for number in range(20)}
    publish(site(**many, a="private words"), into)
    publish(site(**many, a="withdrawn"), into)
    publish(site(**many, a="withdrawn", b="private words"), into)
    publish(site(**many, a="withdrawn"), into)
    files = {**tree(into), **beside(into)}
    assert len(files) == 2 * (20 + 1 + len(MARKS)), "both trees are there"
    assert [path for path, data in files.items() if b"private" in data] == []
    publish(site(a="all else is gone"), into)
    assert [path for path, data in beside(into).items() if b"public" in data] == []


def test_what_is_foreign_or_broken_is_made_anew(tmp_path: Path) -> None:
    into = tmp_path / "site"
    publish(site(a="1", b="2", c="3", d="4"), into)
    publish(site(a="1", b="2", c="3", d="5"), into)
    spare = tmp_path / ".site.casebinder" / "spare"
    for number, folder in enumerate((into, spare)):
        (folder / "a" / "index.html").unlink()
        (folder / "a" / "index.html").symlink_to("/etc/hostname")
        (folder / "b" / "index.html").write_text(f"broken {number}")
        (folder / "empty" / "folder").mkdir(parents=True)
        os.mkfifo(folder / "pipe")
        (folder / "c" / "index.html").unlink()
        (folder / "c").rmdir()
        (folder / "c").write_text("a file where a folder was")
        (folder / "d" / "index.html").unlink()
        (folder / "d" / "index.html").mkdir()
    changes = publish(site(a="1", b="2", c="3", d="5"), into)
    assert changes.unchanged == len(MARKS)
    assert pages(into) == {"a": "1", "b": "2", "c": "3", "d": "5"}
    assert sorted(path.name for path in into.iterdir()) == ["a", "assets", "b", "c", "d", "sitemap.xml"]
    assert not (into / "a" / "index.html").is_symlink()


@pytest.mark.parametrize("harm", ["cut", "changed", "gone", "of another kind"])
def test_a_record_that_is_not_as_it_was_is_not_believed(tmp_path: Path, harm: str) -> None:
    into = tmp_path / "site"
    publish(site(a="1", b="2"), into)
    publish(site(a="1", b="3"), into)
    record = tmp_path / ".site.casebinder" / "record"
    data = record.read_bytes()
    harms = {"cut": data[:-9], "changed": data.replace(b'"a/', b'"z/'), "of another kind": b"{}\n{}"}
    if harm == "gone":
        record.unlink()
    else:
        record.write_bytes(harms[harm])
    assert publish(site(a="1", b="3"), into).unchanged == 0
    assert pages(into) == {"a": "1", "b": "3"}
    assert publish(site(a="1", b="3"), into).written == ()


names = st.sampled_from(["a", "b", "a/b", "b/a", "a/b/c", "index.html", "a/index.html", "c"])
states = st.dictionaries(names, st.binary(max_size=3), max_size=6)


@given(states=st.lists(states, min_size=1, max_size=5), touched=st.data())
def test_any_state_follows_on_any_other(
    states: list[dict[str, bytes]], touched: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """After each step the site is what was given, byte for byte, or the step was refused."""
    into = tmp_path_factory.mktemp("states") / "site"
    for state in [{}, *states]:
        wanted, following = tree(into), {**MARKS, **state}
        try:
            publish([Output(path, data) for path, data in following.items()], into)
        except CollisionError:
            assert any(
                f"{other}/".startswith(f"{path}/") for path in state for other in state if path != other
            )
        else:
            wanted = following
        assert tree(into) == wanted
        assert not any(folder for folder in into.rglob("*") if folder.is_dir() and not any(folder.iterdir()))
        if touched.draw(st.booleans()):
            victim = touched.draw(st.sampled_from(sorted(wanted)))
            (into / victim).write_bytes(b"touched")


def test_a_build_that_fails_leaves_the_old_site_whole(tmp_path: Path) -> None:
    into = tmp_path / "site"
    publish(site(a="old"), into)

    def failing() -> Iterator[Output]:
        yield from site(a="new")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        publish(failing(), into)
    for twice in (Output("a", b""), Output("a/index.html", b""), Output("a/index.html/x", b"")):
        with pytest.raises(CollisionError):
            publish([*site(a="new"), twice], into)
    assert pages(into) == {"a": "old"}
    assert beside(into) == {}


def test_without_the_system_s_exchange_the_trees_change_places_in_steps(tmp_path: Path) -> None:
    for name in ("draft", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "is").write_text(name)
    exchange_in_steps(tmp_path / "draft", tmp_path / "site", tmp_path / "old")
    assert tree(tmp_path) == {"draft/is": b"site", "site/is": b"draft"}


def test_a_build_killed_between_the_steps_is_mended_by_the_next(tmp_path: Path) -> None:
    into = tmp_path / "site"
    publish(site(a="1"), into)
    into.rename(tmp_path / ".site.casebinder" / "old")
    with publication(into):
        assert pages(into) == {"a": "1"}
    assert publish(site(a="1"), into).unchanged == 3


def test_only_one_build_at_a_time(tmp_path: Path) -> None:
    with publication(tmp_path / "site") as one, pytest.raises(BusyError), publication(tmp_path / "site"):
        pass
    assert not one.scratch.exists()


def test_a_build_that_another_has_overtaken_is_refused(tmp_path: Path) -> None:
    """It may have read older records than those that are published by now."""
    into = tmp_path / "site"
    for text in ("1", "2", "2"):
        begun = moment(into)
        publish(site(a=text), into)
        with pytest.raises(BusyError), publication(into, since=begun):
            pass
        with publication(into, since=moment(into)):
            pass


@pytest.mark.parametrize("kept", ["cases.yaml", "mkdocs.yml", "thesis.docx", "sitemap.xml"])
def test_a_folder_with_somebodys_work_is_refused(tmp_path: Path, kept: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / kept).write_text("work")
    with pytest.raises(NotASiteError):
        publish(site(), tmp_path / "docs")
    assert tree(tmp_path) == {f"docs/{kept}": b"work"}


def test_a_file_a_link_a_socket_or_the_root_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("work")
    (tmp_path / "link").symlink_to(tmp_path)
    (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
    with socket.socket(socket.AF_UNIX) as open_socket:
        open_socket.bind(str(tmp_path / "socket"))
        for target in ("file", "link", "nowhere", "socket", "/", "../../../../../../../../.."):
            with pytest.raises(NotASiteError):
                publish(site(), tmp_path / target)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "link", "nowhere", "socket"]


def test_the_folders_of_the_inputs_are_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for target in ("docs", "docs/site", "docs/a/../site", "."):
        with pytest.raises(NotASiteError), publication(tmp_path / target, [tmp_path / "docs"]):
            pass


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a//b", ".", "..", "", "a/", "a/.", "a\0b"])
def test_no_file_lies_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="cannot lie at"):
        publish([*site(), Output(path, b"")], tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_what_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("work")
    with pytest.raises(
        UnwritableError, match=r"could not be written: Not a directory .*Nothing was published"
    ):
        publish(site(), tmp_path / "file" / "site")
