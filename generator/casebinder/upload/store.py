"""A place that fsspec knows, be it a folder or a bucket, as files below a root."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from mimetypes import MimeTypes
from typing import Any

from casebinder.press.headers import FOREVER, FRESH, HASHED
from casebinder.publish import UnwritableError

AT_ONCE = 16
"""Files on the way at the same time."""

PART = ".casebinder-part"
"""What the name of a file on a disk ends in until all of it is there."""

TYPES = {
    ".js": "text/javascript",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
"""Where Python's own table is not the same in each version."""

SECRET = re.compile(r"(?<=://)[^/@]*@")


class StoreError(Exception):
    """A place cannot be opened, listed or read; says which and why."""


@dataclass(frozen=True, slots=True)
class Held:
    """A file as the store lists it; `digest` is its MD5 where the store says so, as S3 mostly does."""

    size: int
    digest: str = ""


class Store:
    """Files by their path below `url`; raises `StoreError`, and `UnwritableError` where writing fails."""

    def __init__(self, url: str) -> None:
        self.name = SECRET.sub("", url)
        with self._readable():
            from fsspec.core import url_to_fs
            from fsspec.implementations.local import LocalFileSystem

            fresh = {"skip_instance_cache": True, "use_listings_cache": False}
            self._system, self._root = url_to_fs(url, **fresh)
        self.local = isinstance(self._system, LocalFileSystem)
        self._s3 = "s3" in self._system.protocol

    @property
    def root(self) -> str:
        """The root as the system writes it: an absolute path, a bucket with a prefix."""
        return str(self._root)

    def files(self) -> dict[str, Held]:
        """Every file below the root, by path."""
        with self._readable():
            found: dict[str, dict[str, Any]] = self._system.find(self._root, detail=True)
        start = len(self._root.rstrip("/")) + 1
        return {path[start:]: _held(info) for path, info in found.items() if path[start:]}

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, None where it is not there."""
        with self._readable():
            try:
                data: bytes = self._system.cat_file(self._at(path))
            except FileNotFoundError:
                return None
        return data

    def read_all(self, paths: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
        """Every file with its path, several at once."""
        wanted = list(paths)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            yield from zip(wanted, pool.map(self.read, wanted), strict=True)

    def write(self, path: str, data: bytes) -> None:
        """Puts a file there, whole or not at all, with its type and how long it may be kept."""
        with self._writable(path):
            if self.local:
                at = self._at(path)
                self._system.makedirs(self._system._parent(at), exist_ok=True)
                self._system.pipe_file(at + PART, data)
                self._system.mv(at + PART, at)
            elif self._s3:
                self._system.pipe_file(self._at(path), data, **headers(path))
            else:
                self._system.pipe_file(self._at(path), data)

    def remove(self, path: str) -> None:
        """Takes a file away; one that is gone already is fine."""
        with self._writable(path), suppress(FileNotFoundError):
            self._system.rm_file(self._at(path))

    def _at(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}"

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Each kind of store fails with exceptions of its own; all become one sentence."""
        try:
            yield
        except ModuleNotFoundError as error:
            cure = "install what publishing needs: pip install 'casebinder[publish]'"
            raise StoreError(f"{self.name} cannot be opened: {error}. To cure it, {cure}") from error
        except Exception as error:
            raise StoreError(f"{self.name} cannot be read: {_why(error)}") from error

    @contextmanager
    def _writable(self, path: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            cure = "Publish again to go on where it stopped."
            raise UnwritableError(
                f"{self.name}/{path} could not be written: {_why(error)}. {cure}"
            ) from error


def headers(path: str) -> dict[str, str]:
    """What an object store is to say with a file, in the words of S3."""
    found, _ = MimeTypes().guess_type(path)
    kind = next((TYPES[end] for end in TYPES if path.endswith(end)), found) or "text/plain"
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    forever = re.search(HASHED, f"/{path}")
    return {"ContentType": kind, "CacheControl": FOREVER if forever else FRESH}


def _held(info: dict[str, Any]) -> Held:
    return Held(int(info.get("size") or 0), str(info.get("ETag", "")).strip('"'))


def _why(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
