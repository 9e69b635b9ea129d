"""Record text to HTML: paragraphs, emphasis, lists and links of Markdown, and nothing else ever runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from html import escape, unescape
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

MARKS = re.compile(r"[\\`*_\[\]<>&#!]|^\s*(?:[-+]|\d+[.)])\s|^\s{4}| {2}\n|^[=-]+\s*$|://", re.MULTILINE)
"""A text without any of these is the same in Markdown as it stands."""

_PARTS = (*"\n\\`*_[]<>&#!", "://")
_START = re.compile(r"\s*(?:[-+]|\d+[.)])\s|\s{4}|[=-]+\s*\Z")
"""One line without any of these holds none of `MARKS`, which is told many times as fast."""

BLANK = re.compile(r"\n[ \t]*\n+")
HAN = r"[\u2014-\u2026\u3000-\u9fff\uff00-\uffef]"
WRAPPED = re.compile(rf"(?<={HAN})[ \t]*\n[ \t]*(?={HAN})")
"""A line end inside Chinese text, which is no space."""
REMOVED_BLOCKS = ("hashheader", "setextheader", "code", "quote", "hr", "reference")
REMOVED_INLINE = ("html", "entity", "image_link", "image_reference", "short_image_ref", "reference",
                  "short_reference", "autolink", "automail", "backtick", "linebreak")  # fmt: skip

REMEMBERED = 2_000
"""Texts whose HTML is remembered: labels and titles come again and again."""

TAGS = {"p", "em", "strong", "ul", "ol", "li", "a", "span"}
ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
SCHEMES = {"http", "https"}


def _line(text: str) -> bool:
    """Whether a text is ordinary, one line that surely holds no mark."""
    for part in _PARTS:
        if part in text:
            return False
    return not _START.match(text)


def _unmarked(text: str) -> bool:
    return _line(text) or not MARKS.search(text)


def _tidy(text: str) -> bool:
    """Whether no white space is in a text but single spaces between words."""
    return text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " "


def split(text: str) -> tuple[str, ...]:
    """The blocks of a text: paragraphs and whole lists, parted by blank lines."""
    return tuple(_unwrapped(each.strip("\n")) for each in BLANK.split(text.strip()) if each.strip())


def _unwrapped(text: str) -> str:
    return WRAPPED.sub("", text) if "\n" in text else text


def block(text: str) -> str:
    """The HTML of one block: `<p>…</p>`, or a list.

    >>> block("She < he & *they*")
    '<p>She &lt; he &amp; <em>they</em></p>'
    """
    text = text.strip()
    if _unmarked(text):  # which holds nothing to escape either
        return f"<p>{text}</p>"
    return _sanitised(_converter().reset().convert(text.replace("&", "&amp;")))


@lru_cache(REMEMBERED)
def inline(text: str) -> str:
    """The HTML inside the first paragraph of a text, for places where no block may stand."""
    html = block(" ".join(text.split()))
    return html[3:-4] if html.startswith("<p>") and html.endswith("</p>") else escape(text)


def blocks(text: str) -> str:
    """The HTML of a text of several blocks."""
    return "\n".join(block(each) for each in split(text))


@lru_cache(REMEMBERED)
def plain(text: str) -> str:
    """The text without Markdown's marks, on one line, for titles, descriptions and exports."""
    if _unmarked(text):
        return text if _tidy(text) else " ".join(text.split())
    return unescape(" ".join(re.sub(r"<[^>]+>", "", blocks(text)).split()))


def plains(texts: Sequence[str]) -> list[str]:
    """Each text as `plain` gives it; all are looked at in one go, and most then stand as they are.

    >>> plains(["She & he", "1. *they*", "it"])
    ['She & he', 'they', 'it']
    """
    whole = "".join(texts)
    if not whole.isprintable() or "  " in whole or any(part in whole for part in _PARTS):
        return list(map(plain, texts))
    return [each if each[:1] > "=" and each[-1] != " " else plain(each) for each in texts]


def safe_link(url: str) -> bool:
    """True for http, https and mailto-free relative links; false for scripts, data, hosts in disguise."""
    if re.search(r"[\x00-\x20\\]", url) or url.startswith("//"):
        return False
    parts = urlsplit(url)
    if parts.scheme:
        return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    return ":" not in url.split("/")[0]


class _Links(Treeprocessor):
    """Drops the address of a link that is not http, https or relative."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if not safe_link(link.get("href", "")):
                link.attrib.clear()
                link.tag = "span"


class _Subset(Extension):
    """Takes out of Markdown what records may not use."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the library's name
        md.preprocessors.deregister("html_block")
        for name in REMOVED_BLOCKS:
            md.parser.blockprocessors.deregister(name)
        for name in REMOVED_INLINE:
            md.inlinePatterns.deregister(name)
        md.treeprocessors.register(_Links(md), "casebinder-links", 0)


def _sanitised(html: str) -> str:
    """A second wall behind the subset of Markdown, which lets none of what is taken out here be made."""
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


@cache
def _converter() -> Markdown:
    return Markdown(extensions=[_Subset()], output_format="html")
