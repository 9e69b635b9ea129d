"""`casebinder build`"""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import click

from casebinder.cache import CACHE, Cache
from casebinder.cli import codes, progress, timings
from casebinder.cli import records as folder
from casebinder.engines import ENGINES
from casebinder.press import LayoutError
from casebinder.publish import BusyError, CollisionError, NotASiteError, UnwritableError, littered, moment
from casebinder.remembered import Remembered
from casebinder.reports import render as render_report
from casebinder.stamps import Stamp
from casebinder.timings import Clock
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
    "--engine",
    type=click.Choice(ENGINES),
    default=ENGINES[0],
    show_default=True,
    help="What renders the docs folder; plain needs no engine.",
)
@click.option(
    "--workers", type=click.IntRange(1, 64), help="Processes to work with; one for each core if not given."
)
@timings.option
def build(
    records: Path, into: Path | None, strict: bool, engine: str, workers: int | None, told: str | None
) -> None:
    """Build the whole site from the records.

    Nothing is written when the records have faults, and an older site stays as it is. Nothing is done when
    nothing has changed since the last build.
    """
    into = into or records / "site"
    cache = Cache(records / CACHE)
    begun = moment(into)
    with timings.clocked(told) as clock:
        stamp = Stamp.of(cache, records, into, strict=strict, engine=engine)
        if (said := stamp.report()) is not None and not littered(into):
            if moment(into) != begun:
                raise codes.Busy(f"another build has written {into} meanwhile")
            click.echo(said, err=True)
            click.echo(f"{into} is built: nothing has changed")
            return
        _build(records, into, stamp, clock, workers)


def _build(records: Path, into: Path, stamp: Stamp, clock: Clock, workers: int | None) -> None:
    from casebinder import build as program  # these take longer to load than it takes to see
    from casebinder.engines import engine as named  # that nothing has changed
    from casebinder.source.collector import unlooked

    for name in ("mkdocs", "properdocs"):
        logging.getLogger(name).setLevel(logging.WARNING)
    try:
        engine = Remembered(named(stamp.engine), stamp.engine, stamp.cache)
        with progress.shown(clock), unlooked():
            built = program.build(records, into, engine, strict=stamp.strict, workers=workers, clock=clock)
    except (LayoutError, NotASiteError, CollisionError, WorkerError, program.EngineError) as error:
        raise codes.CannotRun(str(error)) from error
    except BusyError as error:
        raise codes.Busy(str(error)) from error
    except UnwritableError as error:
        raise codes.WriteError(str(error)) from error
    except OSError as error:
        if error.filename is None:  # about no file: there is no memory for a process, for instance
            raise
        raise codes.CannotRun(f"{error.filename} cannot be read: {error.strerror}") from error
    said = render_report(built.report, "text")
    click.echo(said, err=True)
    if built.changes is None:
        sys.exit(1)
    if engine.told:
        stamp.save(said)
    changes = built.changes
    done = f"{len(changes.written):,} files written, {changes.unchanged:,} as they were"
    click.echo(f"built {into}: {done}, {len(changes.removed):,} removed")
