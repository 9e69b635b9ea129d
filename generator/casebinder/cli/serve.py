"""`casebinder serve`"""

from __future__ import annotations

import errno
import os
from pathlib import Path

import click

from casebinder.build import EngineError
from casebinder.cli import codes
from casebinder.cli import records as folder


@click.command()
@folder.option
@click.option("--open", "opened", is_flag=True, help="Open the site in the browser.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine to serve at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Its port.")
def serve(records: Path, opened: bool, host: str, port: int) -> None:
    """Show the site while you write.

    Save a file and the page in the browser changes. A fault in the records stands on the page and here, and
    the last good site stays. Ctrl+C ends it.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's word to those who choose an engine
    from casebinder.engines.mkdocs import serve as shown

    try:
        shown(records, f"{host}:{port}", open_in_browser=opened)
    except EngineError as error:
        raise codes.CannotRun(str(error)) from error
    except OSError as error:
        if error.filename is not None:
            raise codes.CannotRun(f"{error.filename} cannot be read: {error.strerror}") from error
        fact = f"{host}:{port} cannot be served at: {error.strerror}"
        raise codes.CannotRun(f"{fact}. {_cure(error, port)}") from error


def _cure(error: OSError, port: int) -> str:
    """What to write in the place of the host or the port that cannot be had."""
    if error.errno == errno.EADDRNOTAVAIL:
        return "Take an address of this machine: --host 127.0.0.1"
    if error.errno == errno.EACCES:
        return "Take one that needs no rights: --port 8000"
    return f"Take another one: --port {port + 1}"
