"""A server that counts what it sends: text gzipped, as most hosts do; nothing is kept by the browser."""

from __future__ import annotations

import gzip
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

PACKED = (".html", ".js", ".json", ".css", ".mjs")
FREE = (".html", "/adapter.js")
"""Answers that are not counted: the page and the code that drives the engine, the same for all engines."""


class Counting(SimpleHTTPRequestHandler):
    """Counts the bytes of every body by path: as sent, and as they are on the disk."""

    sent: Counter[str]
    plain: Counter[str]

    def __init__(self, *args: object, sent: Counter[str], plain: Counter[str], **options: str) -> None:
        self.sent, self.plain = sent, plain
        super().__init__(*args, **options)  # type: ignore[arg-type]  # the server's own arguments, passed on

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        file = Path(self.translate_path(path))
        if not file.is_file():
            self.send_error(404)
            return
        data = body = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Cache-Control", "no-store")
        if file.suffix in PACKED:
            body = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        if not path.endswith(FREE):
            self.sent[path] += len(body)
            self.plain[path] += len(data)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Traffic:
    """The address of a folder that is served, and what was sent since it was asked last."""

    def __init__(self, url: str, sent: Counter[str], plain: Counter[str]) -> None:
        self.url, self._sent, self._plain = url, sent, plain

    def sent(self, counts: Callable[[str], bool] = lambda _: True) -> int:
        """Bytes as sent, of the paths that count."""
        return sum(size for path, size in self._sent.items() if counts(path))

    def plain(self, counts: Callable[[str], bool] = lambda _: True) -> int:
        """Bytes as they are on the disk, of the paths that count."""
        return sum(size for path, size in self._plain.items() if counts(path))

    def clear(self) -> None:
        """Starts to count from nothing."""
        self._sent.clear()
        self._plain.clear()


@contextmanager
def serve(folder: Path) -> Iterator[Traffic]:
    """Serves a folder from this machine."""
    sent, plain = Counter[str](), Counter[str]()
    handler = partial(Counting, sent=sent, plain=plain, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Traffic(f"http://127.0.0.1:{server.server_address[1]}/", sent, plain)
    finally:
        server.shutdown()
        server.server_close()
