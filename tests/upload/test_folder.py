"""A site published into a folder: the same bytes, in an order that is safe, whatever happens on the way."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner, Result

from casebinder import upload
from casebinder.build import build, examine
from casebinder.cli import commands
from casebinder.plugin import render
from casebinder.records.site import Site
from casebinder.upload import Store
from casebinder.upload.plan import MARK, plan
from casebinder.upload.store import PART, headers
from tests.conftest import project
from tests.trees import broken_links, reachable, tree

NEW = "xyz678"


class KilledError(Exception):
    """Stands for the end of a process."""


class Mortal(Store):
    """A store whose user is killed instead of writing for the n-th time."""

    left = 0

    def write(self, path: str, data: bytes) -> None:
        self._count()
        super().write(path, data)

    def remove(self, path: str) -> None:
        self._count()
        super().remove(path)

    def _count(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise KilledError


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small site as it is, and with one more case, which changes many pages."""
    built = {}
    for state in ("old", "new"):
        folder = project(tmp_path_factory.mktemp(state) / "p")
        if state == "new":
            _add_case(folder)
        assert build(folder, folder / "site", render).ok
        built[state] = folder / "site"
    return built


def _add_case(folder: Path) -> None:
    records = folder / "cases.yaml"
    text = records.read_text("utf-8")
    case = re.search(r"  - id: fgh567\n.*?published: [0-9-]+\n", text, re.DOTALL)
    assert case
    more = case[0].replace("fgh567", NEW).replace("    batches: [valley-1, valley-2]\n    number: 2\n", "")
    records.write_text(text[: case.end()] + more + text[case.end() :], "utf-8")


@pytest.fixture(scope="module")
def site() -> Site:
    return examine(Path(__file__).parents[1] / "sites" / "good" / "small")[0]


def publish(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, ["publish", *map(str, words)])


def put(site: Path, store: Store) -> None:
    upload.publish(site, store, plan(site, store))


def test_the_folder_gets_the_bytes_of_the_site(states: dict[str, Path], tmp_path: Path) -> None:
    into = tmp_path / "www" / "cases"
    first, again = (publish(states["old"], into) for _ in "12")
    assert (first.exit_code, again.exit_code) == (0, 0), first.output
    assert tree(into) == tree(states["old"])
    assert "0 files sent" in again.output
    assert "0 files sent" not in first.output


def test_only_what_differs_is_sent_and_what_is_gone_removed(states: dict[str, Path], tmp_path: Path) -> None:
    into, old, new = tmp_path / "www", tree(states["old"]), tree(states["new"])
    publish(states["new"], into)
    stayed = {path: (into / path).stat().st_mtime_ns for path in old if old[path] == new.get(path)}
    told = publish(states["old"], into).output
    assert tree(into) == old
    assert {path: (into / path).stat().st_mtime_ns for path in stayed} == stayed
    changed = len(old.keys() - stayed.keys() - {"manifest.json"})
    assert f"{changed:,} files sent, {len(stayed):,} as they were, {len(new.keys() - old.keys())}" in told
    assert changed > 10


def test_a_dry_run_only_tells(states: dict[str, Path], tmp_path: Path) -> None:
    into = tmp_path / "www"
    publish(states["new"], into)
    told = publish(states["old"], into, "--dry-run").output
    assert tree(into) == tree(states["new"])
    assert f"\nremove cases/{NEW}/index.html\n" in told
    assert "send   cases/index.html\n" in told
    assert publish(states["old"], tmp_path / "none", "--dry-run").exit_code == 0
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("way", [("", "old"), ("old", "new"), ("new", "old")], ids="-".join)
@pytest.mark.parametrize("part", range(1, 100, 14))
def test_whoever_is_killed_leaves_links_that_lead_somewhere(
    way: tuple[str, str], part: int, states: dict[str, Path], site: Site, tmp_path: Path
) -> None:
    before, after = way
    store = Mortal(str(tmp_path / "www"))
    store.left = 1 << 30
    if before:
        put(states[before], store)
    planned = plan(states[after], store)
    writes = sum(map(len, planned.send)) + len(planned.remove) + 3
    store.left = writes * part // 100
    with pytest.raises(KilledError):
        upload.publish(states[after], store, planned)
    if before:
        found = tree(tmp_path / "www")
        seen = reachable(found, site)
        assert [each for each in broken_links(found, site) if each.partition(":")[0] in seen] == []
    last = next(state for state in ("new", "old") if part % 2 or state == "old")
    assert publish(states[last], tmp_path / "www").exit_code == 0
    assert tree(tmp_path / "www") == tree(states[last])


