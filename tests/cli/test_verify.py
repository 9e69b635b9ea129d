"""`casebinder verify` tells every way in which a site is not what was built, on disk and as served."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from click.testing import CliRunner, Result

from casebinder.cli import commands
from casebinder.manifest import NAME, paths
from tests.serving import serve


def verify(*words: str) -> Result:
    return CliRunner().invoke(commands, ["verify", *words])


@pytest.fixture(scope="module")
def pristine(small_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that tests copy again."""
    return copytree(small_site, tmp_path_factory.mktemp("verify") / "site")


@pytest.fixture
def site(pristine: Path, tmp_path: Path) -> Path:
    return copytree(pristine, tmp_path / "site")


@pytest.fixture(scope="module")
def url(pristine: Path) -> Iterator[str]:
    with serve(pristine, "https://example.org/a/b/") as address:
        yield address


def test_the_manifest_names_every_file_but_itself(site: Path) -> None:
    found = json.loads((site / NAME).read_bytes())
    assert found["version"] == 1
    assert [each["path"] for each in found["files"]] == sorted(set(paths(site)) - {NAME})
    assert verify(str(site)).output.endswith("files: all as built\n")


def _shrink(site: Path) -> None:
    file = site / "404.html"
    file.write_bytes(file.read_bytes()[:-1])


def _flip(site: Path) -> None:
    file = site / "data" / "cases.json"
    file.write_bytes(file.read_bytes().replace(b"a", b"b", 1))


def _link(site: Path) -> None:
    file = site / "404.html"
    file.rename(site.parent / "elsewhere.html")
    file.symlink_to(site.parent / "elsewhere.html")


DAMAGES: list[tuple[str, str, Callable[[Path], object]]] = [
    ("missing", "zh/index.html", lambda site: (site / "zh" / "index.html").unlink()),
    ("missing", "cases/bcd234/index.html", lambda site: rmtree(site / "cases" / "bcd234")),
    ("changed", "404.html", _shrink),
    ("changed", "data/cases.json", _flip),
    ("changed", "404.html", _link),
    ("extra", "cases/old.html", lambda site: (site / "cases" / "old.html").write_text("")),
    ("extra", "out", lambda site: (site / "out").symlink_to("/")),
]


@pytest.mark.parametrize(("kind", "path", "damage"), DAMAGES)
def test_every_damage_is_told(kind: str, path: str, damage: Callable[[Path], object], site: Path) -> None:
    damage(site)
    result = verify(str(site), "--format", "json")
    found = json.loads(result.output)
    assert result.exit_code == 1
    assert found["ok"] is False
    assert found.pop(kind) == [path]
    assert [name for name in ("missing", "changed", "extra") if found.get(name)] == []
    assert f"{kind:8} {path}\n" in verify(str(site)).output


def test_what_is_served_is_what_was_built(site: Path, url: str) -> None:
    assert verify(str(site), "--url", url).exit_code == 0
    assert verify("--url", url).output.endswith("files: all as built\n")


def test_what_a_server_lacks_or_changes_is_told(site: Path, pristine: Path) -> None:
    (site / "zh" / "index.html").unlink()
    _flip(site)
    with serve(site, "https://example.org/") as address:
        result = verify(str(pristine), "--url", address)
    assert result.exit_code == 1
    assert result.output.startswith("missing  zh/index.html\nchanged  data/cases.json\n")


def _marked(text: str) -> str:
    return re.search(r'<meta name="casebinder"[^>]*>', text)[0]  # type: ignore[index]


LOSSES: list[tuple[str, Callable[[str], str]]] = [
    ("the mark", lambda text: text.replace(_marked(text), "")),
    ("another page's mark", lambda text: text.replace('content="case ', 'content="term ')),
    ("a mark that says nothing", lambda text: re.sub(r'(name="casebinder" content=)"[^"]*"', r'\1""', text)),
    ("one paragraph", lambda text: re.sub(r' id="p1"', "", text)),
    ("the content", lambda text: re.sub(r"(?s)<article.*</article>", "<article></article>", text)),
    ("everything", lambda _: ""),
]


