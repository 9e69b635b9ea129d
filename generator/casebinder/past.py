"""What the last build made of what, file by file, so that the same is not made of the same again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from casebinder.cache import Cache, key, program
from casebinder.outputs import Due, Kept, SiteFile, Task, Told
from casebinder.press import Layout, Rendered
from casebinder.press.sitemap import Location
from casebinder.publish.record import Entry
from casebinder.records.digests import around
from casebinder.records.site import Site

KIND, TASK = "pages", "task"


class Made(NamedTuple):
    """A file that was made: the key of what it was made of, its bytes' digest and number, its kind of page.

    `changed` is the date for the sitemap, None for what is not in it.
    """

    key: str
    sha256: str
    size: int
    page: str
    changed: str | None


@dataclass(frozen=True)
class Past:
    """What was made last for one target, as far as it still stands there; and what is made now."""

    cache: Cache
    into: Path
    name: str
    """A key of the target and the program."""
    layouts: Mapping[tuple[str, str], str]
    """Kind and language to a key of all that shapes each of these pages."""
    made: Mapping[str, Made]
    standing: Mapping[str, Entry]
    around: str
    """A key of the program and of the records around the published cases."""
    now: dict[str, Made] = field(default_factory=dict)
    tasks: set[str] = field(default_factory=set)
    """The keys of the tasks that this build has."""

    @classmethod
    def of(
        cls, cache: Cache, into: Path, site: Site, rendered: Rendered, standing: Mapping[str, Entry]
    ) -> Past:
        """The past of the site at `into`, in which the files `standing` lie as they were written."""
        name, shaped = key(program(), os.fspath(into.absolute())), key(program(), around(site))
        saved = json.loads(cache.load(KIND, name) or "{}")
        made = {path: Made(*each) for path, each in saved.items()}
        stands = {
            path for path in made.keys() & standing.keys() if made[path].sha256 == standing[path].sha256
        }
        layouts = {kind: _shaped(shaped, layout) for kind, layout in rendered.layouts.items()}
        return cls(cache, into, name, layouts, {path: made[path] for path in stands}, standing, shaped)

    def key(self, due: Due, language: str) -> str:
        """The key of what a page is made of."""
        return key(self.layouts[due.kind, language], *due.made_of)

    def again(self, path: str, name: str, alternates: Mapping[str, str]) -> Iterator[Kept | Location]:
        """The page and its place in the sitemap where it was made of the same; nothing where it was not."""
        file = f"{path}index.html"
        made = self.made.get(file)
        if made is not None and made.key == name:
            yield Kept(file, made.sha256, made.size, made.page, name)
            if made.changed is not None:
                yield Location(path, alternates, made.changed)

    def last(self, path: str) -> tuple[str, Path] | None:
        """The key of a file and where it lies as it was made; None when it is not to be had."""
        made, file = self.made.get(path), self.into / path
        try:
            with file.open("rb") as opened:
                same = made is not None and hashlib.file_digest(opened, "sha256").hexdigest() == made.sha256
        except OSError:
            return None
        return (made.key, file) if made and same else None

    def task(self, task: Task) -> str:
        """The key of what a task is made of."""
        name = key(program(), task.kind, self.around if task.around else "", *task.made_of())
        self.tasks.add(name)
        return name

    def told(self, kind: str, name: str) -> Told | None:
        """What a task of this kind and key has told, if all its files stand as it made them."""
        head, _, data = (self.cache.load(TASK, name) or b"[]").partition(b"\n")
        files = tuple((path, sha256, size) for path, sha256, size in json.loads(head))
        stands = (path in self.standing and self.standing[path].sha256 == sha256 for path, sha256, _ in files)
        return Told(kind, name, files, data) if files and all(stands) else None

    def remember(self, told: Told) -> None:
        """Keeps what a task has told; that of no task of this build is forgotten once it is published."""
        self.cache.save(TASK, told.key, json.dumps(told.files).encode() + b"\n" + told.data, kept=None)

    def note(self, made: SiteFile | Location) -> None:
        """Takes down what was made or kept; the place of a page after the page."""
        if not isinstance(made, Location):
            if made.key:
                self.now[made.path] = Made(made.key, made.sha256, made.size, made.page, None)
        elif page := self.now.get(f"{made.path}index.html"):
            self.now[f"{made.path}index.html"] = page._replace(changed=made.changed)

    def save(self) -> None:
        """Keeps what was taken down, once it is published."""
        if self.now != self.made:
            self.cache.save(KIND, self.name, json.dumps(self.now).encode())
        self.cache.forget(TASK, self.tasks)


def _shaped(shaped: str, layout: Layout) -> str:
    about = (layout.kind, layout.language, layout.path, layout.title, layout.description)
    return key(shaped, *about, *layout.pieces)
