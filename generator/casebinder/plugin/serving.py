"""`mkdocs serve` for those who write records: its server and rebuilds, without its talk."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import MkDocsException

from casebinder.build import EngineError
from casebinder.plugin import FaultyError
from casebinder.plugin.sources import LOGGER, NAME

OURS = f"{LOGGER}.plugins.casebinder"
WORTH_SAYING = ("Serving on", "Reloading browsers")


def serve(folder: Path, address: str, *, open_in_browser: bool = False) -> None:
    """Shows the site of a folder at `address`, host and port, until it is interrupted.

    Raises `FaultyError` for faults in the records, `EngineError` when the pages cannot be rendered,
    `OSError` when the address cannot be had.
    """
    with _telling():
        try:
            mkdocs_serve(str(folder / "mkdocs.yml"), dev_addr=address, open_in_browser=open_in_browser)
        except FaultyError:
            raise
        except MkDocsException as error:
            raise EngineError(f"{NAME} stopped at {folder / 'mkdocs.yml'}: {error}") from error


@contextmanager
def _telling() -> Iterator[None]:
    """Lets on the terminal what the plugin says, warnings, and what is of use to an editor."""
    logger, shown = logging.getLogger(LOGGER), logging.StreamHandler()
    shown.addFilter(_of_use)
    logger.addHandler(shown)
    before = logger.level
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(shown)
        logger.setLevel(before)


def _of_use(record: logging.LogRecord) -> bool:
    said = record.getMessage()
    return record.levelno >= logging.WARNING or record.name == OURS or any(w in said for w in WORTH_SAYING)
