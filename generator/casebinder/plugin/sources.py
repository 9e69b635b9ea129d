"""What a run of MkDocs was made of, as far as that can be told."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import mkdocs
from mkdocs.config.defaults import MkDocsConfig

from casebinder.engines.settings import EXTENSIONS, PLUGINS, closed

LOGGER = mkdocs.__name__
"""`properdocs` where ProperDocs has taken the place of MkDocs."""

NAME = {"properdocs": "ProperDocs"}.get(LOGGER, "MkDocs")


class Warned(logging.Handler):
    """Counts warnings, and has them said as if it were not there."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One more."""
        self.count += 1
        if logging.lastResort and not self.others:
            logging.lastResort.handle(record)

    @property
    def others(self) -> bool:
        """True when somebody else listens too; Python itself speaks up only where nobody does."""
        return len(logging.getLogger(LOGGER).handlers) > 1 or bool(logging.getLogger().handlers)


@contextmanager
def listening() -> Iterator[Warned]:
    """Counts what MkDocs warns of inside."""
    logger, warned = logging.getLogger(LOGGER), Warned()
    logger.addHandler(warned)
    try:
        yield warned
    finally:
        logger.removeHandler(warned)


def sources(config: MkDocsConfig, folder: Path) -> tuple[str, ...] | None:
    """The files and folders that were rendered, below `folder`; None when there may be others."""
    settings = Path(config.config_file_path or "")
    text = settings.read_text("utf-8", "replace")
    foreign = config.plugins.keys() - PLUGINS or set(config.markdown_extensions) - EXTENSIONS
    if foreign or config.hooks or "!ENV" in text or "INHERIT" in text or not closed(settings):
        return None
    found = []
    for path in filter(None, (config.docs_dir, str(settings), config.theme.custom_dir)):
        below = Path(path).resolve()
        if not below.is_relative_to(folder.resolve()):
            return None
        found.append(below.relative_to(folder.resolve()).as_posix())
    return tuple(sorted(found))
