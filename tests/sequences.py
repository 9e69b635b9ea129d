"""Edits, builds, kills and damage in any order: each built site is the one that a clean build makes.

python -m tests.sequences [--sequences 100] [--steps 20]    more of them than the tests try
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from casebinder import ledger
from casebinder.build import build, examine
from casebinder.cache import CACHE, Cache
from casebinder.outputs import Kept, Output
from casebinder.plugin import render
from casebinder.publish.draft import Draft
from casebinder.records.text import Day
from casebinder.remembered import Remembered
from casebinder.reports import render as told
from tests.conftest import project
from tests.trees import tree

Record = dict[str, Any]
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NUMBERS = st.integers(0, 40)
WORDS = st.sampled_from(["river", "school", "winter", "aid", "visit"])
LANGUAGES = st.sampled_from(["en", "zh"])
CODES = {
    "matter": ["maintenance", "injury", "harm"],
    "clue-source": ["partner", "internal"],
    "cooperation": ["job-placement", "return-visit"],
}
NEW = ["kmn234", "pqr567", "tvw892", "xyz345", "hjk678"]
of_a_case = precondition(lambda self: self.cases())


class Sequence(RuleBasedStateMachine):
    """A folder of records that an editor works on, with the site that is built of it again and again."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp())
        self.folder = project(self.place / "records")
        self.site = self.place / "site"
        self.engine = Remembered(render, "mkdocs", Cache(self.place / "engine"))
        self.waits = False

    def teardown(self) -> None:
        """Leaves nothing behind."""
        shutil.rmtree(self.place)

    @of_a_case
    @rule(n=NUMBERS, word=WORDS, language=LANGUAGES, field=st.sampled_from(["title", "summary"]))
    def reword(self, n: int, word: str, language: str, field: str) -> None:
        """Another word in what lists show of a case."""

        def edit(case: Record) -> None:
            text = case.setdefault(field, {})
            text[language] = f"{text.get(language, '')} {word}".strip()

        self.case(n, edit)

    @of_a_case
    @rule(n=NUMBERS, word=WORDS, language=LANGUAGES, more=st.booleans())
    def rewrite(self, n: int, word: str, language: str, more: bool) -> None:
        """Another paragraph in a case, or one less."""

        def edit(case: Record) -> None:
            section = case.setdefault("sections", {}).setdefault("facts", {})
            paragraphs = section.get(language, "").split("\n\n")
            section[language] = "\n\n".join([*paragraphs, word] if more else paragraphs[:1])

        self.case(n, edit)

    @of_a_case
    @rule(n=NUMBERS, facet=st.sampled_from(sorted(CODES)), which=st.integers(0, 7))
    def recode(self, n: int, facet: str, which: int) -> None:
        """A case is coded differently, or not at all."""
        codes = [code for place, code in enumerate(CODES[facet]) if which >> place & 1]
        self.case(n, lambda case: case.setdefault("facets", {}).update({facet: codes}))

    @of_a_case
    @rule(n=NUMBERS, status=st.sampled_from(["draft", "published", "withdrawn"]))
    def move(self, n: int, status: str) -> None:
        """A case is published, drawn back among the drafts, or withdrawn."""

        def edit(case: Record) -> None:
            case["status"] = status
            case.pop("withdrawn", None)
            if status == "withdrawn":
                case["withdrawn"] = {"date": "2026-11-24", "reason": "other"}
            elif status == "published":
                case["published"] = "2026-11-20"

        self.case(n, edit)

    @of_a_case
    @rule(n=NUMBERS, name=st.sampled_from(NEW), file=st.sampled_from(["cases.yaml", "records/more.yaml"]))
    def add(self, n: int, name: str, file: str) -> None:
        """A case like another is written down."""
        found = self.cases()
        data = found[n % len(found)][1]
        new = {**data, "id": name, "number": 3 + NEW.index(name), "related": [data["id"]]}
        for key in ("replaces", "changes"):
            new.pop(key, None)
        self.file(file, lambda held: held["cases"].append(new))

    @of_a_case
    @rule(n=NUMBERS)
    def drop(self, n: int) -> None:
        """A case is deleted."""
        file, case = self.cases()[n % len(self.cases())]
        self.file(file, lambda held: held["cases"].remove(case))

    @rule(file=st.sampled_from(["cases.yaml", "records/more.yaml"]))
    def turn(self, file: str) -> None:
        """The cases of a file stand in another order."""
        self.file(file, lambda held: held["cases"].reverse())

    @rule(word=WORDS, language=LANGUAGES, key=st.sampled_from(["batches", "mechanisms"]), n=NUMBERS)
    def around(self, word: str, language: str, key: str, n: int) -> None:
        """A batch or a mechanism has another title."""

        def edit(held: Record) -> None:
            record = held[key][n % len(held[key])]
            record["title"][language] += f" {word}"

        self.file("records/more.yaml", edit)

    @rule(word=WORDS, name=st.sampled_from(["matter", "region", "section"]), n=NUMBERS)
    def relabel(self, word: str, name: str, n: int) -> None:
        """A term has another label."""

        def edit(held: Record) -> None:
            term = held["terms"][n % len(held["terms"])]
            term["label"]["en"] += f" {word}"

        self.file(f"vocabularies/{name}.yaml", edit)

    @rule(word=WORDS)
    def restyle(self, word: str) -> None:
        """Every page has other words at its foot."""
        self.file("mkdocs.yml", lambda held: held.update({"copyright": word}))

    @rule()
    def record(self) -> None:
        """What is published is written into the ledger."""
        site, report = examine(self.folder)
        if report.ok:
            text = ledger.written(ledger.recorded(site, Day(2026, 11, 24)))
            (self.folder / "ledger.yaml").write_text(text, "utf-8")

    @rule(n=st.integers(0, 200))
    def kill(self, n: int) -> None:
        """A build is killed after so many files; what it made of the records is told by the next one."""
        self.waits = True
        take, left = Draft.take, iter(range(n))

        def dying(draft: Draft, output: Output | Kept) -> None:
            if next(left, None) is None:
                os.kill(os.getpid(), signal.SIGKILL)
            take(draft, output)

        def begun() -> None:
            setattr(Draft, "take", dying)  # noqa: B010  in the child alone
            build(self.folder, self.site, self.engine, workers=1)

        apart(begun)

    @rule(n=NUMBERS, how=st.sampled_from(["cut", "flip", "gone", "copy"]))
    def spoil(self, n: int, how: str) -> None:
        """Something that is remembered is damaged."""
        self.waits = True
        found = sorted(each for each in (self.folder / CACHE).iterdir() if each.is_file())
        if found:
            damage(found[n % len(found)], found[(n + 1) % len(found)], how)

    @rule(n=NUMBERS, how=st.sampled_from(["cut", "flip", "gone", "copy"]))
    def meddle(self, n: int, how: str) -> None:
        """Somebody's hand is in the site itself."""
        self.waits = True
        found = sorted(each for each in self.site.rglob("*") if each.is_file())
        if found:
            damage(found[n * 4 % len(found)], found[n % len(found)], how)

    @invariant()
    def build(self) -> None:
        """The site is the one that a clean build makes; where the records are wrong, it stays as it was."""
        if self.waits:
            self.waits = False
            return
        before = tree(self.site) if self.site.exists() else {}
        clean = self.place / "clean"
        shutil.copytree(self.folder, clean / "records", ignore=shutil.ignore_patterns("cache"))
        wanted = build(clean / "records", clean / "site", self.engine, workers=1)
        found = build(self.folder, self.site, self.engine, workers=2)
        assert told(found.report, "text") == told(wanted.report, "text")
        expected = tree(clean / "site") if wanted.ok else before
        assert different(tree(self.site), expected) == []
        shutil.rmtree(clean)

    def cases(self) -> list[tuple[str, Record]]:
        """Every case with its file."""
        files = ("cases.yaml", "records/more.yaml")
        return [(file, case) for file in files for case in load(self.folder / file)["cases"]]

    def case(self, n: int, edit: Callable[[Record], None]) -> None:
        """Edits one of the cases."""
        found = self.cases()
        file, case = found[n % len(found)]

        def within(held: Record) -> None:
            edit(next(each for each in held["cases"] if each["id"] == case["id"]))

        self.file(file, within)

    def file(self, name: str, edit: Callable[[Record], object]) -> None:
        """Edits a file."""
        held = load(self.folder / name)
        edit(held)
        text = yaml.dump(held, Dumper=DUMPER, allow_unicode=True, sort_keys=False)
        (self.folder / name).write_text(text, "utf-8")


