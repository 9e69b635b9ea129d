"""JPEG: the segments of EXIF, XMP, IPTC and comments out, the picture's data byte for byte as they were."""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.media.fault import need

START, SCAN, END = 0xD8, 0xDA, 0xD9
EXIF = b"Exif\0\0"
ORIENTATION = 0x0112
KEPT = {0xE0: (b"JFIF\0", b"JFXX\0"), 0xE2: (b"ICC_PROFILE\0",), 0xEE: (b"Adobe",)}
"""Application segments that say how to show the picture; every other one, and each comment, goes."""


def jpeg(data: bytes) -> bytes:
    """The picture without metadata; which way up it is shown is kept."""
    kept = [data[:2]]
    turn = 1
    for marker, segment, at in _segments(data):
        if marker == SCAN:
            end = data.rfind(b"\xff\xd9")
            need(end > at, "the JPEG is cut off")
            head = kept[:1] + ([_exif(turn)] if 2 <= turn <= 8 else []) + kept[1:]
            return b"".join([*head, data[at : end + 2]])
        body = segment[4:]
        if marker == 0xE1 and body.startswith(EXIF):
            turn = _orientation(body[6:])
        if marker in KEPT:
            if body.startswith(KEPT[marker]):
                kept.append(_without_thumbnail(segment) if marker == 0xE0 else segment)
        elif not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            kept.append(segment)
    need(False, "the JPEG holds no picture")
    return b""


def _segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Marker, bytes and place of each segment up to the first scan."""
    at = 2
    while at + 4 <= len(data):
        need(data[at] == 0xFF, "the JPEG is not built as one")
        if data[at + 1] == 0xFF:  # a fill byte
            at += 1
            continue
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        need(length >= 2 and at + 2 + length <= len(data), "the JPEG is cut off")
        yield marker, data[at : at + 2 + length], at
        at += 2 + length


def _without_thumbnail(segment: bytes) -> bytes:
    """A JFIF segment without the small picture that may show what the large one no longer does."""
    if segment[4:9] == b"JFXX\0":
        return b""
    plain = segment[4:16] + b"\0\0"
    return segment[:2] + (len(plain) + 2).to_bytes(2, "big") + plain if len(segment) > 18 else segment


def _orientation(tiff: bytes) -> int:
    order: str = "little" if tiff[:2] == b"II" else "big"

    def number(at: int, size: int) -> int:
        return int.from_bytes(tiff[at : at + size], "little" if order == "little" else "big")

    table = number(4, 4)
    for entry in range(min(number(table, 2), 200)):
        at = table + 2 + 12 * entry
        if number(at, 2) == ORIENTATION:
            return number(at + 8, 2)
    return 1


def _exif(turn: int) -> bytes:
    """The least EXIF segment, which says only which way up the picture is."""
    entry = ORIENTATION.to_bytes(2, "big") + b"\0\3\0\0\0\1" + turn.to_bytes(2, "big") + b"\0\0"
    body = EXIF + b"MM\0*\0\0\0\x08\0\1" + entry + b"\0\0\0\0"
    return b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
