"""A built site in a store that fsspec knows: a folder and a bucket are the same call.

Only what differs is sent. While a store is written to, it holds `publishing.json`, which names what may be
half done; so whoever is killed leaves a store that the next publication makes right, and readers meet old
pages or new ones, never a link to what is not there yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path

from casebinder import manifest
from casebinder.manifest import File, Findings, NoManifestError, fingerprint
from casebinder.publish import NotASiteError
from casebinder.timings import Clock
from casebinder.upload.plan import MARK, Plan, mark, plan
from casebinder.upload.store import AT_ONCE, Store, StoreError

__all__ = ["ChangedError", "Plan", "Store", "StoreError", "apart", "inspect", "plan", "publish", "wanted"]

BATCH = 256
"""Files that are given to the senders at a time."""


class ChangedError(Exception):
    """A file of the site is no longer what its manifest says."""


def publish(site: Path, store: Store, planned: Plan, clock: Clock | None = None) -> None:
    """Does what was planned; may be killed at any moment and called again with a new plan."""
    if planned.done:
        return
    files, clock = manifest.parse(planned.manifest), clock or Clock()
    with clock.counting("publish", sum(map(len, planned.send)) + len(planned.remove)):
        store.write(MARK, mark(planned.touched))

        def send(path: str) -> None:
            store.write(path, _bytes(site, path, files[path]))

        for group in planned.send:
            _all(send, group, clock)
        store.write(manifest.NAME, planned.manifest)
        _all(store.remove, planned.remove, clock)
        store.remove(MARK)


def wanted(store: Store) -> Mapping[str, File]:
    """What the manifest in a store says that it holds; raises `NoManifestError`."""
    data = store.read(manifest.NAME)
    if data is None:
        raise NoManifestError(f"{store.name} has no {manifest.NAME}: name the folder that was built")
    return manifest.parse(data)


def inspect(store: Store, wanted: Mapping[str, File]) -> Findings:
    """How what lies in a store differs from a manifest; every file is read."""
    there = store.files().keys()
    found = manifest.findings(wanted, store.read_all(wanted))
    return replace(found, extra=tuple(sorted(there - wanted.keys() - {manifest.NAME})))


def apart(site: Path, store: Store) -> None:
    """Raises `NotASiteError` for a folder that lies in the site, or that the site lies in."""
    if store.local:
        one, other = site.resolve(), Path(store.root).resolve()
        if one == other or one in other.parents or other in one.parents:
            raise NotASiteError(f"{site} and {store.name} lie in one another: name another folder")


def _all(do: Callable[[str], None], paths: Iterable[str], clock: Clock) -> None:
    """Does something with each path, several at once."""
    left = iter(paths)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        while batch := list(islice(left, BATCH)):
            for _ in pool.map(do, batch):
                clock.done += 1


def _bytes(site: Path, path: str, file: File) -> bytes:
    data = (site / path).read_bytes()
    if fingerprint(data) != file:
        raise ChangedError(f"{site / path} was changed while the site was published: publish again")
    return data
