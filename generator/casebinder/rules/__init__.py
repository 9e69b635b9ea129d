"""Rules: one a file, each `check(site) -> Iterator[Diagnostic]`; the tuple lists them in order.

A rule's docstring says what it demands, why, and shows what FAILs and what PASSes; a test runs the examples.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Protocol

from casebinder.diagnostics import Diagnostic, Severity
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.privacy import (
    alias_clash,
    bad_allowance,
    full_name,
    gate,
    pseudonyms,
    review_missing,
    singled_out,
)
from casebinder.rules.privacy.gate import FINDERS, Finder, Judge, judged
from casebinder.rules.sense import (
    batch_incomplete,
    before_kept,
    case_listed_twice,
    contact_expired,
    date_in_the_future,
    dates_out_of_order,
    draft_in_course,
    former_id_in_use,
    markup_not_allowed,
    missing_translation,
    more_than_announced,
    nothing_told,
    number_taken,
    paragraphs_beyond_case,
    paragraphs_not_aligned,
    people_do_not_add_up,
    placeholder_left,
    published_lost,
    published_without_date,
    related_to_itself,
    reserved_name,
    unannounced_change,
    unknown_batch,
    unknown_case,
    unknown_mechanism,
    unknown_region,
    unused_term,
    withdrawal_mismatch,
    withdrawn_case,
    withdrawn_text_kept,
    wrong_script,
)  # fmt: skip
from casebinder.timings import Clock

__all__ = [
    "ALONE", "CODES", "EVERY", "FINDERS", "JUDGES", "RULES", "Finder", "Judge", "Rule", "alone", "check",
    "gists", "judged",
]  # fmt: skip

Gist = Callable[[Site, Case], Any]


class Rule(Protocol):
    """A module of `sense` or `privacy`."""

    CODE: str
    SEVERITY: Severity
    __name__: str
    __doc__: str | None

    def check(self, site: Site) -> Iterator[Diagnostic]: ...


# fmt: off
RULES: tuple[Rule, ...] = (
    unknown_batch, unknown_mechanism, unknown_case, withdrawn_case, draft_in_course, case_listed_twice,
    related_to_itself, paragraphs_beyond_case, number_taken, more_than_announced, batch_incomplete,
    date_in_the_future, dates_out_of_order, people_do_not_add_up, withdrawal_mismatch, published_without_date,
    placeholder_left, nothing_told,
    missing_translation, paragraphs_not_aligned, wrong_script, markup_not_allowed,
    contact_expired, unused_term, former_id_in_use, unknown_region, reserved_name,
    alias_clash, singled_out, review_missing,
    published_lost, unannounced_change, before_kept, withdrawn_text_kept,
)
# fmt: on

# fmt: off
ALONE: tuple[Rule, ...] = (
    related_to_itself, date_in_the_future, dates_out_of_order, people_do_not_add_up, withdrawal_mismatch,
    published_without_date, placeholder_left, nothing_told,
    missing_translation, paragraphs_not_aligned, wrong_script, markup_not_allowed,
    alias_clash, review_missing, before_kept, withdrawn_text_kept,
)
# fmt: on
"""Those that look at each record by itself: what they say of it changes only with it."""

GISTS: Mapping[str, Gist] = {
    singled_out.CODE: singled_out.gist, unannounced_change.CODE: unannounced_change.gist,
    full_name.CODE: pseudonyms.gist,
}  # fmt: skip
"""Rule to what it has to know of each case when it compares cases, or a case with something else."""

EVERY: tuple[Rule | Finder, ...] = (*RULES, *FINDERS)
"""All of them; `bad-allowance` speaks for the gate itself."""

CODES: Mapping[str, str] = {rule.CODE: rule.__doc__ or "" for rule in (*EVERY, bad_allowance)}
"""Code to what `casebinder explain` says of it."""


JUDGES = ("casebinder.rules.privacy", "casebinder.names", "casebinder.traditional")
"""The packages whose code says what is private."""


def check(site: Site, judge: Judge = judged, clock: Clock | None = None) -> Iterator[Diagnostic]:
    """Everything that the rules find; `judge` may be a memory around `judged`."""
    for rule in RULES:
        yield from rule.check(site.fresh if rule in ALONE else site)
    clock = clock or Clock()
    yield from clock.over("privacy", gate.check(site, judge, clock))


def alone(site: Site, judge: Judge = judged, clock: Clock | None = None) -> Iterator[Diagnostic]:
    """What is found in records that are looked at one by one, the site that holds them left aside."""
    site = replace(site, records_only=True)
    for rule in ALONE:
        yield from rule.check(site)
    yield from (clock or Clock()).over("privacy", gate.check(site, judge))


def gists(site: Site) -> dict[str, dict[str, Any]]:
    """Rule to id to what the rule has to know of each case, as values of JSON.

    One rule has to know the terms that are used, of all cases of a file together.
    """
    cases = {
        code: {case.id: gist for case in site.cases.values() if (gist := find(site, case)) is not None}
        for code, find in GISTS.items()
    }
    return cases | {unused_term.CODE: {file: unused_term.gist(site) for file in site.files}}
