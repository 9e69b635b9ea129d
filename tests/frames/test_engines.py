"""The same records through every engine: the same addresses, anchors, data and words."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from casebinder.build import EngineError, build
from casebinder.cache import CACHE
from casebinder.cli import commands
from casebinder.engines import ENGINES, engine
from casebinder.languages import words
from casebinder.press import LayoutError
from casebinder.records.site import Site
from tests.conftest import MINIMAL_CONFIG, REPOSITORY, project
from tests.frames.sites import differences, pages
from tests.trees import broken_links, facts, tree

FOREIGN = [name for name in ENGINES if name not in ("mkdocs", "plain")]
"""Those that are no part of the product: `make test-clients` installs them."""

ICONS = """\
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
      options:
        custom_icons: [icons]
"""


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def tool(name: str, *words: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command that is installed beside this Python, in a process of its own."""
    command = [str(each) for each in (Path(sys.executable).parent / name, *words)]
    return subprocess.run(command, cwd=cwd, text=True, capture_output=True, check=False)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The repository's own site in the plain layout."""
    into = tmp_path_factory.mktemp("plain") / "site"
    assert build(REPOSITORY, into, engine("plain")).ok
    return tree(into)


def test_the_plain_layout_carries_the_same_site(
    plain: dict[str, bytes], real_site: Path, real: Site, tell: Callable[[str], None]
) -> None:
    compared = r"^(zh/)?(cases/|about/|operators/|index\.html)"
    assert differences(tree(real_site), plain, compared) == []
    shown = pages(plain, compared)
    for case in real.cases:
        page = shown[f"cases/{case}/index.html"]
        assert "p1" in page.anchors or "noindex" in str(page.head)
        assert len(page.words) > 50
    tell(f"plain layout: {len(shown):,} pages with the words, anchors, head and links of MkDocs'")


def test_every_kind_of_page_is_the_same_in_the_plain_layout(small_project: Path, small_site: Path) -> None:
    into = small_project.parent / "small-plain"
    assert build(small_project, into, engine("plain")).ok
    assert differences(tree(small_site), tree(into)) == []


