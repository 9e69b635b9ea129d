"""A site with two states, quokka and walrus, on which builds are killed and starved."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import project
from tests.trees import tree

STATES = ("quokka", "walrus")
OWN = {"lock", "record"}
"""What may always lie in the workshop."""


@dataclass
class Ground:
    """The project in `folder`, the trees of both states, and what went wrong so far."""

    folder: Path
    whole: dict[str, dict[str, bytes]] = field(default_factory=dict)
    losses: list[str] = field(default_factory=list)

    @property
    def site(self) -> Path:
        """Where the site is published."""
        return self.folder / "site"

    @property
    def beside(self) -> Path:
        """The workshop."""
        return self.folder / ".site.casebinder"

    def turn(self, state: str) -> None:
        """The records and pages of a state."""
        records = self.folder / "cases.yaml"
        text = records.read_text("utf-8")
        for word in ("Invented cases that", *(f"Cases of {each} that" for each in STATES)):
            text = text.replace(word, f"Cases of {state} that")
        records.write_text(text, "utf-8")
        for each in STATES:
            (self.folder / "docs" / f"{each}.txt").unlink(missing_ok=True)
        (self.folder / "docs" / f"{state}.txt").write_text(f"words of {state}\n")

    def change(self) -> str:
        """The records and pages of the state that is not published: every build has something to do."""
        state = next(each for each in STATES if each != self.state())
        self.turn(state)
        return state

    def build(
        self,
        *before: str,
        environment: Mapping[str, str] | None = None,
        limit: int | None = None,
        into: str = "",
    ) -> subprocess.CompletedProcess[str]:
        """A whole build in a process of its own, under a limit on the size of files."""
        around = os.environ | (environment or {})
        return subprocess.run(
            [*before, *self.command(into)], env=around, text=True, capture_output=True, check=False,
            preexec_fn=_limited(limit),
        )  # fmt: skip

    def command(self, into: str = "") -> list[str]:
        """The command line of a build."""
        tool = str(Path(sys.executable).with_name("casebinder"))
        return [tool, "build", "--records", str(self.folder), "--into", str(self.folder / (into or "site"))]

    def state(self) -> str:
        """The state that the published tree is in, "" when it is in neither."""
        found = tree(self.site)
        return next((state for state, files in self.whole.items() if files == found), "")

    def judge(self, what: str, run: subprocess.CompletedProcess[str] | None = None) -> None:
        """A loss is a tree that is neither state, an exit code that lies, an end in a traceback."""
        state = self.state()
        if not state:
            self.losses.append(f"{what}: the site is in no state: {self.differences()}")
        if run is None:
            return
        if run.returncode not in (0, 74, 75) or "Traceback" in run.stderr:
            self.losses.append(f"{what}: exit {run.returncode}: {run.stderr[-800:]}")
        if run.returncode == 74 and "could not be written" not in run.stderr:
            self.losses.append(f"{what}: no sentence: {run.stderr[-300:]}")

    def mend(self, state: str, what: str) -> None:
        """The next build without a fault makes all right and leaves nothing of the other state anywhere."""
        self.turn(state)
        run = self.build()
        if run.returncode or self.state() != state:
            self.losses.append(f"{what}: not mended by the next build: {run.stderr[-800:]}")
        other = next(each for each in STATES if each != state).encode()
        places = {**tree(self.site), **tree(self.beside)}
        left = [path for path, data in places.items() if other in data or other.decode() in path]
        strange = {path.partition("/")[0] for path in tree(self.beside)} - OWN - {"spare"}
        if left or strange:
            self.losses.append(f"{what}: left behind: {left or strange}")

    def differences(self) -> str:
        """What parts the published tree from each state."""
        found = tree(self.site)
        parted = {
            state: sorted(path for path in found.keys() | files.keys() if found.get(path) != files.get(path))
            for state, files in self.whole.items()
        }
        return "; ".join(f"{state}: {paths[:5]}" for state, paths in parted.items())


def ground(folder: Path) -> Ground:
    """The project, built in both states; quokka is published."""
    made = Ground(project(folder))
    for state in reversed(STATES):
        made.turn(state)
        run = made.build()
        if run.returncode:
            raise SystemExit(run.stderr)
        made.whole[state] = tree(made.site)
    return made


def _limited(limit: int | None) -> Callable[[], None] | None:
    if limit is None:
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
