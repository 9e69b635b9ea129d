"""Every figure of the records is in its source: python bench/figures.py FOLDER...

FOLDER holds the texts that the records were written from, as .md or .txt files; they are never committed. A
file called after a record (`ggz6ct.txt`), a batch (`spp-acwf-1.txt`) or a case of a batch (`spp-
acwf-1/3.txt`) is the record's own text, and its figures must be in it. A mechanism without a text of its
own is held against the cases that tell of it, a course against the cases it reads, and a record that has
nothing else against all the files.

A figure that an editor worked out is declared in figures.yaml: `sum` has its terms, `rounded` the terms of
what was rounded (83 for "in her eighties"), `between` the two days, `count` the things counted. Nought, one
and two as bare counts are in every text and are not checked. Exits 1 if a figure is neither in its source
nor declared, or a declaration is wrong or needed by nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from numerals import Figure, figures

TOP = Path(__file__).parents[1]
Record = Mapping[str, Any]
Known = set[tuple[str, str]]  # kind and value of what a text says; kind `any` is a number of whatever kind

# Keys that hold names, references and the record's own history, no facts of the source.
ASIDE = {
    *(
        "id",
        "batch",
        "batches",
        "number",
        "code",
        "url",
        "accessed",
        "published",
        "review",
        "status",
        "changes",
    ),
    *(
        "withdrawn",
        "facets",
        "mechanisms",
        "related",
        "language",
        "region",
        "paragraphs",
        "compare",
        "points",
    ),
    *("hours", "case", "kind", "measure", "act", "source"),
}


@dataclass(slots=True)
class Sources:
    """What the source texts say, by the name of the record that a text belongs to."""

    own: dict[str, Known] = field(default_factory=dict)

    def of(self, *choices: list[str]) -> Known:
        """What the texts of the first of these names say that have any, or all texts together."""
        for names in choices:
            if held := [self.own[name] for name in names if name in self.own]:
                return set().union(*held)
        return set().union(*self.own.values())


def read(folders: list[Path]) -> Sources:
    """All .md and .txt files below the folders."""
    sources = Sources()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in {".md", ".txt"}):
            name = path.relative_to(folder).with_suffix("").as_posix()
            sources.own.setdefault(name, set()).update(_said(figures(path.read_text("utf-8"))))
    return sources


def _said(found: list[Figure]) -> Iterator[tuple[str, str]]:
    """A day also says its month and year, a sum or a span also a bare number."""
    for figure in found:
        if isinstance(figure.value, tuple):
            for length, kind in enumerate(("year", "month", "day")[: len(figure.value)], 1):
                yield kind, Figure(kind, figure.value[:length], "").code
        else:
            yield from ((figure.kind, figure.code), ("any", figure.code))


def says(known: Known, figure: Figure) -> bool:
    """Whether a text says this figure; a bare number on either side stands for any kind."""
    kinds = {"number": ["any"], "money": ["money", "number"]}.get(figure.kind, [figure.kind])
    return figure.plain or any((kind, figure.code) in known for kind in kinds)


def records() -> Iterator[tuple[str, Record, list[str], list[str]]]:
    """Each case, batch, mechanism and course, its id, its own texts' names and the next best names."""
    site = _load(TOP / "cases.yaml")
    files = [site, *(_load(path) for pattern in site["include"] for path in sorted(TOP.glob(pattern)))]
    cases = {case["id"]: case for file in files for case in file.get("cases", [])}
    for case in cases.values():
        yield case["id"], case, _names(case), []
    for file in files:
        for batch in file.get("batches", []):
            within = [
                name for case in cases.values() if case.get("batch") == batch["id"] for name in _names(case)
            ]
            yield batch["id"], batch, [batch["id"], *within], []
        for each in file.get("mechanisms", []):
            told = [
                name
                for case in cases.values()
                if each["id"] in case.get("mechanisms", ())
                for name in _names(case)
            ]
            yield each["id"], each, _names(each), told
    for course in _load(TOP / "courses.yaml")["courses"]:
        taught = [cases[each["case"]] for module in course["modules"] for each in module.get("cases", [])]
        yield (
            course["id"],
            course,
            [name for case in taught for name in (*_names(case), *case.get("mechanisms", []))],
            [],
        )


def _load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)


def _names(record: Record) -> list[str]:
    batch = record.get("batch")
    return [record["id"], *([batch, f"{batch}/{record['number']}"] if batch else [])]


def stated(node: Any, place: str = "") -> Iterator[tuple[str, Figure]]:
    """Every figure of a record with its place, such as `sections.facts.en`."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in ASIDE:
                yield from stated(value, f"{place}.{key}".lstrip("."))
    elif isinstance(node, list):
        for number, value in enumerate(node, 1):
            yield from stated(value, f"{place}[{number}]")
    elif place.endswith((".amount", ".value")):
        yield place, Figure("money" if place.endswith(".amount") else "number", Decimal(node), node)
    else:
        yield from ((place, figure) for figure in figures(node))


def declared() -> dict[tuple[str, str], Record]:
    """The derived figures of figures.yaml, by record and figure."""
    return {(each["record"], each["figure"]): each for each in _load(Path(__file__).with_suffix(".yaml"))}


def holds(entry: Record, known: Known) -> bool:
    """Whether a declared figure follows from what the source says, or as many things are listed."""
    figure = Decimal(entry["figure"])
    if "count" in entry:
        return len(entry["count"]) == figure
    if "between" in entry:
        first, last = entry["between"]
        span = date.fromisoformat(last) - date.fromisoformat(first)
        return span.days == figure and {("day", first), ("day", last)} <= known
    terms = [Decimal(term) for term in entry.get("sum") or entry["rounded"]]
    within = 10 ** (len(entry["figure"]) - len(entry["figure"].rstrip("0"))) if "rounded" in entry else 1
    in_source = (
        abs(term) <= 2 or {("any", f"{abs(term)}"), ("year", f"{abs(term)}")} & known for term in terms
    )
    return abs(sum(terms) - figure) < within and all(in_source)


def workings(entry: Record) -> str:
    """How a derived figure came about, as `20000 + 13000`."""
    if "between" in entry:
        return " to ".join(entry["between"])
    parts = entry.get("sum") or entry.get("rounded") or entry["count"]
    return " + ".join(parts).replace("+ -", "- ") + (", rounded" if "rounded" in entry else "")


def main(folders: list[Path]) -> int:
    """Prints what was derived and what is not explained, and counts."""
    sources, derivations, used, found = read(folders), declared(), dict[tuple[str, str], int](), 0
    missing = []
    for name, record, own, next_best in records():
        known = sources.of(own, next_best)
        for place, figure in stated(record):
            key = (name, figure.code)
            if says(known, figure):
                found += 1
            elif key in derivations and holds(derivations[key], known):
                used[key] = used.get(key, 0) + 1
            else:
                missing.append(f"{name} {place}: {figure.words} ({figure.kind} {figure.code})")
    for name, code in used:
        print("derived:", name, code, "=", workings(derivations[name, code]))
    missing += [
        f"figures.yaml: {name} {code} is needed by no figure" for name, code in derivations.keys() - used
    ]
    print(*missing, sep="\n")
    print(f"{found} figures in their source, {sum(used.values())} derived, {len(missing)} not explained")
    return 1 if missing else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python bench/figures.py FOLDER...")
    sys.exit(main([Path(each) for each in sys.argv[1:]]))
