"""PNG: the chunks of text, EXIF and time out, the others byte for byte as they were."""

from __future__ import annotations

from casebinder.media.fault import need

KEPT = frozenset((
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
    b"bKGD", b"pHYs", b"hIST", b"acTL", b"fcTL", b"fdAT",
))  # fmt: skip
"""Chunks that say how to show the picture; what a program has added besides goes."""


def png(data: bytes) -> bytes:
    """The picture without metadata, nor anything behind its end."""
    kept = [data[:8]]
    at = 8
    while at + 12 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        end = at + 12 + length
        need(end <= len(data), "the PNG is cut off")
        if name in KEPT:
            kept.append(data[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
    need(False, "the PNG is cut off")
    return b""
