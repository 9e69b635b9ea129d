"""The whole program: what a built site holds, and what happens when it cannot be built."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from itertools import product
from pathlib import Path

import jsonschema
import pytest

from casebinder.build import build
from casebinder.exports import export
from casebinder.outputs import Last, Output, Ready
from casebinder.plugin import render
from casebinder.press import LayoutError
from casebinder.records.site import Site
from casebinder.workers import WorkerError
from tests.conftest import project
from tests.trees import broken_links, facts, tree

LIGHT = 20_000
"""Bytes of a case page that are no words of its own, before compression, at most."""

TAG = re.compile("<[^>]+>")


def _mkdocs(folder: Path, into: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(into)]
    return subprocess.run(
        command, cwd=folder, env=os.environ | environment, text=True, capture_output=True, check=False
    )


def test_mkdocs_makes_the_same_site_byte_for_byte(
    small_project: Path, small_site: Path, tmp_path: Path
) -> None:
    run = _mkdocs(small_project, tmp_path / "site", TZ="Asia/Shanghai", PYTHONHASHSEED="7", LC_ALL="C")
    assert run.returncode == 0, run.stderr
    assert tree(tmp_path / "site") == tree(small_site)


def test_several_workers_make_the_same_site(small_project: Path, small_site: Path, tmp_path: Path) -> None:
    assert build(small_project, tmp_path / "site", render, workers=3).ok
    assert tree(tmp_path / "site") == tree(small_site)


def test_a_killed_worker_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_project: Path
) -> None:
    assert build(small_project, tmp_path / "site", render).ok
    before, here = tree(tmp_path / "site"), os.getpid()

    def killed(site: Site, last: Last, scratch: Path) -> Iterator[Output | Ready]:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        yield from export(site, last, scratch)

    monkeypatch.setattr("casebinder.pressing.export", killed)
    with pytest.raises(WorkerError, match="killed by signal 9"):
        build(small_project, tmp_path / "site", render, workers=2)
    assert tree(tmp_path / "site") == before
    assert not (tmp_path / ".site.casebinder" / "draft").exists()


@pytest.mark.parametrize("which", ["small", "real"])
def test_every_link_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    files = tree(request.getfixturevalue(f"{which}_site"))
    assert list(broken_links(files, request.getfixturevalue(which))) == []


def test_every_page_is_complete(real: Site, real_site: Path) -> None:
    files = tree(real_site)
    sitemap = files["sitemap.xml"].decode()
    titles: dict[str, str] = {}
    for path, data in files.items():
        if not path.endswith("index.html"):
            continue
        page, text = facts(data), data.decode()
        address = real.url + path.removesuffix("index.html")
        assert page.canonical == address, path
        assert f"<loc>{address}</loc>" in sitemap, path
        assert set(page.alternates) == {"en", "zh", "x-default"}, path
        assert page.language == ("zh" if path.startswith("zh/") else "en"), path
        assert page.meta.get("description"), path
        assert {"og:title", "og:type", "og:url", "og:site_name", "og:locale"} <= set(page.meta), path
        assert len(page.ids) == len(set(page.ids)), path
        assert text.count("<h1") == 1, path
        assert "architecture" in path or "CASEBINDER" not in text, path
        titles[path] = re.findall(r"<title>(.*?)</title>", text, re.DOTALL)[0]
    assert len(titles) == sitemap.count("<loc>")


def test_no_page_asks_another_origin(real_site: Path) -> None:
    for path, data in tree(real_site).items():
        if path.endswith(".html"):
            assert [each for each in facts(data).fetched if "//" in each] == [], path
        if path.endswith(".css"):
            assert not re.search(rb"url\(['\"]?(?:https?:)?//", data), path


def test_paragraphs_have_the_same_anchors_in_both_languages(real: Site, real_site: Path) -> None:
    for case in real.published.values():
        pages = [facts((real_site / p / "cases" / case.id / "index.html").read_bytes()) for p in ("", "zh")]
        anchors = [[each for each in page.ids if re.fullmatch(r"p\d+", each)] for page in pages]
        assert anchors[0] == anchors[1] == [f"p{p.number}" for p in case.paragraphs]


@pytest.mark.parametrize("name", ["cases", "vocabularies"])
@pytest.mark.parametrize("which", ["small", "real"])
def test_data_follows_its_schema(name: str, which: str, request: pytest.FixtureRequest) -> None:
    folder = request.getfixturevalue(f"{which}_site") / "data"
    schema = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads((folder / f"{name}.json").read_text("utf-8")), schema)


def test_a_case_page_is_light_besides_what_it_tells(real: Site, real_site: Path) -> None:
    for case, prefix in product(real.published, ("", "zh/")):
        html = (real_site / prefix / "cases" / case / "index.html").read_text("utf-8")
        article = html[html.index("<article") : html.index("</article>")]
        told = " ".join(unescape(TAG.sub("", article)).split())
        assert len(html.encode()) - len(told.encode()) < LIGHT, case


def test_data_holds_every_published_case_in_full(real: Site, real_site: Path) -> None:
    cases = json.loads((real_site / "data" / "cases.json").read_text("utf-8"))["cases"]
    assert [each["id"] for each in cases] == list(real.published)
    for record, case in zip(cases, real.published.values(), strict=True):
        numbers = [
            paragraph["number"] for section in record["sections"] for paragraph in section["paragraphs"]
        ]
        assert numbers == [paragraph.number for paragraph in case.paragraphs]
        page = (real_site / record["address"]["zh"].removeprefix(real.url) / "index.html").read_text("utf-8")
        assert f'id="{record["sections"][0]["paragraphs"][0]["anchor"]}"' in page


def _texts(site: Site, status: str) -> list[str]:
    cases = [case for case in site.cases.values() if case.status == status]
    assert cases, f"the small site has no {status} case"
    bodies = [p.text.words for case in cases for p in case.paragraphs] + [
        case.summary.words for case in cases
    ]
    return [words for body in bodies for words in body.values()]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_no_sentence_of_an_unpublished_case_is_in_any_file(
    small: Site, small_site: Path, status: str
) -> None:
    everything = b"\n".join(tree(small_site).values()).decode(errors="ignore")
    assert [text for text in _texts(small, status) if text in everything] == []


def test_answers_are_in_no_file(small: Site, small_site: Path) -> None:
    everything = b"\n".join(tree(small_site).values()).decode(errors="ignore")
    questions = [
        q for course in small.courses.values() for module in course.modules for q in module.questions
    ]
    answers = [answer for question in questions for answer in question.answer.words.values()]
    assert answers
    assert [answer for answer in answers if answer in everything] == []


def test_records_with_faults_write_nothing(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    assert build(folder, folder / "site", render).ok
    before = tree(folder / "site")
    records = folder / "cases.yaml"
    records.write_text(
        records.read_text("utf-8").replace("matter: [maintenance", "matter: [maintainence"), "utf-8"
    )
    report = build(folder, folder / "site", render).report
    assert [fault.code for fault in report.diagnostics if fault.severity.word == "error"] == ["unknown-term"]
    assert tree(folder / "site") == before
    run = _mkdocs(folder, folder / "other")
    assert run.returncode == 1
    assert "error[unknown-term]: `maintainence`" in run.stderr
    assert not (folder / "other").exists()


def test_a_theme_that_drops_the_content_stops_the_build(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "theme").mkdir()
    (folder / "theme" / "main.html").write_text("<html><head><title>{{ page.title }}</title></head></html>")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, custom_dir: theme}\nplugins: [casebinder]\n"
    )
    with pytest.raises(LayoutError, match="CASEBINDERCONTENT"):
        build(folder, folder / "site", render)
    assert not (folder / "site").exists()


def test_the_owner_overrides_a_block_as_material_says(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "over").mkdir()
    (folder / "over" / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}News{% endblock %}'
    )
    (folder / "docs" / "about.md").write_text("No heading at all.\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, custom_dir: over}\nplugins: [casebinder]\n"
    )
    assert build(folder, folder / "site", render).ok
    for path in ("404.html", "index.html", "about/index.html", "cases/bcd234/index.html"):
        assert "News" in (folder / "site" / path).read_text("utf-8")


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_another_theme_carries_the_same_addresses(theme: str, small_site: Path, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "mkdocs.yml").write_text(f"site_name: x\ntheme: {theme}\nplugins: [casebinder]\n")
    assert build(folder, folder / "site", render).ok
    pages = {path for path in tree(small_site) if path.endswith("index.html")}
    assert {path for path in tree(folder / "site") if path.endswith("index.html")} >= pages


@pytest.mark.parametrize("top", ["", "---\ntitle: CASEBINDERTITLE\n---\n\n"])
@pytest.mark.parametrize("place", ["docs/cases/case.md", "docs/zh/batches/batch.md"])
def test_no_record_is_lost_behind_a_page_that_is_no_layout(place: str, top: str, tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / place).parent.mkdir(parents=True)
    (folder / place).write_text(f"{top}CASEBINDERCONTENT\n", "utf-8")
    with pytest.raises(LayoutError, match=rf", {place}, [\s\S]*write `casebinder: {Path(place).stem}`"):
        build(folder, folder / "site", render)
    assert not (folder / "site").exists()


def test_a_page_of_the_owner_stays_where_ours_would_be(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "docs" / "index.md").write_text("# Welcome\n")
    assert build(folder, folder / "site", render).ok
    assert "Welcome</h1>" in (folder / "site" / "index.html").read_text("utf-8")
    assert "cb-home" in (folder / "site" / "zh" / "index.html").read_text("utf-8")


def test_mkdocs_names_a_broken_layout_in_a_sentence(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    (folder / "docs" / "case.md").write_text("---\ncasebinder: case\n---\n# CASEBINDERHEADING\n")
    run = _mkdocs(folder, folder / "site")
    assert run.returncode == 1
    assert "docs/case.md" in run.stderr
    assert "CASEBINDERCONTENT" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_title_may_look_like_a_slot(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    records = folder / "cases.yaml"
    text = records.read_text("utf-8").replace(
        "Casebook of the River Valley", "CASEBINDERCONTENT casebindertitle"
    )
    records.write_text(text, "utf-8")
    assert build(folder, folder / "site", render).ok
    page = (folder / "site" / "cases" / "bcd234" / "index.html").read_text("utf-8")
    assert "CASE&#66;INDERCONTENT case&#98;indertitle</title>" in page
