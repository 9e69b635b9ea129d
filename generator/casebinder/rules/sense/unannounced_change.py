"""When the text of a published case changes, an entry under `changes:` tells readers.

Somebody may have cited it. The entry says when and what, and holds under `before:` what stood there, so that
its page can show both; `casebinder change` writes it. A change for privacy has no `before:`. What counts is
what the case says: title, summary, office, time, people, sums, parties, paragraphs and timeline, not how it
is coded, filed or sourced. `ledger.yaml` keeps a digest of what was published.

FAIL
    cases:
      - id: b2c3d4
        #   ^^^^^^
        title: {en: Aid to Zhao, zh: 赵某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01

    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01 en=cae2e0479d7aa19e zh=fdf1a1654d94f4fb

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Zhao, zh: 赵某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        changes: [{date: 2024-06-01, kind: correction}]
        #                                  ^^^^^^^^^^

    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01 en=cae2e0479d7aa19e zh=fdf1a1654d94f4fb

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Zhao, zh: 赵某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-05-01
        changes:
          - date: 2024-06-01
            kind: correction
            before:
              title: {en: Aid to Li, zh: 李某救助案}

    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01 en=cae2e0479d7aa19e zh=fdf1a1654d94f4fb
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from casebinder import addresses
from casebinder.diagnostics import ERROR, Diagnostic, Span
from casebinder.records.case import Case, Change
from casebinder.records.ledger import Standing
from casebinder.records.plain import plain
from casebinder.records.site import Site
from casebinder.records.wording import differing, digests
from casebinder.rules.naming import language_name
from casebinder.rules.place import items, place

CODE = "unannounced-change"
SEVERITY = ERROR


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each published case whose text is not the one last published, and does not say so."""
    known = site.gist.get(CODE, {})
    for case in site.published.values() if site.ledger else ():
        standing = site.ledger.published.get(addresses.case(case.id)) if site.ledger else None
        if standing and known.get(case.id) != [dict(standing.digests), standing.changes]:
            yield from _faults(case, standing)


def gist(_: Site, case: Case) -> list[Any]:
    """The digests of the text as it stands, and how many changes are told of."""
    return [digests(case), len(case.changes)]


def _faults(case: Case, standing: Standing) -> Iterator[Diagnostic]:
    languages = differing(plain(case), standing.digests)
    new = case.history[standing.changes :]
    command = f"run `casebinder change {case.id}`"
    if len(case.changes) < standing.changes:
        fact = (
            f"readers were told of {standing.changes} changes of `{case.id}`; {len(case.changes)} stand here"
        )
        span, hint = place(case, "changes"), "put the entry back"
    elif not languages or any(change.kind == "privacy" or _given_up(change) for change in new):
        return
    elif not new:
        written = " and ".join(map(language_name, languages))
        fact = f"the {written} text of `{case.id}`, published on {standing.since}, has changed without a word"
        span, hint = place(case), f"{command}, which says so under `changes:`; or put the text back"
    elif differing(plain(_before(case, new)), standing.digests):
        told = any(change.before for change in new)
        fact = f"the change of {new[-1].date} does not hold {'all ' * told}that stood there before"
        span, hint = _place(case, new[-1]), f"{command}, which adds it"
    else:
        return
    yield Diagnostic(CODE, fact, span, hint, SEVERITY, record=case.id)


def _before(case: Case, changes: tuple[Change, ...]) -> Case:
    """The case as it stood before these changes."""
    for change in reversed(changes):
        case = change.before.of(case) if change.before else case
    return case


def _given_up(change: Change) -> bool:
    """True where it is said, by an empty `before:`, that the old words are not kept."""
    return change.before is not None and not change.before


def _place(case: Case, change: Change) -> Span:
    n = next(n for n, each in items(case.changes) if each is change)
    return place(case, "changes", n, "before" if change.before else "kind")
