"""A layout: a page that the engine has rendered, cut at its slots, held to a contract.

A slot is a word that survives Markdown, HTML and attributes. Every layout must hold CONTENT once and
`</head>` once; the layout of a kind of record also TRAIL once, TITLE and HEADING at least once (a theme may
repeat them, in a table of contents for instance).
ALTERNATE followed by a language's letters is the address of the page in that language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

HEAD_END = "</head>"
SLOT = re.compile(r"<p>CASEBINDER(?:TRAIL|CONTENT)</p>|CASEBINDER(?:TITLE|HEADING|ALTERNATE[A-Z]+)|</head>")
LEFT_OVER = re.compile(r"casebinder(?:title|heading|trail|content|description|alternate)", re.IGNORECASE)
LOADED = "let the theme load what MkDocs calls extra_css and extra_javascript"
BLANK = re.compile(r"\n[ \t\r]*(?:\n[ \t\r]*)+")
"""Lines on which nothing stands, which templates leave in numbers."""

VERBATIM = re.compile(r"<(/?)(pre|script|style|textarea)(?=[\s>])", re.IGNORECASE | re.ASCII)
"""Where what is between begins and ends of which every line counts."""

ONCE = {"CONTENT": True, "</head>": True, "TRAIL": False}
"""Slot to whether every layout must hold it; the others only where a layout serves a kind of record."""

SOMEWHERE = {
    "TITLE": "write `title: CASEBINDERTITLE` in the front matter; the theme must show it in <title>",
    "HEADING": "write `# CASEBINDERHEADING {#title}` as the first heading",
}
"""Slot that the layout of a kind of record must hold to the cure where it is missing."""


class LayoutError(Exception):
    """A layout page broke the contract: which slot, which page, what to do."""

    def __init__(self, layout: str, fault: str, cure: str) -> None:
        super().__init__(f"layout page {layout}: {fault}\nhelp: {cure}")


@dataclass(frozen=True, slots=True)
class Layout:
    """`pieces` alternates text and slot names, text first; `title` and `description` are the layout's own."""

    kind: str
    language: str
    path: str
    pieces: tuple[str, ...]
    title: str = ""
    description: str = ""
    records: bool = True
    """True when the layout serves a kind of record, false when it is itself the one page of its kind."""


def cut(
    html: str, source: str, kind: str, language: str, path: str, *, records: bool,
    title: str = "", description: str = "", needs: Iterable[str] = (),
) -> Layout:  # fmt: skip
    """The layout in a rendered page; `source` is how messages call it, `needs` the files it must load."""
    html = "".join(_tight(html))
    pieces: list[str] = []
    place = 0
    for found in SLOT.finditer(html):
        pieces += [html[place : found.start()], _name(found.group())]
        place = found.end()
    pieces.append(html[place:])
    _hold_contract(pieces, source, records)
    for file in needs:
        if file not in html:
            raise LayoutError(source, f"the page does not load {file}", LOADED)
    return Layout(kind, language, path, tuple(pieces), title, description, records)


def _tight(html: str) -> Iterator[str]:
    """The page without blank lines, but for where they count."""
    place, within = 0, ""
    for found in VERBATIM.finditer(html):
        closes, name = bool(found[1]), found[2].lower()
        if closes and name == within:
            yield html[place : found.start()]
            place, within = found.start(), ""
        elif not closes and not within:
            yield BLANK.sub("\n", html[place : found.start()])
            place, within = found.start(), name
    yield html[place:] if within else BLANK.sub("\n", html[place:])


def _name(slot: str) -> str:
    return (
        slot if slot == HEAD_END else slot.replace("<p>", "").replace("</p>", "").removeprefix("CASEBINDER")
    )


def _hold_contract(pieces: list[str], source: str, records: bool) -> None:
    slots = pieces[1::2]
    for name, always in ONCE.items():
        found = slots.count(name)
        word = name if name == HEAD_END else f"CASEBINDER{name}"
        if (always or records) and found != 1:
            raise LayoutError(
                source,
                f"the slot {word} was found {found} times after rendering, it must be there exactly once",
                f"write {word} on a line of its own, or look what the theme does to it",
            )
    for name, cure in SOMEWHERE.items():
        if records and name not in slots:
            raise LayoutError(source, f"the slot CASEBINDER{name} is nowhere on the rendered page", cure)
    for text in pieces[0::2]:
        if left := LEFT_OVER.search(text):
            raise LayoutError(
                source,
                f"the theme made `{left.group()}` of a slot word, which cannot be filled in",
                "give the heading the id `{#title}`, and keep slot words out of other places",
            )
