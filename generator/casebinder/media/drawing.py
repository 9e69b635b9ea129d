"""SVG drawings, which are texts: programs write their users' names and paths into them."""

from __future__ import annotations

import re

DRAWING = "the drawing holds a program's notes (`<metadata>`, Inkscape, Adobe): save it as plain SVG"
NOTES = re.compile(r"<(?:\w+:)?metadata\b|sodipodi:docname|inkscape:export-filename|<rdf:RDF|ns\.adobe\.com/")


def drawn_with_metadata(text: str, suffix: str) -> bool:
    """True for an SVG drawing with notes about its maker."""
    return suffix.lower() == ".svg" and NOTES.search(text) is not None
