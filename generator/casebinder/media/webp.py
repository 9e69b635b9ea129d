"""WebP: the chunks of EXIF and XMP out, the others byte for byte as they were."""

from __future__ import annotations

from casebinder.media.fault import need

KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
EXIF_AND_XMP = 0x08 | 0x04
"""The bits of the head that announce them."""


def webp(data: bytes) -> bytes:
    """The picture without metadata, nor anything behind its end."""
    kept = []
    at, end = 12, min(8 + int.from_bytes(data[4:8], "little"), len(data))
    while at + 8 <= end:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        after = at + 8 + length + length % 2
        need(at + 8 + length <= end, "the WebP is cut off")
        chunk = data[at:after]
        if name == b"VP8X":
            chunk = chunk[:8] + bytes([chunk[8] & ~EXIF_AND_XMP]) + chunk[9:]
        if name in KEPT:
            kept.append(chunk)
        at = after
    need(bool(kept), "the WebP holds no picture")
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
