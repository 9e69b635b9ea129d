"""One person has one name throughout a case, and two persons have two.

李某 beside 李某甲 leaves readers to guess whether they are one; whoever compares sees through it. Number them all
(李某1, 李某2), or declare both under `parties`. A warning where it may be a slip only: 李某 beside 李某某, or the
name in the title that the text does not know. Basis: SPC 2016, Article 9.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        #                          ^^
        summary: {en: Li was hurt by another Li., zh: 李某被李某甲打伤。}
        status: draft

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        parties: [{name: {en: Li, zh: 李某}}, {name: {en: Li, zh: 李某}}]
        #                                                       ^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li Mou 1, zh: 李某1救助案}
        summary: {en: Li Mou 1 was hurt by Li Mou 2., zh: 李某1被李某2打伤。}
        parties: [{name: {en: Li Mou 1, zh: 李某1}}, {name: {en: Li Mou 2, zh: 李某2}}]
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR, WARNING, Diagnostic, Severity
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.place import items, place
from casebinder.rules.texts import Words, every_text

CODE = "alias-clash"
SEVERITY = ERROR

MASK = re.compile("([\u3400-\u9fff])某(某|[甲乙丙丁戊己]|[1-9]|[A-Za-z](?![A-Za-z]))?")
HINT = "give each person one name throughout; tell several apart by numbers (李某1, 李某2), declared under `parties`"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each two names in a case that may be one person's, or one that is two persons'."""
    for case in site.cases.values():
        yield from _declared_twice(case)
        first = _first_of_each(site, case)
        if first:
            yield from _alike(case, first)
            yield from _in_title_only(case, first)


def _declared_twice(case: Case) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for n, party in items(case.parties):
        name = party.name.words.get("zh", "")
        if name and name in seen:
            fact = f"two parties are called `{name}`"
            yield Diagnostic(
                CODE, fact, place(case, "parties", n, "name", "zh"), HINT, SEVERITY, record=case.id
            )
        seen.add(name)


Place = tuple[Words, int, int]


def _first_of_each(site: Site, case: Case) -> dict[tuple[str, str], Place]:
    """Surname and what follows 某 to where the mask stands first; titles of sources are not the case's."""
    first: dict[tuple[str, str], Place] = {}
    for path, text in every_text(case):
        chinese = text.words.get("zh", "")
        if "某" in chinese and path[0] not in ("sources", "parties"):
            for found in MASK.finditer(chinese):
                words = Words(case, path, text, site.files)
                first.setdefault((found[1], found[2] or ""), (words, *found.span()))
    return first


def _alike(case: Case, first: dict[tuple[str, str], Place]) -> Iterator[Diagnostic]:
    declared = {party.name.words.get("zh", "") for party in case.parties}
    for (surname, more), where in first.items():
        others = sorted(other for name, other in first if name == surname and other)
        longer = any(name.startswith(f"{surname}某") and len(name) > 2 for name in declared)
        if more or not others or longer:
            continue
        names = {f"{surname}某", *(f"{surname}某{other}" for other in others)}
        if names <= declared:
            continue
        severity = WARNING if others == ["某"] else ERROR
        fact = f"`{surname}某` stands beside `{surname}某{others[0]}`: one person, or two?"
        yield _fault(case, fact, where, severity)


def _in_title_only(case: Case, first: dict[tuple[str, str], Place]) -> Iterator[Diagnostic]:
    titled = {found[1] for found in MASK.finditer(case.title.words.get("zh", ""))}
    told = {
        found[1]
        for section in case.sections
        for paragraph in section.paragraphs
        for found in MASK.finditer(paragraph.text.words.get("zh", ""))
    }
    for surname in titled - told if told and len(titled) == 1 else ():
        where = next(where for (name, _), where in first.items() if name == surname)
        fact = f"`{surname}某` of the title is nowhere in the text, which tells of {'、'.join(f'{each}某' for each in sorted(told))}"
        yield _fault(case, fact, where, WARNING)


def _fault(case: Case, fact: str, where: Place, severity: Severity) -> Diagnostic:
    words, start, end = where
    return Diagnostic(CODE, fact, words.within("zh", start, end), HINT, severity, record=case.id)
