r"""Record text holds paragraphs, emphasis, lists and links, and no other markup.

The words are shown on pages, in lists, in search results and in exports of other forms: headings, images,
tables, code and HTML would break there, and HTML could hide or run things. A link is `[words](https://…)`,
so that it leads to the same place from every page. A character that only looks like markup gets a
backslash: `\#`.

FAIL
    cases:
      - id: b2c3d4
        title: {en: "Aid to <b>Li</b>", zh: 李某救助案}
        #                   ^^^
        #                        ^^^^
        status: draft

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "See [this](javascript:alert(1)).", zh: 见此。}
        #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: "*Less* than 5 < 6; see [this](https://example.org/).", zh: 见此。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5
from itertools import islice

from casebinder import markup
from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.texts import texts

CODE = "markup-not-allowed"
SEVERITY = ERROR

MOST = 20
"""How many pieces of markup one text reports."""

SUSPECT = (*"<>&`#|=~[*_", "--", "- -")
"""What no text without markup holds; most texts are done with at this."""

ESCAPED = re.compile(r"\\[^\w\s]")
LINES = (
    (r" {0,3}#{1,6}[ \t].*", "a heading", "take out the `#`; headings come from the sections"),
    (
        r" {0,3}(?:=+|-{2,})[ \t]*",
        "a line that makes a heading",
        "take it out; a blank line parts paragraphs",
    ),
    (r" {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})", "a ruled line", "take it out"),
    (r" {0,3}(?:```|~~~).*", "the edge of a block of code", "take out the line"),
    (r" {0,3}>.*", "a block quote", "take out the `>`; quotation marks set words apart"),
    (r"(?=.*\|)(?=.*--)[-|: \t]+", "a line of a table", "tell it in sentences, or as a list"),
    (r" {0,3}\[[^\]]+\]:[ \t].*", "a link's definition", "write the link in its place: `[words](https://…)`"),
)
HIDDEN = r"<!--(?s:.*?)(?:-->|\Z)"
"""What nobody sees on the page may be anything, a name too: no report repeats it."""

WITHIN = (
    (HIDDEN, "a hidden comment", "take it out; a note to editors is a line with `# …`"),
    (r"<https?://[^>\s]*>", "a bare link", "write it as `[words](https://…)`"),
    (r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>", "HTML", "take it out; emphasis is `*so*`"),
    (r"!\[[^\[\]]*\](?:\([^()]*\))?", "an image", "take it out; records hold words only"),
    (r"`[^`\n]+`", "code", "take out the backticks; quotation marks set words apart"),
)
LINK = re.compile(r"\[[^\[\]\n]*\]\(\s*<?((?:[^()\s>\[]|\([^()\s]*\)){0,2000})(?:[\s>][^)\n]*)?\)")
ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of markup: where in the text it begins, what it is, what to do about it."""

    start: int
    text: str
    kind: str
    hint: str


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each piece of markup, in each language."""
    for words in texts(site):
        for language, text in words.text.words.items():
            if not any(map(text.__contains__, SUSPECT)):
                continue
            for found in islice(_find(ESCAPED.sub("  ", text)), MOST):
                hidden = found.text.startswith("<!--")
                quoted = "<!-- … -->" if hidden else _short(found.text)
                fact = f"`{quoted}`{_where(text, found.start)} is {found.kind}, which records may not hold"
                span = words.within(language, found.start, found.start + len(found.text))
                yield Diagnostic(CODE, fact, span, found.hint, SEVERITY, (), words.owner, hidden)


def _find(text: str) -> Iterator[Found]:
    start = 0
    for line in text.split("\n"):
        for pattern, kind, hint in LINES:
            if re.fullmatch(pattern, line):
                yield Found(start, line, kind, hint)
                break
        start += len(line) + 1
    for pattern, kind, hint in WITHIN:
        for match in re.finditer(pattern, text):
            yield Found(match.start(), match[0], kind, hint)
        text = re.sub(pattern, lambda match: " " * len(match[0]), text)
    for match in ENTITY.finditer(text):
        if match[0].startswith("&#") or match[0][1:] in html5:
            yield Found(match.start(), match[0], "HTML", "write the character itself")
    for match in LINK.finditer(text):
        if not (markup.safe_link(match[1]) and match[1].startswith(("http://", "https://"))):
            hint = "write the whole address, beginning with https://"
            yield Found(match.start(), match[0], "a link that leads to no web page", hint)


def _where(text: str, start: int) -> str:
    """Which paragraph of several it is, for the place is then only that of the whole text."""
    return f" in paragraph {len(markup.split(text[:start] + '.'))}" if "\n\n" in text else ""


def _short(found: str) -> str:
    line = " ".join(found.split())
    return line if len(line) <= 40 else f"{line[:40]}…"
