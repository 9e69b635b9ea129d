"""The files of a site as a server gives them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

AT_ONCE = 8
PATIENCE = 30
"""Seconds that an answer may take."""

INDEX = "index.html"
UNSERVED = ("_headers", "_redirects")
"""Files that tell a server what to do, and that it does not hand out."""


class NotReachedError(Exception):
    """A server did not answer, or not as a server of files does; says which address."""


def fetch(base: str, path: str) -> bytes | None:
    """The bytes of a file below an address, a page by its readers' address; None when it is not there."""
    name = path.removesuffix(INDEX) if path == INDEX or path.endswith(f"/{INDEX}") else path
    url = base.rstrip("/") + "/" + quote(name)
    try:
        with urlopen(Request(url, headers={"Accept-Encoding": "identity"}), timeout=PATIENCE) as answer:
            data: bytes = answer.read()
            return data
    except HTTPError as error:
        error.close()
        if error.code in (404, 410):
            return None
        raise NotReachedError(f"{url} answers {error.code}") from error
    except (OSError, HTTPException) as error:
        raise NotReachedError(f"{url} cannot be reached: {getattr(error, 'reason', error)}") from error


def fetch_all(base: str, paths: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
    """Every file with its path, several at once."""
    wanted = [path for path in paths if path.rpartition("/")[2] not in UNSERVED]
    with ThreadPoolExecutor(AT_ONCE) as workers:
        yield from zip(wanted, workers.map(lambda path: fetch(base, path), wanted), strict=True)
