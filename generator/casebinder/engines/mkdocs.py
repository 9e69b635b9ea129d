"""MkDocs, with any theme of its own: the usual engine."""

from __future__ import annotations

from casebinder.plugin import render

__all__ = ["render"]
