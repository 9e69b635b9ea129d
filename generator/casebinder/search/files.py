"""The files of the index, each named by its content: what did not change keeps its address and its bytes."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Iterator

from casebinder.outputs import Output

FOLDER = "search"

CALL = b"casebinderData"
"""The function of the client that every file of the index calls with its name and payload."""

PART = 5
"""Bytes of a digest that name a file: eight characters."""

SHORT = 4
"""Characters of a digest after a number, where they tell one state of a file from another."""


class Family:
    """Files of one kind, which the index names by the digests of all, joined in their order."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._digests: list[str] = []
        self._taken: set[str] = set()

    @property
    def digests(self) -> str:
        """The digests of all files, of equal length, in order."""
        return "".join(self._digests)

    def numbered(self, number: int, payload: str) -> Output:
        """The next file, told by a number; what it is about is the same in every state of the site."""
        data = payload.encode()
        digest = next(_digests(data))[:SHORT]
        self._digests.append(digest)
        return _output(f"{self.name}-{number}-{digest}", data)

    def alone(self, payload: str) -> Output:
        """The next file, told by its content only, which may move on when others come before it."""
        data = payload.encode()
        digest = next(each for each in _digests(data) if each not in self._taken)
        self._taken.add(digest)
        self._digests.append(digest)
        return _output(f"{self.name}-{digest}", data)


def first(content: str) -> Output:
    """The file that names the others, which has the same address always; `content` is an object in braces."""
    build = next(_digests(content.encode()))
    return _output("index", f'{{"build":"{build}",{content[1:]}'.encode())


def _output(name: str, data: bytes) -> Output:
    return Output(f"{FOLDER}/{name}.js", b'%s("%s",%s)\n' % (CALL, name.encode(), data))


def _digests(data: bytes) -> Iterator[str]:
    """Parts of the digest, nearly always the first will do; in lower case, as some disks know no other."""
    whole = hashlib.sha256(data).digest()
    for at in range(0, len(whole) - PART + 1, PART):
        yield b32encode(whole[at : at + PART]).decode().lower()
