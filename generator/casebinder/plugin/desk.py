"""What `mkdocs serve` keeps between two looks of an editor: the site as it is, made page by page."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from pathlib import Path
from posixpath import normpath
from threading import Condition
from typing import Any

from mkdocs.livereload import LiveReloadServer

from casebinder.build import Live, Part
from casebinder.press import LayoutError

PATIENCE = 120
"""Seconds that an answer waits for a site that is being rendered."""

PAUSE = 0.02
"""Seconds without a further change after which a site is rendered again."""

log = logging.getLogger("mkdocs.plugins.casebinder")


class Desk:
    """Shows the last site that was good; whoever asks while another is being rendered waits for that."""

    def __init__(self) -> None:
        self.parts: dict[str, Part] = {}
        self._live: Live | None = None
        self._hidden = False
        self._turn = Condition()
        self._times = 0
        self._written: list[Path] = []

    def hide(self) -> None:
        """Begins a new site."""
        with self._turn:
            self._hidden = True

    def show(self, live: Live | None = None) -> None:
        """Shows the new site, or the last one again."""
        with self._turn:
            self._live = live or self._live
            self._hidden = False
            self._times += 1
            for file in self._written:
                file.unlink(missing_ok=True)
            self._written.clear()
            self._turn.notify_all()

    def serve(self, server: LiveReloadServer) -> None:
        """Lets a server of MkDocs' find every page that somebody asks for."""
        server.build_delay = PAUSE
        found = server.serve_request

        def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
            said: list[Any] = []
            times = self._make(environ["PATH_INFO"], server)
            answered = found(environ, lambda *status: said.extend(status))
            if times != self._times and said[0].startswith("404"):
                return answer(environ, start_response)
            start_response(*said)
            return answered

        server.set_app(answer)

    def _page(self, live: Live, path: str) -> bytes | None:
        try:
            return live.file(path)
        except LayoutError as error:
            log.error("%s", error)
            return None

    def _make(self, asked: str, server: LiveReloadServer) -> int:
        """Writes the file that an address leads to, where MkDocs has not; how often a site was shown by then.

        Another site may take it away before it is read.
        """
        path = asked.encode("latin-1").decode("utf-8", "ignore")
        mount = server.mount_path
        if path.startswith("/livereload/") or not path.startswith(mount) or "\0" in path:
            return self._times
        below = normpath(f"/{path[len(mount) :]}").lstrip("/")
        if path.endswith("/"):
            below = f"{below}/index.html".lstrip("/").removeprefix("./")
        with self._turn:
            self._turn.wait_for(lambda: not self._hidden, PATIENCE)
            file = Path(server.root) / below
            for each, place in ((below, file), (f"{below}/index.html", file / "index.html")):
                there = os.path.exists(file)  # noqa: PTH110  whose name may be too long to ask for
                data = None if there or self._live is None else self._page(self._live, each)
                if data is not None:
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(data)
                    self._written.append(place)
            return self._times
