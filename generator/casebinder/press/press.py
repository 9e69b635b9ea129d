"""One page pressed onto its layout."""

from __future__ import annotations

from html import escape

from casebinder import addresses
from casebinder.marker import mark
from casebinder.outputs import Page
from casebinder.press.head import Frame, head
from casebinder.press.layout import HEAD_END, Layout, LayoutError


def press(layout: Layout, page: Page, frame: Frame) -> bytes:
    """The bytes of the page's HTML file."""
    if layout.records and layout.path.count("/") != page.path.count("/"):
        raise LayoutError(
            layout.path,
            f"it lies at another depth than the pages it serves ({page.path}), so its links would be wrong",
            "move the layout page to the folder that the documentation names for its kind",
        )
    values = _values(layout, page, frame)
    pieces = list(layout.pieces)
    pieces[1::2] = [values[slot] for slot in pieces[1::2]]
    return "".join(pieces).encode()


def _values(layout: Layout, page: Page, frame: Frame) -> dict[str, str]:
    title = layout.title or page.title
    meta = head(
        frame,
        page.path,
        title=title,
        description=layout.description or page.description,
        alternates=page.alternates,
        og_type=page.og_type,
        json_ld=page.json_ld,
        noindex=page.noindex,
    )
    links = {
        f"ALTERNATE{language.upper().replace('-', '')}": escape(addresses.relative(path, page.path))
        for language, path in page.alternates.items()
    }
    return {
        "TITLE": escape(title),
        "HEADING": page.heading or escape(title),
        "TRAIL": page.trail,
        "CONTENT": page.content,
        HEAD_END: f"{mark(page.kind, page.content)}\n{meta}\n{HEAD_END}",
        **links,
    }
