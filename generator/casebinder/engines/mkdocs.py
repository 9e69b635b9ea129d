"""MkDocs, with any theme of its own: the usual engine, and the one that serves."""

from __future__ import annotations

from casebinder.plugin import render
from casebinder.plugin.serving import serve

__all__ = ["render", "serve"]
