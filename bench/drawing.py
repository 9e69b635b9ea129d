"""Bars as an SVG inside of a page, in the colours of the text around it, with words for who cannot see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, LEFT, RIGHT = 640, 96, 72
HIGH, GAP, TOP = 11, 10, 34
"""Of a bar, between rows, above the first."""

SHADES = (0.35, 0.6, 0.9)
"""Opacity of the bars of a row, first to last; they come again where there are more."""


@dataclass(frozen=True, slots=True)
class Row:
    """A name and the values of its bars, which are not negative."""

    name: str
    values: Sequence[float]


def bars(title: str, about: str, unit: str, series: Sequence[str], rows: Sequence[Row]) -> str:
    """A figure of HTML: a row of bars for each name, one bar a series, the value beside it."""
    most = max((value for row in rows for value in row.values), default=0.0) or 1.0
    step = HIGH * len(series) + GAP
    height = TOP + step * len(rows)
    lines = [
        "<figure>",
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        ' aria-labelledby="stages-title stages-about" fill="currentColor" font-size="10" width="100%">',
        f'<title id="stages-title">{escape(title)}</title>',
        f'<desc id="stages-about">{escape(about)}</desc>',
        *_legend(series),
    ]
    for n, row in enumerate(rows):
        lines += _row(row, TOP + n * step, (WIDTH - LEFT - RIGHT) / most)
    return "\n".join([*lines, "</svg>", f"<figcaption>{escape(unit)}</figcaption>", "</figure>"])


def _legend(series: Sequence[str]) -> list[str]:
    room = (WIDTH - LEFT) // max(len(series), 1)
    return [
        f'<rect x="{LEFT + n * room}" y="6" width="10" height="10" fill-opacity="{_shade(n)}"/>'
        f'<text x="{LEFT + n * room + 15}" y="15">{escape(name)}</text>'
        for n, name in enumerate(series)
    ]


def _row(row: Row, top: int, scale: float) -> list[str]:
    middle = top + HIGH * len(row.values) / 2 + 4
    lines = [f'<text x="{LEFT - 8}" y="{middle:g}" text-anchor="end">{escape(row.name)}</text>']
    for n, value in enumerate(row.values):
        y, width = top + n * HIGH, value * scale
        lines.append(
            f'<rect x="{LEFT}" y="{y}" width="{width:.1f}" height="{HIGH - 1}" fill-opacity="{_shade(n)}"/>'
            f'<text x="{LEFT + width + 5:.1f}" y="{y + HIGH - 2}" font-size="9">{value:.2f}</text>'
        )
    return lines


def _shade(n: int) -> float:
    return SHADES[n % len(SHADES)]
