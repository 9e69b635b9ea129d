"""The bytes of a file to clean text: encoding, line ends, characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata

from casebinder.diagnostics import Diagnostic, Span

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff"
    "\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e00ff\U0001fffe-\U0001ffff\U0010fffe-\U0010ffff]"
)
"""Control, bidirectional, zero-width and tag characters, line ends that are none, halves of characters."""

HAN = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e\u2014\u2018-\u201d\u2026]")
OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How documents of Word, Excel and WPS begin, new and old."""

MOST = 20
"""How many faults of one kind a file reports; the rest is only counted."""

NAMES = {
    "\x00": "NUL", "\x07": "BEL", "\x08": "BACKSPACE", "\x0b": "LINE TABULATION", "\x0c": "FORM FEED",
    "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE",
}  # fmt: skip


def clean(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
    """The text of a file, line ends as `\\n` and unseen characters as U+FFFD, with what was wrong.

    A file in an encoding that can be told is read in it, so that its other faults are found too; the text
    of any other is empty.
    """
    text, faults = _decode(data, file)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not UNSEEN.search(text):
        return text, faults
    return UNSEEN.sub("\ufffd", text), [*faults, *_unseen(text, file)]


def name(character: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`"""
    known = NAMES.get(character) or unicodedata.name(character, "a control character")
    return f"U+{ord(character):04X} {known}"


def _decode(data: bytes, file: str) -> tuple[str, list[Diagnostic]]:
    try:
        return data.decode(), []
    except UnicodeDecodeError as fault:
        good = data[: fault.start].decode().removeprefix("\ufeff").replace("\r\n", "\n")
        line, column = good.count("\n") + 1, len(good) - good.rfind("\n")
    if data.startswith(OFFICE):
        fact = "the file is a document of Word or Excel, not a plain text"
        hint = "save it as plain text in UTF-8 (in Word: Save as, Plain text, Encoding: UTF-8)"
        return "", [Diagnostic("not-utf-8", fact, Span(file), hint)]
    span = Span(file, line, column, line, column + 1)
    encoding, text = _guess(data)
    looks = f"; it looks like {encoding}" if encoding else ""
    hint = "save the file as UTF-8 (in Notepad or Word: Save as, Encoding: UTF-8)"
    return text, [Diagnostic("not-utf-8", f"the file is not in UTF-8{looks}", span, hint)]


def _guess(data: bytes) -> tuple[str, str]:
    """The encoding, where it can be told, and the text read in it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16", data.decode("utf-16", "replace")
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return "", ""
    beyond = sum(not character.isascii() for character in text)
    return ("GBK", text) if len(HAN.findall(text)) * 2 > beyond else ("", "")


def _unseen(text: str, file: str) -> list[Diagnostic]:
    faults: list[Diagnostic] = []
    for found in UNSEEN.finditer(text):
        if len(faults) == MOST:
            faults[-1] = _rest(faults[-1], len(UNSEEN.findall(text)) - MOST + 1)
            break
        line = text.count("\n", 0, found.start()) + 1
        column = found.start() - text.rfind("\n", 0, found.start())
        faults.append(unseen(found[0], Span(file, line, column, line, column + 1)))
    return faults


def unseen(character: str, span: Span) -> Diagnostic:
    """The fault of one character that nobody can see."""
    if character == "\ufffd":
        fact = "a character was lost when the text was converted (U+FFFD)"
        return Diagnostic("lost-character", fact, span, "write the right character in its place")
    fact = f"the text holds {name(character)}, which nobody can see"
    hint = "delete it (it often comes along when text is pasted) and type the words around it anew"
    return Diagnostic("unseen-character", fact, span, hint)


def _rest(last: Diagnostic, count: int) -> Diagnostic:
    fact = f"the file holds {count:,} more characters that nobody can see"
    return Diagnostic("unseen-character", fact, last.span, "copy the text anew, as plain text")