@pytest.mark.parametrize("name", ["mkdocs", "plain"])
def test_no_slot_is_left_where_nobody_lists_the_navigation(name: str, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    assert build(folder, folder / "site", engine(name)).ok
    files = tree(folder / "site")
    assert [path for path, data in files.items() if path.endswith(".html") and b"CASEBINDER" in data] == []
    tabs = re.findall(r"<li><a[^>]*>(.*?)</a></li>", files["zh/cases/bcd234/index.html"].decode())
    assert [words("zh")["frame"]["kinds"][kind] for kind in ("home", "browse")] == tabs[1:3]


def test_every_link_of_the_plain_layout_leads_somewhere(plain: dict[str, bytes], real: Site) -> None:
    assert list(broken_links(plain, real)) == []


def test_the_plain_layout_can_be_used_by_everybody(plain: dict[str, bytes], real: Site) -> None:
    for path in ("index.html", "zh/about/index.html", f"zh/cases/{next(iter(real.cases))}/index.html"):
        text = plain[path].decode()
        assert facts(plain[path]).language == path.split("/")[0].replace("index.html", "en")
        landmarks = ["<header", "<main", "<article", "<footer", 'role="search"', "data-cb-language", "<nav"]
        assert [mark for mark in landmarks if mark not in text] == []
        assert text.index('<a class="md-skip" href="#content">') < text.index("<header")
        assert 'id="content"' in text
        assert "https://fonts" not in text
    nowhere = facts(plain["404.html"])
    assert {link for link in nowhere.links if not link.startswith(("/", "#"))} == set()


@pytest.mark.clients
@pytest.mark.parametrize("name", FOREIGN)
def test_another_engine_carries_the_same_site(
    name: str, real_site: Path, real: Site, tmp_path: Path, tell: Callable[[str], None]
) -> None:
    into = tmp_path / "site"
    done = tool("casebinder", "build", "--engine", name, "--into", into, cwd=REPOSITORY)
    assert done.returncode == 0, done.stderr
    files = tree(into)
    assert differences(tree(real_site), files) == []
    assert list(broken_links(files, real)) == []
    assert [path for path, data in files.items() if b"<p>CASEBINDER" in data] == []
    assert run("verify", into).exit_code == 0
    tell(f"{name}: {len(pages(files)):,} pages with the words, anchors, head and links of MkDocs'")


@pytest.mark.clients
def test_properdocs_builds_by_its_own_command(small_site: Path, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    done = tool("properdocs", "build", "-f", "mkdocs.yml", "--site-dir", tmp_path / "site", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert differences(tree(small_site), tree(tmp_path / "site")) == []


@pytest.mark.clients
def test_verify_sees_that_zensical_left_us_out(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "docs" / "index.md").write_text(
        "---\ncasebinder: home\n---\n# T {#title}\n\nCASEBINDERCONTENT\n"
    )
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build"], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 0
    result = run("verify", folder / "site")
    assert result.exit_code == 3
    assert "index.html still holds CASEBINDERCONTENT" in result.output


@pytest.mark.clients
def test_zensical_names_what_it_cannot_do(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "mkdocs.yml").write_text("site_name: x\ntheme: {name: nowhere}\n")
    with pytest.raises(EngineError, match=r"Zensical stopped at .*mkdocs\.yml"):
        build(folder, folder / "site", engine("zensical"))
    (folder / "mkdocs.yml").write_text("site_name: x\ntheme: {name: material, custom_dir: theme}\n")
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("<html><head><title>CASEBINDERTITLE</title></head></html>")
    with pytest.raises(LayoutError, match="Zensical"):
        build(folder, folder / "site", engine("zensical"))
    assert not (folder / "site").exists()


@pytest.mark.parametrize("name", FOREIGN)
def test_an_engine_that_is_not_there_is_told_how_to_get(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)  # as if it were not installed
    folder = project(tmp_path / "p")
    result = run("build", "--records", folder, "--engine", name)
    assert result.exit_code == 3
    assert f"is not installed. Install it beside casebinder: pip install {name}" in result.output
    assert not (folder / "site").exists()


def test_an_engine_that_nobody_knows_is_wrong_use(tmp_path: Path) -> None:
    result = run("build", "--records", project(tmp_path / "p"), "--engine", "hugo")
    assert result.exit_code == 2
    assert "plain" in result.output


def test_another_engine_is_another_build(tmp_path: Path) -> None:
    folder, trees = project(tmp_path / "p"), []
    for name in ("mkdocs", "plain", "mkdocs", "plain"):
        assert run("build", "--records", folder, "--engine", name).exit_code == 0
        assert "nothing has changed" in run("build", "--records", folder, "--engine", name).output
        trees.append(tree(folder / "site"))
    assert trees[0] == trees[2]
    assert trees[1] == trees[3] != trees[0]


@pytest.mark.parametrize("name", ["mkdocs", "plain"])
def test_an_engine_is_remembered_from_its_first_run(name: str, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    assert run("build", "--records", folder, "--engine", name).exit_code == 0
    assert len(list((folder / CACHE).glob("engine-*"))) == 1


@pytest.mark.parametrize("name", ["mkdocs", "plain"])
def test_a_changed_icon_of_the_owner_is_seen(name: str, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    icon = folder / "icons" / "ours" / "well.svg"
    icon.parent.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(f"{MINIMAL_CONFIG}{ICONS}")
    (folder / "docs" / "about.md").write_text("# About\n\n:ours-well: words\n")
    for title in ("OLD", "NEW"):
        icon.write_text(f'<svg xmlns="http://www.w3.org/2000/svg"><title>{title}</title></svg>')
        done = tool("casebinder", "build", "--engine", name, cwd=folder)
        assert done.returncode == 0, done.stderr
        assert f"<title>{title}</title>" in (folder / "site" / "about" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["mkdocs", "plain"])
@pytest.mark.parametrize(
    ("slugify", "known"),
    [
        ("!!python/name:markdown.extensions.toc.slugify_unicode", True),
        ("!!python/name:operator.concat", False),
        ("!<tag:yaml.org,2002:python/name:operator.concat>", False),
    ],
)
def test_no_engine_is_remembered_that_runs_the_owners_code(
    name: str, slugify: str, known: bool, small: Site, tmp_path: Path
) -> None:
    folder = project(tmp_path / "p")
    options = f"markdown_extensions:\n  - toc:\n      slugify: {slugify}\n"
    (folder / "mkdocs.yml").write_text(f"{MINIMAL_CONFIG}{options}")
    sources = engine(name)(folder, small, tmp_path / "site").sources
    assert sources == (("docs", "mkdocs.yml") if known else None)


def test_plugins_that_do_not_run_are_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    folder = project(tmp_path / "p")
    (folder / "mkdocs.yml").write_text(
        "plugins: [search, casebinder, {tags: {}}]\nhooks: [hook.py]\ntheme: {custom_dir: mine}\n"
    )
    with caplog.at_level(logging.WARNING):
        assert build(folder, folder / "site", engine("plain")).ok
    assert "the plain layout leaves out of mkdocs.yml: hook.py, tags, theme.custom_dir" in caplog.text
