"""ProperDocs, which goes on from MkDocs 1 and runs its plugins and themes: ours is the same."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from casebinder.build import EngineError, Rendered
from casebinder.records.site import Site


def render(folder: Path, site: Site, into: Path) -> Rendered:
    """Renders the docs folder of `folder` into `into` with ProperDocs."""
    _take_the_place_of_mkdocs()
    from casebinder.plugin import render as plugin  # imports MkDocs, which is ProperDocs by now

    return plugin(folder, site, into)


def _take_the_place_of_mkdocs() -> None:
    """Whoever imports `mkdocs` in this process gets ProperDocs; it is too late once MkDocs is there."""
    if find_spec("properdocs") is None:
        raise EngineError("ProperDocs is not installed. Install it beside casebinder: pip install properdocs")
    there = sys.modules.get("mkdocs")
    if there is not None and there.__name__ != "properdocs":
        raise EngineError("ProperDocs cannot take the place of MkDocs, which runs in this process already")
    import properdocs.replacement  # noqa: F401
