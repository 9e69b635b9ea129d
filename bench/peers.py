"""The programs that are timed: how each gets the same cases, what builds them, what an edit is to it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import engines
import hugo
import pages_of_text

from casebinder.build import examine
from casebinder.records.site import Site

HERE = Path(__file__).parent
ZENSICAL, JIEBA = "zensical==0.0.73", "jieba==0.42.1"
CONFIG = "site_name: Bench\ntheme: material\nplugins: [casebinder]\n"
MATERIAL = (
    "site_name: Bench\nsite_url: https://example.org/bench/\n"
    "theme: {{name: material, font: false, language: {}}}\n"
    "plugins: [search]\nnav: [index.md]\nvalidation: {{nav: {{omitted_files: ignore}}}}\n"
)


@dataclass(frozen=True, slots=True)
class Peer:
    """`prepare(records, folder)` fills a folder, in which `command` builds `out`; files hold case and label.

    `case` is a pattern of a file that tells of one case, `label` one of files that hold a term's label;
    `memory` are folders in which it remembers, `incremental` says whether it does; `judges` that it looks
    for names of persons, which it remembers elsewhere.
    """

    prepare: Callable[[Path, Path], None]
    command: Callable[[Path], Sequence[str]]
    out: str
    case: str
    label: str
    environment: Mapping[str, str] = field(default_factory=dict)
    incremental: bool = True
    memory: Sequence[str] = ()
    judges: bool = False
    languages: tuple[str, ...] = ("en",)


def records(source: Path, folder: Path) -> None:
    """The records themselves."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(CONFIG)


def _site(source: Path) -> Site:
    return examine(source)[0]


def for_hugo(source: Path, folder: Path) -> None:
    """Hugo's folder."""
    records(source, folder / "frame")
    hugo.write(_site(source), folder / "frame", folder)


def for_material(source: Path, folder: Path) -> None:
    """Pages of Markdown, none of them in the nav."""
    site = _site(source)
    pages_of_text.write(site, folder / "docs")
    (folder / "mkdocs.yml").write_text(MATERIAL.format(site.languages[0]))


def for_pagefind(source: Path, folder: Path) -> None:
    """The pages of casebinder's own site."""
    records(source, folder / "frame")
    command = [sys.executable, str(HERE / "pages.py"), str(folder / "frame"), str(folder / "site")]
    subprocess.run(command, check=True)


def zensical() -> str:
    """Zensical's command, in an environment of its own among the tools."""
    place = Path(os.environ["CASEBINDER_BENCH_TOOLS"]) / "zensical"
    if not place.exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
        _pip(place / "bin" / "python", ZENSICAL)
    return str(place / "bin" / "zensical")


def segmented(command: Sequence[str]) -> Sequence[str]:
    """A command with jieba at hand, which Material needs to cut Chinese text into words for its search."""
    place = Path(os.environ["CASEBINDER_BENCH_TOOLS"]) / "jieba"
    if not place.exists():
        _pip(sys.executable, "--no-deps", "--target", str(place), JIEBA)
    return ["env", f"PYTHONPATH={place}", *command]


def _pip(python: Path | str, *what: str) -> None:
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *what]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL)


def _tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


CASE, LABEL = "records/cases-0000.yaml", "vocabularies/crime-type.yaml"
PEERS = {
    "hugo": Peer(
        for_hugo, lambda _: ["hugo", "--quiet"], "public", "content/cases/*.md", "content/cases/*.md",
        memory=["resources"],
    ),
    "pages": Peer(
        records,
        lambda folder: [sys.executable, str(HERE / "pages.py"), str(folder), str(folder / "site")],
        "site", CASE, LABEL, incremental=False, memory=[".casebinder/cache"], judges=True,
    ),
    "casebinder": Peer(
        records,
        lambda folder: [_tool("casebinder"), "build", "--records", str(folder)], "site", CASE, LABEL,
        memory=[".casebinder/cache", ".site.casebinder"], judges=True, languages=("en", "zh"),
    ),
    "mkdocs": Peer(
        for_material, lambda _: [_tool("mkdocs"), "build", "--quiet"],
        "site", "docs/cases/*.md", "docs/crime-type/*.md", {"NO_MKDOCS_2_WARNING": "1"}, incremental=False,
    ),
    "mkdocs-zh": Peer(
        for_material, lambda _: segmented([_tool("mkdocs"), "build", "--quiet"]), "site", "docs/cases/*.md",
        "docs/crime-type/*.md", {"NO_MKDOCS_2_WARNING": "1"}, incremental=False, languages=("zh",),
    ),
    "zensical": Peer(
        for_material, lambda _: [zensical(), "build"], "site", "docs/cases/*.md",
        "docs/crime-type/*.md", memory=[".cache"],
    ),
    "pagefind": Peer(
        for_pagefind,
        lambda folder: [str(engines.pagefind_program()), "--site", str(folder / "site"), "--silent"],
        "site/pagefind", "site/cases/*/index.html", "site/crime-type/*/index.html", incremental=False,
    ),
}  # fmt: skip
"""By the word that names each on the command line; Hugo is what the others are held against."""
