"""Exports: one format a file, each `outputs(site) -> Iterator[Output]`; the tuple lists them in order.

The cases come first; of these, those that are as they were in the last build are taken from its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from casebinder.exports import cases, redirects, schemas, vocabularies
from casebinder.outputs import Last, Output, unknown
from casebinder.records.site import Site

FORMATS: tuple[Callable[[Site], Iterator[Output]], ...] = (
    vocabularies.outputs,
    schemas.outputs,
    redirects.outputs,
)


def export(site: Site, last: Last = unknown) -> Iterator[Output]:
    """Every exported file."""
    yield from cases.outputs(site, last)
    for outputs in FORMATS:
        yield from outputs(site)
