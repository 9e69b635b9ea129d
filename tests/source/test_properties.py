"""What holds for any input: reading gives back what was written, and never raises."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from casebinder.source import MapNode, Node, Scalar, SeqNode, Source, compose, read
from tests.writer import Value, write

SEEN = st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufffc\ufffd")
TEXT = st.text(st.one_of(SEEN, st.sampled_from("\n: #-'\"[]{},&*!|>%@`\\案：　")), max_size=30)
KEY = st.from_regex(r"[a-z][a-z-]{0,9}", fullmatch=True).filter(
    lambda key: key not in ("null", "true", "false")
)
VALUE: st.SearchStrategy[Value] = st.recursive(
    TEXT, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4), max_leaves=12
)
WEIRD = st.text(st.sampled_from("ab:：- \t\n\r#'\"[]{},&*!|>%@`\\?~<\0\x85\ufeff\u3000案é0"), max_size=80)


def source(data: bytes) -> Source:
    with TemporaryDirectory() as folder:
        (Path(folder) / "cases.yaml").write_bytes(data)
        return read(Path(folder))


def plain(node: Node) -> Value:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SeqNode):
        return [plain(item) for item in node.items]
    return {entry.key.text: plain(entry.value) for entry in node}


@given(st.dictionaries(KEY, VALUE, min_size=1, max_size=4), st.randoms(use_true_random=False))
@settings(max_examples=100, deadline=None)
def test_what_is_written_is_read(value: dict[str, Value], random: object) -> None:
    text = write(value, random.randrange)  # type: ignore[attr-defined]  # hypothesis' own Random
    found = source(text.encode())
    assert [fault for fault in found.diagnostics if fault.code != "text-after-hash"] == []
    assert plain(found.documents[0].root) == value


@given(st.one_of(st.binary(max_size=80), WEIRD.map(str.encode), st.text(SEEN, max_size=60).map(str.encode)))
@settings(max_examples=250, deadline=None)
def test_nothing_raises(data: bytes) -> None:
    check(source(data), data)


@given(WEIRD)
@settings(max_examples=100, deadline=None)
def test_nothing_raises_without_the_fast_parser(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compose, "PARSER", yaml.SafeLoader)
        check(source(text.encode()), text.encode())


def check(found: Source, data: bytes) -> None:
    """Either there is something to work with, or it is said why not; every place lies in the file."""
    assert found.documents or found.diagnostics
    lines = found.texts.get("cases.yaml", "").split("\n")
    for fault in found.diagnostics:
        assert 1 <= fault.span.line <= len(lines)
        assert 1 <= fault.span.column <= len(data) + 1
        assert fault.message
    for document in found.documents:
        assert isinstance(document.root, MapNode)
