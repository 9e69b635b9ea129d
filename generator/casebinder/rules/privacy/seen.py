"""A paragraph as readers see it: marks that part a name or a number in the source, but not on the page, gone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

INLINE = (
    "a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strong|"
    "sub|sup|time|u|var|wbr"
)
"""Elements that part nothing."""

MARK = re.compile(
    rf"(?i)&(?:\#\d{{1,7}}|\#x[0-9a-f]{{1,6}}|[a-z][a-z0-9]{{1,30}});|</?(?:{INLINE})(?:\s[^<>]*|/)?>"
    r"|<!--.{0,200}?-->|\\u[0-9a-f]{4}|\\(?=[!-/:-@\[-`{-~])|(?<=[\u3400-\u9fff])_+(?=[\u3400-\u9fff])"
    r"|(?P<star>\*{1,3}|~~|==)(?P<inner>[^*~=`\s]{1,20})(?P=star)",
    re.DOTALL,
)
"""Entities, elements, comments, escapes, emphasis of a few characters; a lone `*` may be a mask."""


def seen(text: str) -> tuple[str, list[int]] | None:
    """The text without such marks, and where each of its characters begins, and it ends; None without any."""
    if not MARK.search(text):
        return None
    signs: list[str] = []
    places: list[int] = []
    for sign, place in _signs(text):
        signs.append(sign)
        places.append(place)
    return "".join(signs), [*places, len(text)]


def _signs(text: str) -> Iterator[tuple[str, int]]:
    past = 0
    for mark in MARK.finditer(text):
        yield from zip(text[past : mark.start()], range(past, mark.start()), strict=True)
        if mark["inner"]:
            yield from zip(mark["inner"], range(*mark.span("inner")), strict=True)
        else:
            yield from ((sign, mark.start()) for sign in _spelt(mark[0]))
        past = mark.end()
    yield from zip(text[past:], range(past, len(text)), strict=True)


def _spelt(mark: str) -> str:
    """The character that a mark stands for; nothing for one of markup."""
    if mark.startswith("&"):
        return html.unescape(mark)
    return chr(int(mark[2:], 16)) if mark[:2] in ("\\u", "\\U") else ""
