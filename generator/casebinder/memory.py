"""What a pure function has said of a text, kept from one run to the next, without the text.

The file holds digests and numbers only. One that another version of the program, another user or another
machine has written, or that was copied here, or that is damaged, is not believed but made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from casebinder.cache import ordinary

Verdict = tuple[tuple[str, int, int], ...]
Judge = Callable[[str, str], Verdict]
FOLDER = ".casebinder"
SIZE = 16
"""Bytes of a digest."""


@contextmanager
def remembering(folder: Path, judge: Judge, packages: tuple[str, ...]) -> Iterator[Judge]:
    """The judge with a memory in `folder`, which knows the code of `packages` and forgets when that changes.

    What was not asked for in this run is forgotten. Where nothing can be written there is no memory.
    """
    path = folder / FOLDER / "privacy"
    version = _version(packages)
    known = _read(path, version)
    asked: dict[bytes, Verdict] = {}

    def remembered(kind: str, text: str) -> Verdict:
        key = hashlib.blake2b(f"{kind}\0{text}".encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()
        found = asked.get(key)
        if found is None:
            found = known.get(key)
            asked[key] = found = judge(kind, text) if found is None else found
        return found

    try:
        yield remembered
    finally:
        if asked.keys() != known.keys():
            with contextlib.suppress(OSError):
                _write(path, version, asked)


def _version(packages: tuple[str, ...]) -> str:
    """A digest of the code that judges, and of who runs it where."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for package in packages:
        for file in sorted(files(package).iterdir(), key=lambda each: each.name):
            if file.name.endswith((".py", ".txt")):
                digest.update(file.read_bytes())
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    digest.update(f"{platform.node()} {platform.python_version()} {user}".encode())
    return digest.hexdigest()


def _read(path: Path, version: str) -> dict[bytes, Verdict]:
    """What the file knows; nothing when it is not to be believed."""
    try:
        inode, data = ordinary(path)
        head, _, body = data.partition(b"\n")
        if head.decode() != _head(version, inode, body):
            return {}
        held = json.loads(body)
        clean = bytes.fromhex(held["clean"])
        found: dict[bytes, Verdict] = {clean[at : at + SIZE]: () for at in range(0, len(clean), SIZE)}
        for key, verdict in held["found"].items():
            found[bytes.fromhex(key)] = tuple((code, start, end) for code, start, end in verdict)
        return found
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def _write(path: Path, version: str, known: dict[bytes, Verdict]) -> None:
    held = {
        "clean": b"".join(key for key, verdict in known.items() if not verdict).hex(),
        "found": {key.hex(): verdict for key, verdict in known.items() if verdict},
    }
    body = json.dumps(held, separators=(",", ":")).encode()
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle, beside = tempfile.mkstemp(prefix="privacy.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_head(version, os.fstat(handle).st_ino, body).encode() + b"\n" + body)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise


def _head(version: str, inode: int, body: bytes) -> str:
    """The first line: whose the file is, and a digest of the rest. A copy has another inode."""
    return f"casebinder {version} {inode} {hashlib.blake2b(body, digest_size=SIZE).hexdigest()}"
