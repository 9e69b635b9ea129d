"""The text of a case as it was published, looked up where it may still be and known by its digest."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.request import urlopen

from casebinder.decode import decode
from casebinder.records.plain import Data, from_export, plain
from casebinder.records.wording import differing
from casebinder.source import read

EXPORT = "data/cases.json"
COMMITS = 200
"""How far back version control is searched."""

PATIENCE = 30
"""Seconds that a server may take."""


def earlier(folder: Path, case_id: str, published: Mapping[str, str], place: str = "") -> Data | None:
    """The text that has these digests; None when it is found neither in a built site nor in version control.

    `place` names the only place to look in: a built site's folder or address, or its `data/cases.json`.
    """
    for text in _texts(folder, case_id, place):
        if not differing(text, published):
            return text
    return None


def _texts(folder: Path, case_id: str, place: str) -> Iterator[Data]:
    if place:
        yield from _exported(fetched(place), case_id)
        return
    file = folder / "site" / EXPORT
    if file.is_file():
        yield from _exported(file.read_bytes(), case_id)
    yield from _committed(folder, case_id)


def fetched(place: str, export: str = EXPORT) -> bytes:
    """The bytes of an export of a built site, given by folder or address; raises OSError."""
    name = place if place.endswith(".json") else f"{place.rstrip('/')}/{export}"
    if name.startswith(("http://", "https://")):
        with urlopen(name, timeout=PATIENCE) as answer:
            data: bytes = answer.read()
            return data
    return Path(name).read_bytes()


def _exported(data: bytes, case_id: str) -> Iterator[Data]:
    try:
        cases: list[dict[str, Any]] = json.loads(data)["cases"]
        yield from (from_export(each) for each in cases if each["id"] == case_id)
    except (ValueError, KeyError, TypeError, AttributeError):
        return  # no export of ours: it says nothing


def _committed(folder: Path, case_id: str) -> Iterator[Data]:
    """The case as each commit of the folder has it, the newest first; nothing where there is no git."""
    for commit in _git(folder, "log", f"-n{COMMITS}", "--format=%H", "--", ".").decode().split():
        prefix = _git(folder, "rev-parse", "--show-prefix").decode().strip()
        archive = _git(folder, "archive", "--format=zip", f"{commit}:{prefix}", "--", ":(glob)**/*.yaml")
        with TemporaryDirectory() as place:
            try:
                with zipfile.ZipFile(io.BytesIO(archive)) as files:
                    files.extractall(place)  # writes nothing outside, and a link as a file
            except zipfile.BadZipFile:
                continue
            site, _ = decode(read(Path(place)))
        if case_id in site.cases:
            yield plain(site.cases[case_id])


def _git(folder: Path, *words: str) -> bytes:
    """What git answers; nothing where it is not installed or the folder is not under it."""
    try:
        run = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError:
        return b""
    return run.stdout if run.returncode == 0 else b""
