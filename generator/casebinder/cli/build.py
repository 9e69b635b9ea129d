"""`casebinder build`"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from casebinder import build as program
from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.plugin import render
from casebinder.press import LayoutError
from casebinder.publish import BusyError, CollisionError, NotASiteError, UnwritableError
from casebinder.reports import render as render_report


@click.command()
@folder.option
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="Folder to publish into; site/ beside the records if not given.",
)
@click.option("--strict", is_flag=True, help="Let warnings stop the build too.")
def build(records: Path, into: Path | None, strict: bool) -> None:
    """Build the whole site from the records.

    Nothing is written when the records have faults; an older site stays as it is.
    """
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    into = into or records / "site"
    try:
        built = program.build(records, into, render, strict=strict)
    except (LayoutError, NotASiteError, CollisionError, program.EngineError) as error:
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
    told = f"{len(changes.written):,} files written, {changes.unchanged:,} as they were"
    click.echo(f"built {into}: {told}, {len(changes.removed):,} removed")
