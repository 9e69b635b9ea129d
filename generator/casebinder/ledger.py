"""The ledger as it should stand now, its file, and its file put right after a merge."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from casebinder import addresses
from casebinder.records.case import Case
from casebinder.records.ledger import Ledger, Standing
from casebinder.records.published import pages
from casebinder.records.site import Site
from casebinder.records.text import Day
from casebinder.records.wording import digests

FILE = "ledger.yaml"
HEAD = """\
# The addresses that readers have been given, and since when. Every build holds the records to it.
# Only `casebinder ledger` writes here; after a merge with conflicts run it again. Commit it with the records.
"""
LINE = re.compile(r"^  ([a-z0-9/-]+): (.*)$", re.MULTILINE)


def recorded(site: Site, today: Day) -> Ledger:
    """The ledger with all that is published now; nothing that stood in it is lost."""
    old = site.ledger or Ledger()
    found = dict(old.published)
    for address in (*pages(site), *site.forwards):
        found.setdefault(address, Standing(today))
    for case in (*site.published.values(), *site.withdrawn.values()):
        address = addresses.case(case.id)
        found[address] = _case(site, case, old.published.get(address), today)
    languages = dict.fromkeys((*old.languages, *site.languages))
    return Ledger(tuple(languages), dict(sorted(found.items())))


def unrecorded(site: Site) -> int:
    """How many addresses readers get that the ledger does not know yet."""
    known = site.ledger.published if site.ledger else {}
    return sum(address not in known for address in (*pages(site), *site.forwards))


def written(ledger: Ledger) -> str:
    """The text of the file: an address a line, sorted."""
    lines = (f"  {address}: {_line(standing)}\n" for address, standing in ledger.published.items())
    return f"{HEAD}languages: [{', '.join(ledger.languages)}]\npublished:\n{''.join(lines)}"


def mended(text: str, digests_now: Mapping[str, Mapping[str, str]]) -> str:
    """The file with the lines of both sides of every conflict.

    Where an address stands twice, the line that fits the case as it is now is kept, else the first.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for address, line in LINE.findall(text):
        found[address].append(line)
    languages = re.search(r"^languages: \[.*\]$", text, re.MULTILINE)
    lines = (
        f"  {address}: {_fitting(found[address], digests_now.get(address, {}))}\n"
        for address in sorted(found)
    )
    return f"{HEAD}{languages[0] if languages else 'languages: []'}\npublished:\n{''.join(lines)}"


def _fitting(lines: list[str], now: Mapping[str, str]) -> str:
    words = [f"{language}={digest}" for language, digest in now.items()]
    return max(lines, key=lambda line: sum(word in line.split() for word in words))


def _case(site: Site, case: Case, old: Standing | None, today: Day) -> Standing:
    since = old.since if old else case.published or today
    if case.status == "withdrawn":
        return old or Standing(since)
    said = {language: each for language, each in digests(case).items() if language in site.languages}
    paragraphs = max(len(case.paragraphs), old.paragraphs if old else 0)
    return Standing(since, said, paragraphs, len(case.changes))


def _line(standing: Standing) -> str:
    return " ".join(_words(standing))


def _words(standing: Standing) -> Iterator[str]:
    yield standing.since.iso
    yield from (f"{language}={digest}" for language, digest in sorted(standing.digests.items()))
    if standing.paragraphs:
        yield f"paragraphs={standing.paragraphs}"
    if standing.changes:
        yield f"changes={standing.changes}"
