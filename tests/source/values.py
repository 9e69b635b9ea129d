"""Values made by chance, and nodes as values."""

from __future__ import annotations

from random import Random

from casebinder.source import MapNode, Node, Scalar, SeqNode
from tests.writer import Value

SIGNS = "abc xyz 0189 \n\n : # - ' \" [ ] { } , & * ! | > % @ ` \\ ~ ? = < 案件：　。é😀"
WORDS = (
    "no", "yes", "on", "off", "true", "null", "~", "", "017", "0x1F", "1_000", "12:30", "1.10", "1e3", ".inf",
    "2024-01-15", "=", "<<", "- a", "a: b", "# c", "'", '"', " a", "a ", "\n", "a\n", "案 #1", "---",
    "...", "%TAG",
)  # fmt: skip


def text(chance: Random) -> str:
    """A text that YAML could take for something else."""
    if chance.random() < 0.3:
        return chance.choice(WORDS)
    return "".join(chance.choice(SIGNS) for _ in range(chance.randrange(25)))


def value(chance: Random, deep: int) -> Value:
    """A text, a list or a map."""
    kind = chance.randrange(3) if deep else 0
    if kind == 0:
        return text(chance)
    if kind == 1:
        return [value(chance, deep - 1) for _ in range(chance.randrange(4))]
    return {f"key-{chr(97 + number)}": value(chance, deep - 1) for number in range(chance.randrange(4))}


def plain(node: Node) -> Value:
    """What a node holds, without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SeqNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, MapNode)
    return {entry.key.text: plain(entry.value) for entry in node}