def load(file: Path) -> Any:
    """What a file holds."""
    return yaml.load(file.read_text("utf-8"), LOADER)


def damage(file: Path, other: Path, how: str) -> None:
    """Cuts a file short, turns one bit in it, removes it, or puts another's bytes into it."""
    data = file.read_bytes()
    if how == "gone" or not data:
        file.unlink()
        return
    middle = len(data) // 2
    spoilt = {
        "cut": data[:middle],
        "flip": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
        "copy": other.read_bytes(),
    }
    file.unlink()
    file.write_bytes(spoilt[how])


def apart(work: Callable[[], object]) -> None:
    """Does something in a process of its own, which may be killed; where it fails, this fails too."""
    child = os.fork()
    if not child:
        code = 1
        try:
            work()
            code = 0
        except BaseException:  # nothing may go on in the child as if it were the parent
            traceback.print_exc()
            sys.stderr.flush()
        finally:
            os._exit(code)
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended in (0, -signal.SIGKILL), f"a build ended with exit code {ended}"


def different(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """The paths at which two sites differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def run(sequences: int, steps: int) -> None:
    """Tries so many sequences of at most so many steps; fails with the shortest that goes wrong."""
    run_state_machine_as_test(
        Sequence,
        settings=settings(
            max_examples=sequences, stateful_step_count=steps, deadline=None,
            suppress_health_check=list(HealthCheck), print_blob=True,
        ),
    )  # fmt: skip


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sequences", type=int, default=100)
    parser.add_argument("--steps", type=int, default=20)
    options = parser.parse_args()
    run(options.sequences, options.steps)
    tried = f"{options.sequences} sequences of up to {options.steps} steps"
    sys.stdout.write(f"{tried}: every site is the one that a clean build makes\n")


if __name__ == "__main__":
    main()
