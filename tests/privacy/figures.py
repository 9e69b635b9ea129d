"""The privacy gate's figures: python -m tests.privacy.figures [--misses]

Recall by kind on the planted sets, false alarms over the clean sentences and over the real records.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from casebinder.build import examine
from casebinder.rules.privacy.gate import judged
from tests.privacy.clean import clean
from tests.privacy.planted import Planted, planted
from tests.privacy.second_planted import CLEAN, second
from tests.privacy.third import third, third_clean

REPOSITORY = Path(__file__).parents[2]


@dataclass
class Recall:
    """How many plants of each kind there are, were found, and were found by the rule they are for."""

    all: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    missed: list[Planted] = field(default_factory=list)

    def add(self, plant: Planted) -> None:
        """Counts one plant."""
        start = plant.text.index(plant.secret)
        end = start + len(plant.secret)
        hits = [code for code, first, last in judged("text", plant.text) if first < end and last > start]
        self.all[plant.kind] += 1
        self.found[plant.kind] += bool(hits)
        self.named[plant.kind] += plant.kind in hits
        if not hits:
            self.missed.append(plant)


def recall(plants: Iterable[Planted]) -> Recall:
    """The recall over all plants."""
    counted = Recall()
    for plant in plants:
        counted.add(plant)
    return counted


def alarms(sentences: Iterable[str]) -> list[tuple[str, str]]:
    """Code and words of each false alarm."""
    return [
        (code, each[start:end] + "  <- " + each)
        for each in sentences
        for code, start, end in judged("text", each)
    ]


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--misses", action="store_true", help="show what was missed and what was wrongly found"
    )
    show = parser.parse_args().misses
    _recall("first set", recall(planted()), show)
    _recall("second set, in another hand", recall(second()), show)
    _recall("third set, line by line in a fresh hand", recall(third()), show)
    sentences = [*clean(), *CLEAN, *third_clean()]
    wrong = alarms(sentences)
    print(f"\nclean sentences: {len({words for _, words in wrong})} of {len(sentences)} wrongly found")
    for code, words in wrong if show else ():
        print(f"  {code}: {words}")
    start = time.perf_counter()
    site, report = examine(REPOSITORY)
    faults = [fault for fault in report.diagnostics if fault.masked]
    stopped = {fault.record for fault in faults} & site.cases.keys()
    print(f"real records: {len(stopped)} of {len(site.cases)} cases stopped, {len(faults)} findings in all")
    print(f"examined in {time.perf_counter() - start:.1f} s")
    for fault in faults if show else ():
        print(f"  {fault.span.file}:{fault.span.line}:{fault.span.column} {fault.code} {fault.message}")


def _recall(name: str, counted: Recall, show: bool) -> None:
    print(f"{name}: {sum(counted.found.values())} of {sum(counted.all.values())} found")
    for kind, count in counted.all.items():
        found, named = counted.found[kind], counted.named[kind]
        print(f"  {kind:18} {found:4} of {count:4} found, {named:4} under its own rule")
    for plant in counted.missed if show else ():
        print(f"  missed {plant.kind}: {plant.text}")


if __name__ == "__main__":
    main()
