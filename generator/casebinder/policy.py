"""The Content-Security-Policy of a page: nothing runs but our own files and what its hash names."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
SCRIPT = re.compile(r"<script(?![^>]*\s(?:src=|type=[\"']?application/))[^>]*>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
UNHEARD = re.compile(r"<[a-z][^<>]*\s(style|on[a-z]+)=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inline:
    """What stands in pages themselves and may run or style them, each as `'sha256-…'`."""

    scripts: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()

    def __or__(self, other: Inline) -> Inline:
        return Inline(self.scripts | other.scripts, self.styles | other.styles)


def inline(html: str) -> Inline:
    """The scripts and styles inside a page."""
    return Inline(
        frozenset(map(_hash, SCRIPT.findall(html))),
        frozenset(map(_hash, STYLE.findall(html))),
    )


def policy(allowed: Inline) -> str:
    """The policy for pages that hold no more than what is allowed, as a page itself can state it."""
    more = {"script-src": allowed.scripts, "style-src": allowed.styles}
    return "; ".join(
        " ".join([name, value, *sorted(more.get(name, ()))]) for name, value in DIRECTIVES.items()
    )


def unheard(html: str) -> list[str]:
    """The names of attributes that hold styles or scripts, which no hash can allow: browsers ignore them."""
    return sorted(set(UNHEARD.findall(html)))


def guarded(html: str) -> str:
    """The page with its own policy at the beginning of its head."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(inline(html))}">'
    return HEAD.sub(lambda found: f"{found[0]}\n{meta}", html, count=1)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
