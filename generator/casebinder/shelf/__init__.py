"""Record files of which everything is known already: they are not read, decoded and checked again."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from casebinder import clock as calendar
from casebinder.cache import Cache, key, program
from casebinder.decode import Frame, records
from casebinder.diagnostics import WARNING
from casebinder.memory import Memory
from casebinder.records.site import Site
from casebinder.rules import alone
from casebinder.rules.privacy.passages import paragraphs
from casebinder.shelf.part import Part, pack
from casebinder.shelf.recent import Recent
from casebinder.shelf.same import Same, pieces
from casebinder.source import Document, Folder, MapNode, Opened, Source, opened, remarks, root
from casebinder.timings import Clock, Seconds
from casebinder.verdicts import Verdict
from casebinder.workers import Job, work

__all__ = ["Part", "Shelf", "kept", "known"]

KIND = "part"
Made = tuple[str, bytes | None, bool, Mapping[bytes, Verdict], Seconds]
"""A file, its part where one can be kept, if some cases were known, what was judged, what it took."""

ODD = (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, zlib.error)
"""What is raised by a part that is something else."""


def kept(
    folder: Folder, frame: Frame, cache: Cache, judge: Memory, workers: int, clock: Clock,
    held: dict[str, Part] | None = None,
) -> dict[str, Part]:  # fmt: skip
    """File to its part, for the included files of a folder in which nothing is wrong.

    `held`, key to part, spares a caller that asks again and again the reading of the cache.
    """
    source = folder.frame()
    faults = (*source.diagnostics, *frame.desk.faults)
    if source.broken or any(fault.severity < WARNING for fault in faults):
        return {}
    shelf = Shelf.of(cache, folder.folder, source, frame, judge, {} if held is None else held)
    return shelf.parts(folder.included, workers, clock)


def known(site: Site, parts: Mapping[str, Part]) -> Site:
    """The site with what rules have to know of the records in these parts."""
    gist: dict[str, dict[str, Any]] = {}
    for part in parts.values():
        for code, told in part.gists.items():
            gist.setdefault(code, {}).update(told)
    comments = (comment for part in parts.values() for comment in part.comments)
    return replace(site, gist=gist, writings=(*site.writings, *comments))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The parts of a folder, as kept in a cache."""

    cache: Cache
    folder: Path
    frame: Frame
    judge: Memory
    shaped: str
    """A key of all that shapes the parts besides their files."""
    held: dict[str, Part]
    recent: Recent = field(default_factory=Recent)

    @classmethod
    def of(
        cls, cache: Cache, folder: Path, source: Source, frame: Frame, judge: Memory, held: dict[str, Part]
    ) -> Shelf:
        """The shelf for the records that are decoded in this frame."""
        vocabularies = [
            f"{each.file}\0{source.texts[each.file]}"
            for each in source.documents
            if each.kind == "vocabulary"
        ]
        shaped = key(program(), *frame.site.languages, *vocabularies)
        return cls(cache, folder, frame, judge, shaped, held)

    def parts(self, files: Sequence[str], workers: int, clock: Clock) -> dict[str, Part]:
        """File to its part, for those in which nothing is wrong; what is not known yet is made and kept."""
        states = {file: found for file in files if (found := self._state(file))}
        known = {file: part for file, state in states.items() if (part := self._loaded(file, state))}
        self.judge.sparing = bool(known)
        jobs: list[Job[Made]] = [
            partial(self._made, file, state) for file, state in states.items() if file not in known
        ]
        team = min(workers, len(jobs))
        made = work(jobs, team) if team < 2 else clock.over("wait", work(jobs, team))
        new: dict[str, bytes] = {}
        for file, data, spared, judged, seconds in made:
            clock.add(seconds)
            self.judge.sparing |= spared
            self.judge.learn(judged)
            if data is not None:
                self.cache.save(KIND, self._name(file), data, kept=None)
                new[file] = data
        known |= {file: self._part(file, data) for file, data in new.items()}
        self.cache.forget(KIND, map(self._name, known))
        self.held.clear()
        self.held.update({self._name(file): part for file, part in known.items()})
        return {file: known[file] for file in files if file in known}

    def _name(self, file: str) -> str:
        """The key of the part of a file, whatever the file holds."""
        return key(self.shaped, file)

    def _state(self, file: str) -> str:
        """A digest of a file as it is now; empty when it cannot be read."""
        try:
            with (self.folder / file).open("rb") as opened_:
                return hashlib.file_digest(opened_, "sha256").hexdigest()
        except OSError:
            return ""

    def _loaded(self, file: str, state: str) -> Part | None:
        """The part of a file as it is now."""
        part = self.held.get(self._name(file))
        if part and part.source == state:
            return part
        data = self.cache.load(KIND, self._name(file))
        try:
            part = self._part(file, data) if data is not None else None
            return part if part and part.source == state and part.day <= _today() else None
        except ODD:
            return None

    def _part(self, file: str, data: bytes) -> Part:
        return Part.of(
            file, data, self.frame.site.vocabularies, partial(root, self.folder, file), self.recent
        )

    def _made(self, file: str, state: str) -> Iterator[Made]:
        """The part of a file, None when something is wrong in it or its words may not be kept."""
        clock, asked = Clock(), len(self.judge.asked)
        with clock.stage("read"):
            read = opened(self.folder, file, "included")
            same = self._same(read)
        data = None
        if read.root is not None and not read.broken:
            data = self._packed(read, read.root, state, same, clock)
        judged = dict(islice(self.judge.asked.items(), asked, None))
        yield file, data, bool(same.entries), judged, Seconds(clock.spent)

    def _same(self, read: Opened) -> Same:
        """What the part that the file had before tells of cases that stand in it still."""
        found = pieces(read.text or "", read.root) if read.root else ()
        data = self.cache.load(KIND, self._name(read.file))
        try:
            return Same.of(found, data, self.frame.site.vocabularies, _today()) if data else Same(found)
        except ODD:
            return Same(found)

    def _packed(self, read: Opened, root: MapNode, state: str, same: Same, clock: Clock) -> bytes | None:
        """The part of a file that was read, made with what is known, or without where that is no more so."""
        file, texts = read.file, {read.file: read.text or ""}
        desk = replace(self.frame.desk, faults=[])
        with clock.stage("decode"):
            found = records(Document(file, read.kind, same.rest(root)), desk)
        site = replace(
            self.frame.site, batches=found.batches, mechanisms=found.mechanisms, cases=found.cases,
            files=texts, gist=same.gists,
        )  # fmt: skip
        if not same.holds(site):
            return self._packed(read, root, state, Same(same.pieces), clock)
        with clock.stage("check"):
            faults = (*read.faults, *desk.faults, *alone(site, self.judge, clock))
            comments = tuple(remarks(texts[file], file, root))
            said = (each for comment in comments for each in paragraphs(comment))
            private = any(self.judge(each.kind, each.text) for each in said)
            if private or any(each.severity < WARNING or each.masked for each in faults):
                return None
            cases = same.joined(found.cases.values(), {each.record for each in faults})
            known = same.known(site, [each.id for each in cases])
            return pack(state, found, cases, faults, comments, known, _today())


def _today() -> str:
    return calendar.latest().isoformat()
