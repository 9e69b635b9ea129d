"""HTML and CSS checkers over every page and every stylesheet of the real and the small site: no error."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.clients.conftest import Files
from tests.clients.parallel import halved
from tests.clients.programs import HERE, NU, npm, run

pytestmark = pytest.mark.clients


def _nu(files: Sequence[str], *options: str) -> list[str]:
    """The errors that the Nu HTML checker finds."""
    command = [*NU, *options, "--errors-only", "--exit-zero-always", "--format", "json", *files]
    _, report = run(command)
    return [
        f"{each['url']}:{each.get('lastLine')}: {each['message']}" for each in json.loads(report)["messages"]
    ]


def _html_validate(files: Sequence[str]) -> list[str]:
    """The errors and warnings that html-validate finds."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:  # its standard output is cut at 64 kB
        command = [npm("html-validate"), "--config", str(HERE / "htmlvalidate.mjs")]
        run([*command, "--formatter", f"json={report.name}", *files], accept=(0, 1))
        found = json.load(report)
    return [
        f"{page['filePath']}:{each['line']}: {each['ruleId']}: {each['message']}"
        for page in found
        for each in page["messages"]
    ]


def test_both_checkers_see_a_fault(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>x</title><p id=a><img src=x><p id=a></html>")
    assert any("Duplicate ID" in error for error in _nu([str(page)]))
    assert any("no-dup-id" in error for error in _html_validate([str(page)]))


def test_nu_finds_no_error_in_any_page(files: Files, tell: Callable[[str], None]) -> None:
    pages = files("html")
    errors = halved(_nu, pages)
    tell(f"Nu HTML checker: {len(pages)} pages, {len(errors)} errors")
    assert errors == []


def test_nu_finds_no_error_in_any_stylesheet(files: Files, tell: Callable[[str], None]) -> None:
    sheets = [file for file in files("css") if "/stylesheets/classic/" not in file]  # Zensical's own
    errors = _nu(sheets, "--css")
    tell(f"Nu HTML checker: {len(sheets)} stylesheets, {len(errors)} errors")
    assert errors == []


def test_html_validate_finds_no_error_in_any_page(files: Files, tell: Callable[[str], None]) -> None:
    pages = files("html")
    errors = halved(_html_validate, pages)
    tell(f"html-validate: {len(pages)} pages, {len(errors)} errors and warnings")
    assert errors == []
