"""What stands in the head of every page: description, canonical address, alternates, Open Graph, JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

LOCALES = {"en": "en_GB", "zh": "zh_CN"}


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pages of one language share: the site's absolute address and its name in that language."""

    url: str
    site_name: str
    language: str
    default_language: str


def head(
    frame: Frame, path: str, *, title: str, description: str, alternates: Mapping[str, str],
    og_type: str = "website", json_ld: Mapping[str, Any] | None = None, noindex: bool = False,
) -> str:  # fmt: skip
    """The lines for the end of `<head>`; `path` and the alternates' values lie below the site's root."""
    url = frame.url + path
    lines = [f'<link rel="canonical" href="{escape(url)}">']
    if description:
        lines.append(f'<meta name="description" content="{escape(description)}">')
    if noindex:
        lines.append('<meta name="robots" content="noindex">')
    elif len(alternates) > 1:
        default = alternates.get(frame.default_language)
        named = dict(alternates) | ({"x-default": default} if default is not None else {})
        lines += [
            f'<link rel="alternate" hreflang="{language}" href="{escape(frame.url + other)}">'
            for language, other in named.items()
        ]
    graph = {
        "og:title": title,
        "og:type": og_type,
        "og:url": url,
        "og:site_name": frame.site_name,
        "og:description": description,
        "og:locale": LOCALES.get(frame.language, frame.language),
    }
    lines += [f'<meta property="{name}" content="{escape(value)}">' for name, value in graph.items() if value]
    if json_ld:
        lines.append(f'<script type="application/ld+json">{_json(json_ld)}</script>')
    return "\n".join(lines)


def _json(value: Mapping[str, Any]) -> str:
    """JSON that cannot end its script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
