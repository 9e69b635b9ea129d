"""Nodes to the model: every record decoded by its form, every fault reported."""

from __future__ import annotations

from casebinder.decode.codes import CODES
from casebinder.decode.site import Frame, decode, framed, records

__all__ = ["CODES", "Frame", "decode", "framed", "records"]
