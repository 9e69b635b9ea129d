"""The same files mean the same to other readers of YAML 1.2: ruamel.yaml and npm's `yaml`."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from casebinder.source import MapNode, Node, Scalar
from casebinder.source.file import parse
from tests.clients.programs import HERE
from tests.conftest import REPOSITORY
from tests.source.test_bad_inputs import TEXTS
from tests.source.values import value
from tests.writer import write

pytestmark = pytest.mark.clients

RANDOM = 1_000
TYPES = {"null": "null", "str": "text", "int": "number", "float": "number", "bool": "boolean"}


def _texts() -> Iterator[str]:
    folders = (REPOSITORY, REPOSITORY / "tests" / "sites" / "good" / "small")
    for file in sorted(file for folder in folders for file in _files(folder)):
        yield file.read_text("utf-8")
    yield from (f"v: {written}\n" for written in TEXTS if "案：" not in written)
    for number in range(RANDOM):
        chance = Random(number)
        yield write({f"k{each}": value(chance, 4) for each in range(4)}, chance.randrange)


def _files(folder: Path) -> Iterator[Path]:
    for pattern in ("cases.yaml", "courses.yaml", "records/*.yaml", "vocabularies/*.yaml"):
        yield from folder.glob(pattern)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return list(_texts())


def _alike(ours: Node, theirs: Any) -> bool:
    """The same maps and lists; of a scalar the same text, and nothing where they read nothing."""
    if isinstance(ours, Scalar):
        kind, text = theirs
        return ours.text == text and ours.absent == (kind == "null") and (ours.plain or kind == "text")
    if isinstance(ours, MapNode):
        return list(ours.entries) == list(theirs) and all(
            _alike(entry.value, theirs[name]) for name, entry in ours.entries.items()
        )
    return len(ours.items) == len(theirs) and all(
        _alike(item, other["entry"]) for item, other in zip(ours.items, theirs, strict=True)
    )


def _ruamel(node: Any) -> Any:
    if isinstance(node, MappingNode):
        return {key.value: _ruamel(below) for key, below in node.value}
    if isinstance(node, SequenceNode):
        return [{"entry": _ruamel(below)} for below in node.value]
    assert isinstance(node, ScalarNode)
    return [TYPES.get(str(node.tag).rpartition(":")[2], "text"), node.value]


def _differing(texts: list[str], trees: list[Any]) -> list[str]:
    found = []
    for text, theirs in zip(texts, trees, strict=True):
        root = parse(text, "x.yaml").root
        if root is None or not _alike(root, theirs):
            found.append(text)
    return found


def test_npm_s_yaml_reads_the_same(texts: list[str]) -> None:
    run = subprocess.run(
        ["node", "yaml.mjs"], cwd=HERE, input=json.dumps(texts), text=True, capture_output=True, check=True
    )
    assert _differing(texts, json.loads(run.stdout)) == []


def test_ruamel_reads_the_same(texts: list[str]) -> None:
    assert _differing(texts, [_ruamel(YAML(pure=True).compose(text)) for text in texts]) == []
