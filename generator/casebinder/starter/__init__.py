"""The folder of a new site: example records, the vocabularies, the institution's own name and colour."""

from __future__ import annotations

import colorsys
import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable

from casebinder.layouts import RECORDS, default_layout
from casebinder.outputs import Output

LIGHT_PAPER, DARK_PAPER = "#ffffff", "#14181f"
ENOUGH = 4.5
"""Contrast that text needs on its paper (WCAG 2.2, success criterion 1.4.3)."""


def starter(titles: Mapping[str, str], url: str, colour: str) -> Iterator[Output]:
    """Every file of the folder; `titles` maps a language to the site's name, `colour` is `#rrggbb`."""
    words = {
        "@TITLE_EN@": json.dumps(titles["en"], ensure_ascii=False),
        "@TITLE_ZH@": json.dumps(titles["zh"], ensure_ascii=False),
        "@URL@": json.dumps(url),
        "@LIGHT@": legible(colour, LIGHT_PAPER),
        "@DARK@": legible(colour, DARK_PAPER),
    }
    here = files(__package__)
    for folder, prefix in ((here / "files", ""), (here / "vocabularies", "vocabularies/")):
        for path, text in _texts(folder, prefix):
            yield Output(path, re.sub(r"@[A-Z_]+@", lambda found: words[found.group()], text).encode())
    for language, prefix in (("en", ""), ("zh", "zh/")):
        yield Output(f"docs/{prefix}{RECORDS['case']}", default_layout("case", language).encode())


def legible(colour: str, paper: str) -> str:
    """The colour, made darker or lighter just as far as text in it needs on the paper.

    >>> legible("#ffd700", "#ffffff") != "#ffd700"
    True
    >>> legible("#14406b", "#ffffff")
    '#14406b'
    """
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    step = -0.02 if _luminance(_channels(paper)) > 0.5 else 0.02
    while contrast(colour, paper) < ENOUGH and 0 < lightness + step < 1:
        lightness += step
        colour = "#" + "".join(
            f"{round(each * 255):02x}" for each in colorsys.hls_to_rgb(hue, lightness, saturation)
        )
    return colour


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2), 1 to 21."""
    low, high = sorted((_luminance(_channels(one)), _luminance(_channels(other))))
    return (high + 0.05) / (low + 0.05)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(channels: tuple[float, float, float]) -> float:
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _texts(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir():
            yield from _texts(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.read_text("utf-8")
