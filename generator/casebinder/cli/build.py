"""`casebinder build`"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from casebinder import build as program
from casebinder.cli import codes, timings
from casebinder.cli import records as folder
from casebinder.plugin import render
from casebinder.press import LayoutError
from casebinder.publish import BusyError, CollisionError, NotASiteError, UnwritableError
from casebinder.reports import render as render_report
from casebinder.workers import WorkerError


@click.command()
@folder.option
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="Folder to publish into; site/ beside the records if not given.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Processes to work with; one for each core if not given."
)
@timings.option
def build(records: Path, into: Path | None, strict: bool, workers: int | None, told: str | None) -> None:
    """Build the whole site from the records.

    Nothing is written when the records have faults; an older site stays as it is.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    into = into or records / "site"
    try:
        with timings.clocked(told) as clock:
            built = program.build(records, into, render, strict=strict, workers=workers, clock=clock)
    except (LayoutError, NotASiteError, CollisionError, WorkerError, program.EngineError) as error:
        raise codes.CannotRun(str(error)) from error
    except BusyError as error:
        raise codes.Busy(str(error)) from error
    except UnwritableError as error:
        raise codes.WriteError(str(error)) from error
    except OSError as error:
        raise codes.CannotRun(f"{error.filename} cannot be read: {error.strerror}") from error
    click.echo(render_report(built.report, "text"), err=True)
    if built.changes is None:
        sys.exit(1)
    changes = built.changes
    done = f"{len(changes.written):,} files written, {changes.unchanged:,} as they were"
    click.echo(f"built {into}: {done}, {len(changes.removed):,} removed")
