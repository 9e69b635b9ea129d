"""The files that `mkdocs serve` watches, and how often it looks."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

AGAIN = 0.1
"""Seconds between two looks at the files; MkDocs' own are five times as far apart."""


def watch(server: LiveReloadServer, config: MkDocsConfig, folder: Path, files: Iterable[str]) -> None:
    """Watches what MkDocs does, and the record files of a folder, with those that come to be in it.

    A folder is watched for the file that lies in it: editor programs put a new one in the place of the old.
    """
    own = [each for each in (config.docs_dir, config.config_file_path) if each]
    for path in own:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=AGAIN)
    for path in own:
        server.watch(path)
    server.watch(str(folder), recursive=False)
    for name in sorted({"vocabularies", *(file.split("/")[0] for file in files if "/" in file)}):
        if (folder / name).exists():
            server.watch(str(folder / name))
