"""Exports: one format a file, each `outputs(site) -> Iterator[Output]`; the tuple lists them in order.

The cases come first; of these, those that are as they were in the last build are taken from its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from casebinder.exports import cases, redirects, schemas, vocabularies
from casebinder.outputs import Last, Output, Ready, unknown
from casebinder.records.site import Site

FORMATS: tuple[Callable[[Site], Iterator[Output]], ...] = (
    vocabularies.outputs,
    schemas.outputs,
    redirects.outputs,
)


def export(site: Site, last: Last = unknown, scratch: Path | None = None) -> Iterator[Output | Ready]:
    """Every exported file; `scratch` is a folder for what is not to be held in memory."""
    yield from [cases.filed(site, last, scratch)] if scratch else cases.outputs(site)
    for outputs in FORMATS:
        yield from outputs(site)
