"""The option `--timings`, and what it prints."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from casebinder.cli import codes
from casebinder.timings import Clock, as_json, as_text, timings

option = click.option(
    "--timings",
    "told",
    metavar="text|json|FILE",
    help="Tell what each stage took, on the standard error output; a file gets it as JSON.",
)


@contextmanager
def clocked(told: str | None) -> Iterator[Clock]:
    """A clock for what is done inside; afterwards, also when it failed, it is told as was wished."""
    clock = Clock()
    try:
        yield clock
    finally:
        if told:
            _tell(told, clock)


def _tell(told: str, clock: Clock) -> None:
    found = timings(clock)
    if told in ("text", "json"):
        click.echo(as_text(found) if told == "text" else as_json(found), err=True, nl=False)
        return
    try:
        Path(told).write_text(as_json(found), "utf-8")
    except OSError as error:
        raise codes.WriteError(f"{told} cannot be written: {error.strerror}") from error
