"""The gate: every rule of words on every paragraph, once; what is found and not allowed stops the build."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from casebinder.diagnostics import Diagnostic, Severity, Span
from casebinder.records.site import Site
from casebinder.rules.privacy import (
    account_name,
    bad_allowance,
    bank_account,
    birth_date,
    case_number,
    company_name,
    credit_code,
    diagnosis,
    email_address,
    full_name,
    home_address,
    minor_school,
    passport_number,
    phone_number,
    pseudonyms,
    resident_id,
    telling_url,
    title_deed,
    vehicle_plate,
    village_name,
)  # fmt: skip
from casebinder.rules.privacy.clean import Clean, clean, raw_place, squeezed
from casebinder.rules.privacy.masks import masked
from casebinder.rules.privacy.passages import Passage, Scope, scopes
from casebinder.rules.privacy.seen import seen
from casebinder.timings import Clock


class Finder(Protocol):
    """A rule that looks at words."""

    CODE: str
    SEVERITY: Severity
    FACT: str
    HINT: str
    __name__: str
    __doc__: str | None

    def find(self, text: Clean) -> Iterator[tuple[int, int]]: ...


# fmt: off
FINDERS: tuple[Finder, ...] = (
    resident_id, passport_number, phone_number, credit_code, bank_account, email_address, account_name,
    vehicle_plate, title_deed, case_number, birth_date, home_address, minor_school, company_name, village_name,
    diagnosis, telling_url, full_name,
)
# fmt: on
"""In the order in which they claim a stretch of words; a later one that says less of the same is not told."""

MOST = 500
"""Findings of one record, or page, that are told: mend these first."""

Verdict = tuple[tuple[str, int, int], ...]
"""Code, start and end of each thing in a paragraph that may not be published; ends exclusive."""
Judge = Callable[[str, str], Verdict]
BY_CODE = {rule.CODE: rule for rule in FINDERS}


def judged(kind: str, text: str) -> Verdict:
    """What a paragraph may not say, whoever allows it, as it is written or as it is seen; a pure function."""
    found = _judged(kind, text)
    if kind == "address" or (marked := seen(text)) is None:
        return found
    shown, places = marked
    hidden = ((code, places[start], places[end]) for code, start, end in _judged(kind, shown))
    return (*found, *(each for each in hidden if not any(_overlap(each, other) for other in found)))


def _overlap(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[1] < other[2] and other[1] < one[2]


def _judged(kind: str, text: str) -> Verdict:
    read = clean(text, kind == "address")
    found: list[tuple[str, int, int]] = []
    for rule in FINDERS:
        for start, end in rule.find(read):
            if not any(first <= start and end <= last for _, first, last in found):
                found.append((rule.CODE, start, end))
    return tuple((code, *raw_place(text, start, end)) for code, start, end in found)


@dataclass(slots=True)
class _Allowed:
    """The exceptions of one scope and which of them were needed."""

    scope: Scope
    entries: dict[tuple[str, str], int] = field(default_factory=dict)
    needed: set[int] = field(default_factory=set)
    there: set[int] = field(default_factory=set)
    """Those whose words stand somewhere in the scope."""

    def __post_init__(self) -> None:
        for n, entry in enumerate(self.scope.allowances):
            self.entries.setdefault((entry.rule, squeezed(entry.text)), n)

    def lets(self, code: str, words: str) -> bool:
        """True when the words may stand."""
        n = self.entries.get((code, squeezed(words))) if self.entries else None
        if n is not None:
            self.needed.add(n)
        return n is not None

    def look(self, text: str) -> None:
        """Notes which exceptions' words stand in a text."""
        if self.entries:
            squeeze = squeezed(text)
            self.there |= {n for (_, words), n in self.entries.items() if words in squeeze}


def check(site: Site, judge: Judge = judged, clock: Clock | None = None) -> Iterator[Diagnostic]:
    """A fault for each thing that may not be published, and for each exception that is none."""
    declared = pseudonyms.declared(site)
    unread = not site.complete or bool(site.left_out)
    for scope, passages in (clock or Clock()).each("check", list(scopes(site.fresh))):
        allowed = _Allowed(scope)
        told: set[tuple[str, Span]] = set()
        for fault in _found(scope, passages, allowed, declared, unread, judge):
            if (fault.code, fault.span) not in told:
                told.add((fault.code, fault.span))
                yield fault
            if len(told) == MOST:
                break
        else:
            yield from bad_allowance.faults(scope, allowed.needed, allowed.there, BY_CODE)


def _found(
    scope: Scope,
    passages: Iterator[Passage],
    allowed: _Allowed,
    declared: frozenset[str],
    unread: bool,
    judge: Judge,
) -> Iterator[Diagnostic]:
    """`unread`: some records could not be read, which may declare names that pages mention."""
    for passage in passages:
        allowed.look(passage.text)
        for code, start, end in judge(passage.kind, passage.text):
            words = passage.text[start:end]
            if allowed.lets(code, words):
                continue
            hides = code == full_name.CODE and (
                squeezed(words) in declared
                or pseudonyms.beside(words, passage)
                or (unread and words.isascii() and getattr(passage.source, "kind", "") == "page")
            )
            if not hides:
                yield _fault(code, words, passage.span(start, end), scope, passage)


def private(text: str, judge: Judge = judged) -> bool:
    """True when a line holds what may not be published."""
    return bool(judge("text", text))


def veiled(text: str, judge: Judge = judged, kind: str = "text") -> str:
    """The text with all that may not be published masked; an address is a text as well."""
    found = {*judge("text", text), *(judge(kind, text) if kind != "text" else ())}
    for _, start, end in sorted(found, key=lambda each: -each[1]):
        text = text[:start] + masked(text[start:end]) + text[end:]
    return text


def _fault(code: str, words: str, span: Span, scope: Scope, passage: Passage) -> Diagnostic:
    rule = BY_CODE[code]
    source = passage.source
    where = {"comment": ", in a comment", "name": ", in the name of a file"}.get(
        getattr(source, "kind", ""), ""
    )
    return Diagnostic(
        code, f"`{masked(words)}` {rule.FACT}{where}", span, rule.HINT, rule.SEVERITY,
        record=scope.owner, masked=True,
    )  # fmt: skip
