"""The text of the record files as nodes, each with its place; the only code that knows YAML."""

from __future__ import annotations

from casebinder.source.codes import CODES
from casebinder.source.folder import Document, Source, read
from casebinder.source.kinds import strange
from casebinder.source.node import Entry, MapNode, Node, Scalar, SeqNode
from casebinder.source.syntax import colon_hint
from casebinder.source.within import span_of, within

__all__ = [
    "CODES",
    "Document",
    "Entry",
    "MapNode",
    "Node",
    "Scalar",
    "SeqNode",
    "Source",
    "colon_hint",
    "read",
    "span_of",
    "within",
    "strange",
]
