"""What is not published leaves no byte anywhere: drafts, withdrawn cases, answers, what stood before."""

from __future__ import annotations

import itertools
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebinder.build import examine
from casebinder.cli import commands
from casebinder.decode.forms import CASE
from tests.canaries import Marker, everything, leaks
from tests.conftest import project

IDS = {"draft": ("drfft2", "frmrd2"), "withdrawn": ("wthdr2", "frmrw2")}
"""Status to the id of its case and one that it replaces."""

LEFT_OUT = frozenset(("batches", "mechanisms", "related", "withdrawn", "review"))
SHARED = {"batch": "valley-1", "number": None, "published": "2026-11-21"}
OF_WITHDRAWN = LEFT_OUT | {"before"}


@dataclass
class Built:
    """A project with a draft and a withdrawn case full of canaries, built in every way, and what was said."""

    folder: Path
    markers: dict[str, Marker]
    said: str

    @property
    def files(self) -> dict[str, bytes]:
        """All that building left behind."""
        return everything(self.folder, frozenset(("records/canaries.yaml",)))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = project(tmp_path_factory.mktemp("canaries") / "p")
    terms = {name: next(iter(each.terms), name) for name, each in examine(folder)[0].vocabularies.items()}
    numbers = itertools.count(7_654_321, -1)
    markers = {
        "draft": Marker("Zqkdraft", "龘", terms, numbers),
        "withdrawn": Marker("Zqkgone", "靐", terms, numbers),
    }
    draft, gone = (dict(zip(("id", "replaces"), (id_, [old]), strict=True)) for id_, old in IDS.values())
    note = {"en": "Zqkgone note", "zh": "靐"}
    records = [
        markers["draft"].record(CASE, LEFT_OUT, **draft, **SHARED, status="draft"),
        markers["withdrawn"].record(CASE, OF_WITHDRAWN, **gone, **SHARED, status="withdrawn")
        | {"withdrawn": {"date": "2026-11-21", "reason": "privacy", "note": note}},
    ]
    (folder / "records" / "canaries.yaml").write_text(json.dumps({"cases": records}), "utf-8")
    return Built(folder, markers, "".join(_run(folder)))


def _run(folder: Path) -> list[str]:
    said = []
    for words in (["build"], ["check"], ["ledger"], ["check", "--format", "json"], ["schema"]):
        command, *others = words
        result = CliRunner().invoke(commands, [command, "--records", str(folder), *others])
        assert result.exit_code == 0, result.output
        said.append(result.output)
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--site-dir", "other"]
    run = subprocess.run(mkdocs, cwd=folder, env=os.environ, text=True, capture_output=True, check=True)
    return [*said, run.stdout, run.stderr]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_the_record_is_full_of_canaries(built: Built, status: str) -> None:
    case = examine(built.folder)[0].cases[IDS[status][0]]
    assert case.status == status
    assert case.aid
    assert case.sections
    assert len(built.markers[status].found) > 30


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_no_file_holds_a_word_of_it(built: Built, status: str) -> None:
    files = built.files
    assert {"site/data/cases.json", "site/manifest.json", "other/sitemap.xml", "ledger.yaml"} <= set(files)
    assert "schemas/cases.en.json" in files
    assert leaks(files, built.markers[status].signs) == []


def test_no_report_or_log_quotes_a_draft(built: Built) -> None:
    signs = built.markers["draft"].signs
    assert [sign for sign in signs if sign in built.said.encode()] == []


def test_not_even_the_id_of_a_draft_is_known(built: Built) -> None:
    assert leaks(built.files, [each.encode() for each in IDS["draft"]]) == []


def test_of_a_withdrawn_case_there_are_only_notices_and_what_leads_to_them(built: Built) -> None:
    name, former = IDS["withdrawn"]
    found = {path for path, _ in leaks(built.files, [name.encode(), former.encode()])}
    pages = {f"{prefix}cases/{each}/index.html" for prefix in ("", "zh/") for each in (name, former)}
    batch = {f"{prefix}batches/valley-1/index.html" for prefix in ("", "zh/")}
    known = {f"{prefix}compare/index.html" for prefix in ("", "zh/")} | {"manifest.json"}
    found -= {".site.casebinder/record", ".other.casebinder/record"}  # paths of files, for the next build
    assert found == {f"{site}/{path}" for site in ("site", "other") for path in pages | batch | known} | {
        "ledger.yaml"
    }
    for path in pages:
        assert b'<meta name="robots" content="noindex">' in built.files[f"site/{path}"]
    assert name.encode() not in built.files["site/sitemap.xml"]


def test_what_a_change_for_privacy_took_out_is_nowhere(tmp_path: Path) -> None:
    folder = project(tmp_path / "p")
    assert CliRunner().invoke(commands, ["ledger", "--records", str(folder)]).exit_code == 0
    assert CliRunner().invoke(commands, ["build", "--records", str(folder)]).exit_code == 0
    file = folder / "cases.yaml"
    file.write_text(file.read_text("utf-8").replace("The mother fell ill", "The mother was ill"), "utf-8")
    change = ["change", "--records", str(folder), "bcd234", "--kind", "privacy"]
    for words in (change, ["ledger", "--records", str(folder)], ["build", "--records", str(folder)]):
        assert CliRunner().invoke(commands, words).exit_code == 0
    assert leaks(everything(folder, frozenset()), [b"fell ill", b"405.5"]) == []
    page = (folder / "site" / "cases" / "bcd234" / "index.html").read_text("utf-8")
    assert "Changed for privacy" in page
    assert "cb-passage" not in page


def test_what_was_said_of_a_record_before_is_nowhere(tmp_path: Path) -> None:
    """A build remembers its report, which quotes lines of the records."""
    folder = project(tmp_path / "p")
    file = folder / "cases.yaml"
    good = file.read_text("utf-8")
    quoted = good.replace("    keywords: [交通事故, ", "    keywords: [交通事故, 句子曾在此处, ", 1)
    assert quoted != good
    for text, into in ((quoted, "one"), (quoted, "site"), (good, "site")):
        file.write_text(text, "utf-8")
        build = ["build", "--records", str(folder), "--into", str(folder / into)]
        assert CliRunner().invoke(commands, build).exit_code == 0
        caches = everything(folder / ".casebinder", frozenset())
        assert any(path.startswith("cache/stamp-") for path in caches)
        assert any(path.startswith("cache/engine-") for path in caches)
    signs = [b"\\u53e5\\u5b50", "句子曾在此处".encode()]
    assert leaks(caches, signs) == []


def test_words_of_the_last_published_case_leave_what_is_remembered(tmp_path: Path) -> None:
    """The search index remembers the words of cases; where none is published, it remembers none."""
    folder = project(tmp_path / "p")
    (folder / "courses.yaml").unlink()  # a course may not read a draft
    file, found = folder / "cases.yaml", []
    for status in ("published", "draft"):
        file.write_text(file.read_text("utf-8").replace("status: published", f"status: {status}"), "utf-8")
        ended = CliRunner().invoke(commands, ["build", "--records", str(folder)])
        assert ended.exit_code == 0, ended.output
        found.append(leaks(everything(folder / ".casebinder", frozenset()), [b'"mother"']))
    assert [bool(each) for each in found] == [True, False]


def test_a_leak_would_be_found(built: Built) -> None:
    shown = [b"Aid to a mother of two", "某甲救助案".encode(), b"bcd234"]
    found = leaks(built.files, shown)
    assert {sign for _, sign in found} == set(shown)
    assert {"site/data/cases.json", "site/cases/bcd234/index.html"} <= {path for path, _ in found}
