"""What was published goes on being found at its address.

Links and citations lead there for ever. `ledger.yaml` keeps every address that readers were given. A case is
withdrawn, which leaves a notice; a record that was renamed or merged stands under `replaces:` of the one that
has taken its place.

FAIL
    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01
     #^^^^^^^^^^^^^

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        published: 2024-05-01
        status: draft
        #       ^^^^^

    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01

PASS
    cases:
      - id: b2c3d4
        status: withdrawn
        published: 2024-05-01
        withdrawn: {date: 2024-06-01, reason: error}

    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01

PASS
    cases:
      - id: c3d4f5
        title: {en: Aid to Li and Zhao, zh: 李某、赵某救助案}
        facets: {crime-type: [fraud]}
        published: 2024-06-01
        replaces: [b2c3d4]

    # ledger.yaml
    languages: [en, zh]
    published:
      cases/b2c3d4/: 2024-05-01
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Span
from casebinder.records.ledger import Ledger
from casebinder.records.published import pages
from casebinder.records.site import Site
from casebinder.records.text import Day
from casebinder.rules.place import place

CODE = "published-lost"
SEVERITY = ERROR
WITHDRAW = "withdraw it instead: `status: withdrawn`, and `withdrawn:` with date and reason"
MERGED = "or, if it was merged into another, name it there under `replaces:`"
RENAMED = "put it back, or name it under `replaces:` of what has taken its place"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each address of the ledger that leads nowhere any more."""
    ledger = site.ledger
    if ledger is None or not site.complete:
        return
    yield from _languages(site, ledger)
    here = {*pages(site), *site.forwards}
    for address, standing in ledger.published.items():
        kind, record, *pair = address.rstrip("/").split("/")
        known = site.left_out & {record, kind, f"{kind}/{record}"}
        if address not in here and not known and not pair and kind != "compare":
            yield _lost(site, ledger, address, standing.since)


def _lost(site: Site, ledger: Ledger, address: str, since: Day) -> Diagnostic:
    kind, record = address.rstrip("/").split("/")
    node = ledger.place(address)
    span = node.span if node else Span("ledger.yaml")
    if kind != "cases":
        fact = f"`{address}` was published on {since} and would be lost"
        return Diagnostic(CODE, fact, span, RENAMED, SEVERITY, record=record)
    if record in site.cases:
        fact = f"the case `{record}` was published on {since} and cannot be a draft again"
        return Diagnostic(CODE, fact, place(site.cases[record], "status"), WITHDRAW, SEVERITY, record=record)
    fact = f"the case `{record}` was published on {since} and is in the records no more"
    hint = f"put it back and {WITHDRAW}; {MERGED}"
    return Diagnostic(CODE, fact, span, hint, SEVERITY, record=record)


def _languages(site: Site, ledger: Ledger) -> Iterator[Diagnostic]:
    lost = [each for each in ledger.languages if each not in site.languages]
    span = place(site, "languages")
    if lost:
        fact = f"the site was published in `{lost[0]}`; all its addresses in that language would be lost"
        hint = f"put `{lost[0]}` back into `languages`"
        yield Diagnostic(CODE, fact, span, hint, SEVERITY, record="site")
    elif ledger.languages and ledger.languages[0] != site.languages[0]:
        fact = f"`{ledger.languages[0]}` was published as the first language; every address would be another"
        hint = f"put `{ledger.languages[0]}` first again"
        yield Diagnostic(CODE, fact, span, hint, SEVERITY, record="site")
