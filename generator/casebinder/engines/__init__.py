"""The engines that can render the docs folder: a module each, loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command line asks for the names long before it builds
    from casebinder.build import Engine

ENGINES = ("mkdocs", "properdocs", "zensical", "plain")
"""The first is the usual one."""


def engine(name: str) -> Engine:
    """The engine of that name; raises `EngineError` when it is not installed."""
    render: Engine = import_module(f"casebinder.engines.{name}").render
    return render