def test_a_file_that_was_half_written_is_written_again(states: dict[str, Path], tmp_path: Path) -> None:
    into = tmp_path / "www"
    store = Store(str(into))
    put(states["old"], store)
    touched = ["index.html", "cases/index.html"]
    (into / MARK).write_text(json.dumps({"version": 1, "touched": touched}))
    (into / "index.html").write_bytes(b"x" * (into / "index.html").stat().st_size)
    (into / f"cases/index.html{PART}").write_bytes(b"x")
    assert publish(states["old"], into).exit_code == 0
    assert tree(into) == tree(states["old"])


def test_nothing_private_is_sent(states: dict[str, Path], tmp_path: Path) -> None:
    copy = copytree(states["old"], tmp_path / "site")
    (copy / ".casebinder").mkdir()
    (copy / ".casebinder" / "privacy").write_text("digests")
    refused = publish(copy, tmp_path / "www")
    assert refused.exit_code == 1
    assert "1 extra" in refused.output
    assert not (tmp_path / "www").exists()


def test_a_site_that_was_changed_is_refused(states: dict[str, Path], tmp_path: Path) -> None:
    copy = copytree(states["old"], tmp_path / "site")
    (copy / "index.html").write_text("mine")
    assert publish(copy, tmp_path / "www").exit_code == 1
    (copy / "manifest.json").unlink()
    assert publish(copy, tmp_path / "www").exit_code == 3
    assert not (tmp_path / "www").exists()


def test_what_others_put_there_stays_and_is_told(states: dict[str, Path], tmp_path: Path) -> None:
    into = tmp_path / "www"
    publish(states["old"], into)
    (into / "proof.html").write_text("of a search engine")
    assert "1 file there is of no site of casebinder's" in publish(states["new"], into).output
    assert (into / "proof.html").read_text() == "of a search engine"


def test_what_is_no_site_is_not_written_to(states: dict[str, Path], tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("work")
    refused = publish(states["old"], tmp_path)
    assert refused.exit_code == 3
    assert "holds something" in refused.output
    assert tree(tmp_path) == {"thesis.txt": b"work"}


@pytest.mark.parametrize(
    ("url", "code", "word"),
    [
        ("{site}", 3, "lie in one another"),
        ("{site}/below", 3, "lie in one another"),
        ("{site}/..", 3, "lie in one another"),
        ("nosuch://place", 3, "nosuch"),
        ("s3:/bucket", 2, "s3://bucket/folder"),
        ("/dev/null/www", 74, "could not be written"),
    ],
)
def test_places_that_are_none(url: str, code: int, word: str, states: dict[str, Path]) -> None:
    before = tree(states["old"])
    run = publish(states["old"], url.format(site=states["old"]))
    assert (run.exit_code, word in run.output) == (code, True), run.output
    assert tree(states["old"]) == before


def test_what_a_store_holds_is_verified_and_mended(states: dict[str, Path], tmp_path: Path) -> None:
    into = tmp_path / "www"
    publish(states["old"], into)
    page = into / "index.html"
    page.write_bytes(b"x" * page.stat().st_size)
    (into / "proof.html").write_text("")
    for words in ([], [str(states["old"])]):
        run = CliRunner().invoke(commands, ["verify", *words, "--store", str(into)])
        assert run.exit_code == 1
        assert run.output.startswith("changed  index.html\nextra    proof.html\n")
    (into / "proof.html").unlink()
    assert publish(states["old"], into, "--again").exit_code == 0
    assert CliRunner().invoke(commands, ["verify", "--store", str(into)]).exit_code == 0


@pytest.mark.parametrize(
    ("path", "kind", "kept"),
    [
        ("zh/index.html", "text/html; charset=utf-8", "no-cache"),
        ("assets/casebinder/casebinder.21670454fc.js", "text/javascript; charset=utf-8", "immutable"),
        ("assets/stylesheets/main.57a0d79d.min.css", "text/css; charset=utf-8", "immutable"),
        ("search/0123456789ab/p0.js", "text/javascript; charset=utf-8", "no-cache"),
        ("data/cases.json", "application/json", "no-cache"),
        ("sitemap.xml", "application/xml", "no-cache"),
        ("assets/images/favicon.png", "image/png", "no-cache"),
        ("_headers", "text/plain; charset=utf-8", "no-cache"),
    ],
)
def test_an_object_store_is_told_type_and_time(path: str, kind: str, kept: str) -> None:
    said = headers(path)
    assert said["ContentType"] == kind
    assert kept in said["CacheControl"]
