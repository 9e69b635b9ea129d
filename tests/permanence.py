"""Tries to lose what was published, in every way it knows, and counts what a build lets through.

python -m tests.permanence [FOLDER] [--rounds 20] [--seed 1]    the repository's own records if not given

Each attempt changes a copy of the records as a slip would: a case deleted, made a draft again, given another
id or another's id; a batch, mechanism, course, term or vocabulary renamed; a language dropped; any one text
or number of a case edited. A loss is an attempt that the check does not stop. Then the cure of the message is
applied, and must work: the check passes, and every address of the ledger is still a page or leads to one.
Last, `ledger.yaml` is damaged at random: it must be told or harmless, never a crash.
"""

from __future__ import annotations

import argparse
import copy
import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from casebinder.build import examine
from casebinder.cli import commands
from casebinder.decode.forms import BEFORE
from casebinder.exports import cases as export
from casebinder.records.published import pages
from casebinder.source import MapNode, Node, SeqNode, read

TOP = Path(__file__).parents[1]
Record = dict[str, Any]
DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
NUMBER = re.compile(r"[0-9.]+")


@dataclass
class Records:
    """The record files of a folder as plain data: file to what it holds."""

    folder: Path
    files: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> Records:
        found = (each for each in read(folder).documents if each.kind != "ledger")
        return cls(folder, {each.file: _plain(each.root) for each in found})

    def write(self) -> None:
        for name, data in self.files.items():
            text = yaml.dump(data, Dumper=DUMPER, allow_unicode=True, sort_keys=False)
            (self.folder / name).write_text(text, "utf-8")

    def lists(self, key: str) -> Iterator[list[Record]]:
        yield from (data[key] for data in self.files.values() if data.get(key))

    def all(self, key: str) -> list[Record]:
        return [record for records in self.lists(key) for record in records]

    def rename(self, old: str, new: str) -> None:
        """Writes another id wherever one stands."""
        self.files = {name: _renamed(data, old, new) for name, data in self.files.items()}


def _plain(node: Node) -> Any:
    if isinstance(node, MapNode):
        return {entry.key.text: _plain(entry.value) for entry in node}
    if isinstance(node, SeqNode):
        return [_plain(item) for item in node.items]
    return None if node.absent else node.text


def _renamed(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {_renamed(key, old, new): _renamed(each, old, new) for key, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each, old, new) for each in value]
    return new if value == old else value


Cure = Callable[[Records], None]
Attempt = Callable[[Records, random.Random], Cure]


def published(records: Records) -> list[Record]:
    return [case for case in records.all("cases") if case.get("status", "published") == "published"]


def delete_case(records: Records, chance: random.Random) -> Cure:
    case = chance.choice(published(records))
    for cases in records.lists("cases"):
        if case in cases:
            cases.remove(case)
            home = cases
    return lambda _: home.append(_tombstone(case))


def _tombstone(case: Record) -> Record:
    gone = {"date": "2026-11-25", "reason": "error"}
    kept: Record = {key: case[key] for key in ("id", "published", "replaces") if key in case}
    return {**kept, "status": "withdrawn", "withdrawn": gone}


def draft_again(records: Records, chance: random.Random) -> Cure:
    case = chance.choice(published(records))
    case["status"] = "draft"

    def cure(_: Records) -> None:
        case.update(_tombstone(case))
        case.pop("changes", None)

    return cure


def another_id(kind: str, new: str) -> Attempt:
    def attempt(records: Records, chance: random.Random) -> Cure:
        record = chance.choice(records.all(kind) if kind != "cases" else published(records))
        old = record["id"]
        record["id"] = new
        if kind != "courses":  # nothing refers to a course, and a term may be called like one
            records.rename(old, new)

        def cure(found: Records) -> None:
            (renamed,) = [each for each in found.all(kind) if each["id"] == new]
            renamed["replaces"] = [*renamed.get("replaces", ()), old]

        return cure

    return attempt


def another_term(records: Records, chance: random.Random) -> Cure:
    facets = [name for name, data in records.files.items() if "facet" in data]
    file = chance.choice(facets)
    term = chance.choice(records.files[file]["terms"])
    old, term["id"] = term["id"], "another-term"

    def cure(_: Records) -> None:
        term["replaces"] = [*term.get("replaces", ()), old]

    return cure


def another_vocabulary(records: Records, chance: random.Random) -> Cure:
    facets = [name for name, data in records.files.items() if "facet" in data]
    file = chance.choice([name for name in facets if Path(name).stem not in ("region", "agency")])
    old = Path(file).stem
    data = records.files.pop(file)
    (records.folder / file).unlink()
    records.rename(old, "another-vocabulary")
    records.files["vocabularies/another-vocabulary.yaml"] = data
    return lambda _: data.update(replaces=[*data.get("replaces", ()), old])


def swapped_ids(records: Records, chance: random.Random) -> Cure:
    one, other = chance.sample(published(records), 2)
    one["id"], other["id"] = other["id"], one["id"]

    def cure(_: Records) -> None:
        one["id"], other["id"] = other["id"], one["id"]

    return cure


def dropped_language(records: Records, _: random.Random) -> Cure:
    site = records.files["cases.yaml"]["site"]
    languages = list(site["languages"])
    site["languages"] = list(reversed(languages))
    return lambda _: site.update(languages=languages)


