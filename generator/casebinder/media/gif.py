"""GIF: comments and the blocks of programs out, the pictures byte for byte as they were."""

from __future__ import annotations

from casebinder.media.fault import need

LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""The programs' blocks that say how often an animation runs."""


def gif(data: bytes) -> bytes:
    """The picture without metadata, nor anything behind its end."""
    need(len(data) > 13, "the GIF is cut off")
    at = 13 + _colours(data[10])
    kept = [data[:at]]
    while at < len(data):
        begin, mark = at, data[at]
        if mark == 0x3B:
            return b"".join([*kept, b";"])
        if mark == 0x2C:
            need(at + 10 <= len(data), "the GIF is cut off")
            at = _past_blocks(data, at + 11 + _colours(data[at + 9]))
            kept.append(data[begin:at])
        else:
            need(mark == 0x21 and at + 2 < len(data), "the GIF is not built as one")
            at = _past_blocks(data, at + 2)
            label = data[begin + 1]
            if label == 0xF9 or (label == 0xFF and data[begin + 3 : begin + 14] in LOOPS):
                kept.append(data[begin:at])
    need(False, "the GIF is cut off")
    return b""


def _colours(flags: int) -> int:
    """The length of a table of colours."""
    return 3 * (2 << (flags & 7)) if flags & 0x80 else 0


def _past_blocks(data: bytes, at: int) -> int:
    while at < len(data) and data[at]:
        at += data[at] + 1
    need(at < len(data), "the GIF is cut off")
    return at + 1
