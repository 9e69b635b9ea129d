"""A small web server that shows a built site as a host would: below its path, gzipped, with its own 404."""

from __future__ import annotations

import gzip
import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ADDRESS = "127.0.0.1"
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".xml": "application/xml"}
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}

KEPT = {".css", ".js", ".png"}
"""What browsers may keep: its name changes with its content."""


class _Server(ThreadingHTTPServer):
    """Serves `folder` below the path `mount`, which starts and ends with a slash."""

    request_queue_size = 128
    """A crawler knocks at many doors at once; five, the usual, would turn it away."""

    def __init__(self, folder: Path, mount: str, headers: dict[str, str]) -> None:
        super().__init__((ADDRESS, 0), _Handler)
        self.folder = folder
        self.mount = mount
        self.headers = headers

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves a page hangs up in the middle of an answer; anything else is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = self._file(path)
        if file is not None and file.is_dir() and not path.endswith("/"):
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", Location=f"{path}/")
            return
        if file is not None and file.is_dir():
            file /= "index.html"
        found = file is not None and file.is_file()
        self._answer(file if file and found else self.server.folder / "404.html", found)

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def _file(self, path: str) -> Path | None:
        if not path.startswith(self.server.mount) or ".." in path.split("/"):
            return None
        return self.server.folder / path.removeprefix(self.server.mount)

    def _answer(self, file: Path, found: bool) -> None:
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": kind, "Vary": "Accept-Encoding"} | self.server.headers
        if file.suffix in KEPT:
            headers["Cache-Control"] = "max-age=3600"
        data = file.read_bytes()
        if file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            headers["Content-Encoding"] = "gzip"
            data = _packed(data)
        status = HTTPStatus.OK if found else HTTPStatus.NOT_FOUND
        self._send(status, data, **headers)

    def _send(self, status: HTTPStatus, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


@cache
def _packed(data: bytes) -> bytes:
    return gzip.compress(data, 6, mtime=0)


@contextmanager
def serve(folder: Path, url: str, headers: dict[str, str] | None = None) -> Iterator[str]:
    """The local address at which the built site in `folder`, published at `url`, can be read meanwhile."""
    server = _Server(folder, urlsplit(url).path, headers or {})
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{ADDRESS}:{server.server_address[1]}{server.mount}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
