"""One publication: files are taken one by one, then the trees change places."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from casebinder.outputs import SiteFile
from casebinder.publish import record
from casebinder.publish.disk import swap, sync
from casebinder.publish.draft import DRAFT, PART, Draft
from casebinder.publish.faults import BusyError, told
from casebinder.publish.record import Entry
from casebinder.publish.target import RECORD, Moment, locked, moment, refuse, workshop

OLD = "old"
"""Where the live tree stands for a moment where two folders cannot change places in one step."""

TREES = (OLD, DRAFT, "scratch")
FILES = (PART, "record.part")
"""What may be left in the workshop by a build that was killed, or could not clear it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publication did: the paths written and removed, and how many files stayed as they were."""

    written: tuple[str, ...] = ()
    unchanged: int = 0
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publication:
    """A place to publish into once, held by one build.

    `scratch` is an empty folder for whatever has to lie on a disk before it is published.
    """

    into: Path
    workshop: Path

    @property
    def scratch(self) -> Path:
        """Where an engine renders."""
        return self.workshop / "scratch"

    @cached_property
    def standing(self) -> Mapping[str, Entry]:
        """The files that lie in the site as they were last written, by path; these may be `Kept`."""
        with told(self.into, self.workshop):
            return self._draft.sound

    def publish(self, outputs: Iterable[SiteFile]) -> Changes:
        """Makes these the files of the site, all at once; nothing is touched when nothing changed."""
        with told(self.into, self.workshop):
            return self._publish(outputs)

    def _publish(self, outputs: Iterable[SiteFile]) -> Changes:
        draft = self._draft
        try:
            for output in outputs:
                draft.take(output)
            changed = draft.changes() or not self.into.exists()
            if changed:
                draft.finish()
                exchange(draft.tree, self.into, self.workshop / OLD)
        except BaseException:
            shutil.rmtree(draft.tree, ignore_errors=True)
            raise
        if changed:
            self._settle(draft)
        elif self._record.exists():
            os.utime(self._record)  # a build has ended
        removed = draft.seen.files.keys() - draft.entries.keys()
        return Changes(tuple(sorted(draft.made)), len(draft.kept), tuple(sorted(removed)))

    @cached_property
    def _draft(self) -> Draft:
        return Draft(self.workshop, self.into, record.load(self._record))

    @property
    def _record(self) -> Path:
        return self.workshop / RECORD

    def _settle(self, draft: Draft) -> None:
        """Brings the second tree up to the live one and notes what both hold.

        The new site is there already: where this fails, both are forgotten and the next build starts afresh.
        """
        try:
            sync(self.into.parent)
            draft.even_out()
            record.save(self._record, draft.entries)
            sync(self.workshop)
        except OSError:
            self._record.unlink(missing_ok=True)
            for tree in (draft.tree, draft.spare):
                if tree.exists():
                    shutil.rmtree(tree)


@contextmanager
def publication(
    into: Path, sources: Iterable[Path] = (), since: Moment | None = None
) -> Iterator[Publication]:
    """Holds a target for one build; `sources` are the folders that the site is made of.

    `since` is the `moment` at which the build began to read them: when another has published since then, this
    one may have read what is older, and is refused as if it had met the other.

    Raises `BusyError`, `NotASiteError`, `CollisionError`, `UnwritableError`.
    """
    into = Path(os.path.abspath(into))  # noqa: PTH100  `..` goes, links stay
    refuse(into, sources)
    with told(into, workshop(into)), locked(into) as beside:
        if since is not None and since != moment(into):
            raise BusyError(f"another build has published {into} since this one began")
        recover(into, beside)
        one = Publication(into, beside)
        one.scratch.mkdir()
        try:
            yield one
        finally:
            shutil.rmtree(one.scratch, ignore_errors=True)


def publish(outputs: Iterable[SiteFile], into: Path) -> Changes:
    """Makes these the files of the site `into`, whole or not at all."""
    with publication(into) as one:
        return one.publish(outputs)


def exchange(draft: Path, into: Path, old: Path) -> None:
    """The draft takes the place of the live tree, which takes the draft's.

    One step of the system's where it knows it. Otherwise three: for some microseconds there is no site, and
    `recover` puts the old one back when that is where a build was killed.
    """
    if not into.exists():
        draft.rename(into)
        return
    draft.chmod(into.stat().st_mode & 0o7777)
    if not swap(draft, into):
        exchange_in_steps(draft, into, old)


def exchange_in_steps(draft: Path, into: Path, old: Path) -> None:
    """The same without the system's help; `old` is a free name."""
    into.rename(old)
    try:
        draft.rename(into)
    except OSError:
        old.rename(into)
        raise
    old.rename(draft)


def littered(into: Path) -> bool:
    """True when something lies beside a site that the next build has to clear, or a build is at work."""
    return any((workshop(into) / name).exists() for name in (*TREES, *FILES))


def recover(into: Path, beside: Path) -> None:
    """Clears what a killed build left behind."""
    old = beside / OLD
    if old.exists() and not into.exists():
        old.rename(into)
    for tree in (beside / name for name in TREES):
        if tree.exists():
            shutil.rmtree(tree)
    for name in FILES:
        (beside / name).unlink(missing_ok=True)
