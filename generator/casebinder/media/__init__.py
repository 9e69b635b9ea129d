"""Pictures and documents without what they say of their makers; what is seen in them stays as it is.

A form's filter takes pieces out of the file and touches nothing else: no picture is encoded anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from casebinder.media.drawing import DRAWING, drawn_with_metadata
from casebinder.media.embedded import embedded
from casebinder.media.fault import UncleansableError
from casebinder.media.gif import gif
from casebinder.media.jpeg import jpeg
from casebinder.media.pdf import pdf
from casebinder.media.png import png
from casebinder.media.webp import webp

__all__ = ["CLEANSERS", "UncleansableError", "cleansed", "kind", "tells"]

CLEANSERS: Mapping[str, Callable[[bytes], bytes]] = {
    "JPEG": jpeg, "PNG": png, "GIF": gif, "WebP": webp, "PDF": pdf,
}  # fmt: skip
STARTS = (
    (b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"GIF8", "GIF"), (b"%PDF-", "PDF"),
    (b"wOFF", "font"), (b"wOF2", "font"), (b"\0\1\0\0", "font"), (b"OTTO", "font"),
    (b"\0\0\1\0", "icon"), (b"BM", "bitmap"),
)  # fmt: skip


def kind(data: bytes) -> str:
    """The form of a file, by how it begins: a key of `CLEANSERS`, one without such words, or ""."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if b"%PDF-" in data[:1024] and not data[:1].isalpha():
        return "PDF"
    found = next((name for start, name in STARTS if data.startswith(start)), "")
    return "" if found == "bitmap" and b"\0" not in data[:64] else found


def tells(text: str, suffix: str) -> str:
    """Where a text holds metadata: a drawing's notes, a picture inside of it; "" where there is none."""
    if drawn_with_metadata(text, suffix):
        return DRAWING
    for data in embedded(text):
        try:
            if kind(data) in CLEANSERS and len(cleansed(data)) < len(data):
                return "a picture inside of it holds metadata: put it beside the page as a file"
        except UncleansableError as error:
            return f"a picture inside of it cannot be looked through: {error}"
    return ""


def cleansed(data: bytes) -> bytes:
    """The file without metadata, the same bytes for the same file; raises `UncleansableError`."""
    form = kind(data)
    if form in CLEANSERS:
        return CLEANSERS[form](data)
    if form or not data:
        return data
    raise UncleansableError("casebinder cannot look into a file of this form")
