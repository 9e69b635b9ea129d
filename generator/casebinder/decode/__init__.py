"""Nodes to the model: every record decoded by its form, every fault reported."""

from __future__ import annotations

from casebinder.decode.site import decode

__all__ = ["decode"]
