"""The plain layout: pages of text with links, pictures and front matter as MkDocs has them."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PIL import Image

from casebinder.build import EngineError, build
from casebinder.engines import engine
from casebinder.engines.documents import address
from casebinder.engines.links import moved, target
from casebinder.plugin import render
from tests.conftest import project
from tests.frames.sites import differences
from tests.trees import tree

PAGE = """\
---
title: "Rules & <i>more</i>"
description: What "rules" are
footer: 1
---

# Rules {#title}

[about](../about.md#how) ![picture](dot.png) [file](文件.txt) [home](../index.md) [page](https://example.org/)
[record](../../cases/bcd234/)

- [ ] one
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small site with pages of text that link each other."""
    place = project(tmp_path / "p")
    rules = place / "docs" / "rules"
    rules.mkdir()
    (rules / "README.md").write_text(PAGE, "utf-8")
    Image.new("RGB", (1, 1)).save(rules / "dot.png", dpi=(72, 72), exif=b"Exif\0\0made by")
    (rules / "文件.txt").write_text("file")
    (rules / ".hidden.md").write_text("# hidden")
    (place / "docs" / "about.md").write_text("## How {#how}\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n")
    (place / "docs" / "zh").mkdir()
    (place / "docs" / "zh" / "about.md").write_text("# 关于\n\n[English](../about.md)\n", "utf-8")
    (place / "docs" / "term.md").write_text(
        "---\ncasebinder: term\ntitle: CASEBINDERTITLE\n---\n[rules](rules/README.md)\n\nCASEBINDERTRAIL\n\n"
        "# CASEBINDERHEADING {#title}\n\nCASEBINDERCONTENT\n"
    )
    (place / "mkdocs.yml").write_text(
        "site_name: x\ntheme: material\nplugins: [casebinder]\nextra_css: [rules/x.css]\n"
        "markdown_extensions: [{toc: {permalink: true}}, attr_list]\n"
        "nav: [cases/index.md, {Rules: rules/README.md}, about.md]\n"
    )
    return place


def test_pages_of_text_are_what_mkdocs_makes_of_them(folder: Path) -> None:
    assert build(folder, folder / "a", render).ok
    assert build(folder, folder / "b", engine("plain")).ok
    theirs, ours = tree(folder / "a"), tree(folder / "b")
    assert differences(theirs, ours) == []
    assert theirs["rules/dot.png"] == ours["rules/dot.png"]
    assert "rules/.hidden/index.html" not in ours
    assert b'href="../../rules/x.css"' in ours["zh/about/index.html"]
    assert 'class="cb-right"' in ours["about/index.html"].decode()
    assert "文件.txt" in "".join(ours)


def test_a_link_to_nothing_is_told(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "docs" / "about.md").write_text("# About\n\n[gone](gone.md)\n")
    with caplog.at_level(logging.WARNING):
        assert build(folder, folder / "site", engine("plain")).ok
    assert "about.md links to gone.md, which is not there" in caplog.text


def test_a_folder_has_one_page(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "docs" / "rules" / "index.md").write_text("# The index\n")
    with caplog.at_level(logging.WARNING):
        assert build(folder, folder / "site", engine("plain")).ok
    assert "rules/README.md is left out" in caplog.text
    assert "The index" in (folder / "site" / "rules" / "index.html").read_text("utf-8")


def test_it_needs_no_mkdocs_yml(folder: Path) -> None:
    (folder / "mkdocs.yml").unlink()
    assert build(folder, folder / "site", engine("plain")).ok
    assert (folder / "site" / "zh" / "about" / "index.html").exists()


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("mkdocs.yml", "theme: [", "mkdocs.yml cannot be used"),
        ("mkdocs.yml", "exclude_docs: about.md", "`exclude_docs` is known to MkDocs and ProperDocs only"),
        ("mkdocs.yml", "INHERIT: other.yml", "`INHERIT`"),
        ("mkdocs.yml", "site_name: !ENV NAME", "mkdocs.yml cannot be used"),
        ("mkdocs.yml", "[1]", "mkdocs.yml cannot be used"),
        ("mkdocs.yml", "docs_dir: elsewhere", "there is no folder"),
        ("mkdocs.yml", "nav: [{More: [about.md]}]", "the nav is one list of pages"),
        ("mkdocs.yml", "markdown_extensions: [no.such.extension]", "No module named"),
    ],
)
def test_what_it_cannot_do_is_told(file: str, text: str, said: str, folder: Path) -> None:
    (folder / file).write_text(text)
    with pytest.raises(EngineError) as told:
        build(folder, folder / "site", engine("plain"))
    assert said in str(told.value)
    assert not (folder / "site").exists()


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("index.md", ""), ("about.md", "about/"), ("zh/README.md", "zh/"), ("a/b c.md", "a/b%20c/"),
        ("关于.md", "%E5%85%B3%E4%BA%8E/"),
    ],
)  # fmt: skip
def test_addresses_are_those_of_mkdocs(uri: str, path: str) -> None:
    assert address(uri) == path


def test_a_page_that_moves_takes_its_links_along() -> None:
    html = '<a href="../../about/#how">x</a><img src="dot.png"><a href="#p1"><a href="CASEBINDERALTERNATEZH">'
    there = moved(html, "terms/term/", lambda path: "/" + path)
    assert there == html.replace("../../about", "/about").replace("dot.png", "/terms/term/dot.png")
    assert target("..", "a/b/") == ("a/", "")
    assert target("?q=1", "a/") == ("a/", "?q=1")