def edited(records: Records, chance: random.Random) -> Cure:
    """One text or number of a case is another; the cure is `casebinder change`."""
    case = chance.choice(published(records))
    places = [place for key in BEFORE.by_name if key in case for place in _leaves(case[key], case, key)]
    owner, key = chance.choice(places)
    value = owner[key]
    if key in ("date", "dated"):
        owner[key] = "2001"
    elif key in ("women", "minors"):
        owner[key] = str(int(value == "0"))
    elif NUMBER.fullmatch(value):
        owner[key] = f"1{value}"
    else:
        words = value.split(" ")
        words[chance.randrange(len(words))] += "改 edited"
        owner[key] = " ".join(words)

    def cure(found: Records) -> None:
        found.write()
        result = CliRunner().invoke(commands, ["change", "--records", str(found.folder), case["id"]])
        assert result.exit_code == 0, result.output
        found.files = Records.read(found.folder).files

    return cure


def _leaves(value: Any, owner: Any, key: Any) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, dict):
        for name, each in value.items():
            if name not in ("kind", "from", "per", "role"):
                yield from _leaves(each, value, name)
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _leaves(each, value, n)
    elif value is not None:
        yield owner, key


ATTEMPTS: dict[str, Attempt] = {
    "a case deleted": delete_case,
    "a case made a draft again": draft_again,
    "a case given another id": another_id("cases", "zzzzz2"),
    "two cases given each other's id": swapped_ids,
    "a batch given another id": another_id("batches", "another-batch"),
    "a mechanism given another id": another_id("mechanisms", "another-mechanism"),
    "a course given another id": another_id("courses", "another-course"),
    "a term given another id": another_term,
    "a vocabulary renamed": another_vocabulary,
    "the languages in another order": dropped_language,
    "a text or number edited": edited,
}
WEIGHT = {"a text or number edited": 5}


@dataclass(frozen=True)
class Trial:
    """Whether an attempt was stopped, and what stood in the way of its cure."""

    stopped: bool
    faults: tuple[str, ...]


def errors(folder: Path) -> set[str]:
    found = examine(folder)[1].diagnostics
    return {each.code for each in found if each.severity.word == "error"}


def tried(pristine: Path, place: Path, attempt: Attempt, chance: random.Random) -> Trial:
    """Tries it, applies its cure, and sees that this worked and lost no address."""
    _fresh(pristine, place)
    records = Records.read(place)
    cure = attempt(records, chance)
    records.write()
    stopped = bool(errors(place) & {"published-lost", "unannounced-change"})
    cure(records)
    records.write()
    site, report = examine(place)
    faults = [f"{each.code}: {each.message}" for each in report.diagnostics if each.severity.word == "error"]
    published = site.ledger.published.keys() if site.ledger else {"ledger.yaml"}
    lost = published - {*pages(site), *site.forwards}
    return Trial(stopped, (*faults, *(f"{address} is lost" for address in sorted(lost))))


def _fresh(pristine: Path, place: Path) -> None:
    """The records as they were; what the gate remembers stays."""
    place.mkdir(exist_ok=True)
    for each in place.iterdir():
        if each.is_dir() and each.name != ".casebinder":
            shutil.rmtree(each)
        elif each.is_file():
            each.unlink()
    shutil.copytree(pristine, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".casebinder"))


def damaged(pristine: Path, place: Path, rounds: int, chance: random.Random) -> tuple[int, int]:
    """How many random damages of the ledger were told, and how many ended in an exception."""
    _fresh(pristine, place)
    told = crashed = 0
    good = (pristine / "ledger.yaml").read_bytes()
    for _ in range(rounds):
        data = bytearray(good)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            piece = bytes(chance.choices(b"\x00\xff\n :-{[&*!|>'\"ab1<=", k=chance.randint(0, 3)))
            data[at : at + chance.choice((0, 1, 40, 4000))] = piece
        (place / "ledger.yaml").write_bytes(data)
        try:
            told += bool(errors(place))
        except Exception:  # the very thing that is counted
            crashed += 1
    return told, crashed


def run(folder: Path, rounds: int, seed: int) -> Iterator[str]:
    """Every kind of attempt with its figures, as lines; the last one sums up."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as temporary:
        pristine, place = Path(temporary) / "pristine", Path(temporary) / "tried"
        _prepare(folder, pristine)
        total = losses = failures = 0
        for name, attempt in ATTEMPTS.items():
            results = [tried(pristine, place, attempt, chance) for _ in range(rounds * WEIGHT.get(name, 1))]
            lost = sum(not each.stopped for each in results)
            failed = sum(bool(each.faults) for each in results)
            total, losses, failures = total + len(results), losses + lost, failures + failed
            yield f"{name:32} {len(results):5} tried, {lost} not stopped, {failed} cures failed"
            yield from (f"  {fault}" for each in results for fault in each.faults)
        told, crashed = damaged(pristine, place, rounds * 5, chance)
        yield f"{'the ledger damaged at random':32} {rounds * 5:5} tried, {told} told, {crashed} crashed"
        yield f"{total} attempts, {losses} losses, {failures} cures failed, {crashed} crashes"


def _prepare(folder: Path, pristine: Path) -> None:
    """A copy of the records, as data, recorded and with the export that readers have."""
    pristine.mkdir()
    for name in ("cases.yaml", "courses.yaml"):
        shutil.copy(folder / name, pristine / name)
    for name in ("records", "vocabularies"):
        shutil.copytree(folder / name, pristine / name)
    records = Records.read(pristine)
    for case in records.all("cases"):
        case["changes"] = [copy.deepcopy(each) for each in case.get("changes", ())]
    records.write()
    result = CliRunner().invoke(commands, ["ledger", "--records", str(pristine)])
    assert result.exit_code == 0, result.output
    (output,) = export.outputs(examine(pristine)[0])
    (pristine / "site" / "data").mkdir(parents=True)
    (pristine / "site" / "data" / "cases.json").write_bytes(output.data)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=TOP)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for line in run(options.folder, options.rounds, options.seed):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    return not line.endswith(" 0 losses, 0 cures failed, 0 crashes")


if __name__ == "__main__":
    sys.exit(main())
