"""The layers of the house: a module imports only from rows above its own, families never see each other."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "casebinder"
LAYERS = [
    {
        "diagnostics",
        "outputs",
        "markup",
        "addresses",
        "policy",
        "clock",
        "difference",
        "media",
        "names",
        "workers",
        "timings",
        "cache",
        "marker",
        "traditional",
        "verdicts",
    },
    {"source", "records", "languages", "templates", "client"},
    {"decode", "edition", "layouts", "sheet", "ledger"},
    {"rules", "pages", "exports", "search", "reports", "drafts", "starter"},
    {"press", "publish", "manifest", "earlier", "served", "review", "memory"},
    {"past", "shelf", "remembered", "stamps", "upload"},
    {"pressing"},
    {"live", "examining"},
    {"build"},
    {"cli", "plugin", "engines"},
]
ROW = {name: row for row, names in enumerate(LAYERS) for name in names}
TOGETHER = {(low, high) for names in LAYERS[1:3] for low in names for high in names}
"""Rows in which one member may use another: only families must not see each other."""
TOGETHER |= {("cli", "engines"), ("engines", "plugin"), ("plugin", "engines")}
"""`casebinder build` runs an engine, MkDocs through the plugin; the plugin fills in the same partials."""

FILES = sorted(file for file in PACKAGE.rglob("*.py") if file.parent != PACKAGE or file.stem != "__init__")


def _part(file: Path) -> str:
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [node.module] if node.module != "casebinder" else [f"casebinder.{n.name}" for n in node.names]
            )
            yield from ((name, node.lineno) for name in names)
        elif isinstance(node, ast.Import):
            yield from ((name.name, node.lineno) for name in node.names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_go_up(file: Path) -> None:
    part = _part(file)
    for name, line in _imports(ast.parse(file.read_text("utf-8"))):
        root, _, rest = name.partition(".")
        if root == "mkdocs":
            assert part == "plugin", f"{file}:{line}: only plugin imports MkDocs"
        if root != "casebinder" or rest in ("", "__version__"):
            continue
        other = rest.partition(".")[0]
        allowed = other == part or ROW[other] < ROW[part] or (part, other) in TOGETHER
        assert allowed, f"{file}:{line}: {part} must not import {other}"


@pytest.mark.parametrize("language", ["", "zh"])
def test_the_page_on_architecture_has_the_same_rows(language: str) -> None:
    page = (PACKAGE.parents[1] / "docs" / language / "architecture" / "index.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \| (.+?) \|", page, re.MULTILINE)
    assert [int(number) for number, _ in rows] == list(range(1, len(LAYERS) + 1))
    assert [sorted(re.findall(r"`(\w+)`", parts)) for _, parts in rows] == [sorted(row) for row in LAYERS]


def test_every_part_has_its_row() -> None:
    assert {_part(file) for file in FILES} == ROW.keys()


def test_every_module_says_what_it_is() -> None:
    silent = [
        str(file)
        for file in PACKAGE.rglob("*.py")
        if not ast.get_docstring(ast.parse(file.read_text("utf-8")))
    ]
    assert silent == []