@pytest.mark.parametrize(("what", "lose"), LOSSES, ids=[what for what, _ in LOSSES])
def test_a_page_without_what_was_pressed_is_told(what: str, lose: Callable[[str], str], site: Path) -> None:
    page = site / "cases" / "bcd234" / "index.html"
    text = page.read_text("utf-8")
    assert lose(text) != text, what
    page.write_text(lose(text), "utf-8")
    found = json.loads(verify(str(site), "--format", "json").output)
    assert found["changed"] == found["lost"] == ["cases/bcd234/index.html"]
    result = verify(str(site))
    assert result.exit_code == 1
    assert "lost     cases/bcd234/index.html\n" in result.output
    assert "an engine, plugin or minifier dropped it" in result.output


def test_a_page_that_was_only_written_shorter_has_lost_nothing(site: Path) -> None:
    page = site / "cases" / "bcd234" / "index.html"
    short = re.sub(r'="([\w-]+)"', r"=\1", re.sub(r"\s+", " ", page.read_text("utf-8")))
    page.write_text(short, "utf-8")
    found = json.loads(verify(str(site), "--format", "json").output)
    assert (found["ok"], found["changed"], found["lost"]) == (False, ["cases/bcd234/index.html"], [])


def test_a_page_that_was_published_without_its_mark_is_told(site: Path) -> None:
    page, manifest = site / "cases" / "bcd234" / "index.html", site / NAME
    old = page.read_bytes()
    new = old.replace(_marked(old.decode()).encode(), b"")
    page.write_bytes(new)
    entry = f'"sha256": "{sha256(old).hexdigest()}", "size": {len(old)}'
    text = manifest.read_text("utf-8")
    assert entry in text
    manifest.write_text(text.replace(entry, f'"sha256": "{sha256(new).hexdigest()}", "size": {len(new)}'))
    found = json.loads(verify(str(site), "--format", "json").output)
    assert (found["ok"], found["changed"], found["lost"]) == (False, [], ["cases/bcd234/index.html"])


def test_every_pressed_page_is_in_the_manifest_with_its_kind(site: Path) -> None:
    files = {each["path"]: each.get("page") for each in json.loads((site / NAME).read_bytes())["files"]}
    assert files["cases/bcd234/index.html"] == "case"
    assert files["zh/index.html"] == "home"
    assert files["404.html"] is None
    marked = {path for path in files if b'<meta name="casebinder" ' in (site / path).read_bytes()}
    assert marked == {path for path, page in files.items() if page}


def test_a_site_that_an_engine_made_without_us_is_told(site: Path) -> None:
    (site / NAME).unlink()
    (site / "index.html").write_text("<article><p>CASEBINDERCONTENT</p></article>")
    result = verify(str(site))
    assert result.exit_code == 3
    assert "index.html still holds CASEBINDERCONTENT" in result.output
    assert "left casebinder out" in result.output


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "files": []}',
        '{"version": 1, "files": [{"path": "../../etc/passwd", "sha256": "%s", "size": 1}]}' % ("0" * 64),
        '{"version": 1, "files": [{"path": "a", "sha256": "0", "size": 1}]}',
        '{"version": 1, "files": [{"path": "a"}]}',
        '{"version": 1, "files": [{"path": 5, "sha256": "0", "size": 1}]}',
        "[" * 100_000,
    ],
)
def test_a_manifest_that_is_none_ends_in_a_sentence(text: str, site: Path) -> None:
    (site / NAME).write_text(text)
    result = verify(str(site))
    assert result.exit_code == 3
    assert "Error: manifest.json" in result.output


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nowhere"], 3),
        (["--url", "http://127.0.0.1:9/"], 3),
        (["--url", "ftp://example.org/"], 2),
        (["--url", "file:///etc/"], 2),
    ],
)
def test_what_cannot_be_verified_says_why(words: list[str], code: int) -> None:
    result = verify(*words)
    assert result.exit_code == code
    assert "Error" in result.output


def test_a_server_without_a_manifest_is_told(site: Path) -> None:
    (site / NAME).unlink()
    with serve(site, "https://example.org/") as address:
        result = verify("--url", address)
    assert result.exit_code == 3
    assert "has no manifest.json" in result.output
