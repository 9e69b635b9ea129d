"""The sites that tests look at: the repository's own, and a small invented one; each is built once."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from casebinder.build import build, examine
from casebinder.plugin import render
from casebinder.records.site import Site
from tests.serving import serve

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    Tell = Callable[[str], None]

REPOSITORY = Path(__file__).parents[1]
SMALL = Path(__file__).parent / "sites" / "good" / "small"
MINIMAL_CONFIG = "site_name: Small\ntheme: material\nplugins: [casebinder]\n"
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
settings.register_profile("casebinder", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("casebinder")

FIGURES = pytest.StashKey[list[str]]()


@pytest.fixture(autouse=True, scope="session")
def _quiet_mkdocs() -> None:
    logging.getLogger("mkdocs").setLevel(logging.WARNING)


def pytest_configure(config: pytest.Config) -> None:
    """Makes room for the figures."""
    config.stash[FIGURES] = []


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Prints what tests have measured, passed or not."""
    if config.stash[FIGURES]:
        terminalreporter.section("figures")
        for line in config.stash[FIGURES]:
            terminalreporter.line(line)


@pytest.fixture(scope="session")
def tell(pytestconfig: pytest.Config) -> Tell:
    """`tell("947 pages, 0 errors")` shows a figure at the end of the run."""
    return pytestconfig.stash[FIGURES].append


@pytest.fixture(scope="session")
def small() -> Site:
    """The small invented site: every key of the form, a draft and a withdrawn case among its records."""
    site, report = examine(SMALL)
    assert report.ok
    return site


@pytest.fixture(scope="session")
def real() -> Site:
    """The repository's own records."""
    site, report = examine(REPOSITORY)
    assert report.ok
    return site


@pytest.fixture(scope="session")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small records, the least mkdocs.yml and an empty docs folder."""
    return project(tmp_path_factory.mktemp("small"))


def project(folder: Path) -> Path:
    """Makes such a folder."""
    shutil.copytree(SMALL, folder, dirs_exist_ok=True)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(MINIMAL_CONFIG)
    return folder


@pytest.fixture(scope="session")
def small_site(small_project: Path) -> Path:
    """The small site, built."""
    assert build(small_project, small_project / "site", render).ok
    return small_project / "site"


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built."""
    into = tmp_path_factory.mktemp("real") / "site"
    assert build(REPOSITORY, into, render).ok
    return into


@pytest.fixture(scope="session")
def real_url(real_site: Path, real: Site) -> Iterator[str]:
    """Where the repository's own site is served from this machine, below the path of its address."""
    with serve(real_site, real.url) as url:
        yield url


@pytest.fixture(scope="session")
def small_url(small_site: Path, small: Site) -> Iterator[str]:
    """Where the small site is served."""
    with serve(small_site, small.url) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests; each opens contexts of its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()
