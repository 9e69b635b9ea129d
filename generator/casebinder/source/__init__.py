"""The text of the record files as nodes, each with its place; the only code that knows YAML."""

from __future__ import annotations

from casebinder.source.codes import CODES
from casebinder.source.folder import Document, Folder, Source, read
from casebinder.source.kinds import strange
from casebinder.source.node import Entry, MapNode, Node, Scalar, SeqNode
from casebinder.source.opened import KEPT, Opened, opened, root
from casebinder.source.remarks import remarks
from casebinder.source.syntax import brace_hint, colon_hint
from casebinder.source.unread import Unread
from casebinder.source.within import span_of, within

__all__ = [
    "CODES",
    "Document",
    "Entry",
    "Folder",
    "KEPT",
    "MapNode",
    "Node",
    "Opened",
    "Scalar",
    "SeqNode",
    "Source",
    "Unread",
    "brace_hint",
    "colon_hint",
    "opened",
    "read",
    "remarks",
    "root",
    "span_of",
    "within",
    "strange",
]
