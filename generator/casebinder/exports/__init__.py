"""Exports: one format a file, each `outputs(site) -> Iterator[Output]`; the tuple lists them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebinder.exports import cases, redirects, schemas, vocabularies
from casebinder.outputs import Output
from casebinder.records.site import Site

FORMATS: tuple[Callable[[Site], Iterator[Output]], ...] = (
    cases.outputs,
    vocabularies.outputs,
    schemas.outputs,
    redirects.outputs,
)


def export(site: Site) -> Iterator[Output]:
    """Every exported file."""
    for outputs in FORMATS:
        yield from outputs(site)
