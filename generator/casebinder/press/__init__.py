"""The press: an engine's rendered layout page, cut at its slots and joined with each record's own HTML."""

from __future__ import annotations

from casebinder.press.head import Frame, head
from casebinder.press.layout import Layout, LayoutError, cut
from casebinder.press.mend import mend
from casebinder.press.press import press
from casebinder.press.rendered import Rendered

__all__ = ["Frame", "Layout", "LayoutError", "Rendered", "cut", "head", "mend", "press"]
