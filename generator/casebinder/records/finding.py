"""What cases are found by besides their facets: year, money, language."""

from __future__ import annotations

from casebinder.records.case import Case
from casebinder.records.site import Site

RANGES = ((0, "under-10000"), (10_000, "10000-49999"), (50_000, "50000-99999"), (100_000, "100000-or-more"))
"""Least sum in yuan and the id of each range of aid, rising."""


def year(site: Site, case: Case) -> int | None:
    """The year a case was first released, or else of the work it tells; None when neither is stated."""
    days = [batch.released or batch.dated for batch in map(site.batches.get, case.batches) if batch]
    years = [day.year for day in days if day]
    return min(years) if years else case.dated.year if case.dated else None


def paid(case: Case) -> float | None:
    """The money paid once, in yuan; None when no such sum is stated."""
    sums = [aid.amount for aid in case.aid if aid.amount is not None and aid.per == "once"]
    return sum(sums) if sums else None


def money_range(case: Case) -> str | None:
    """The id of the range that the money paid once falls into."""
    amount = paid(case)
    return None if amount is None else [name for least, name in RANGES if amount >= least][-1]


def languages(site: Site, case: Case) -> tuple[str, ...]:
    """The languages of the site that the case can be read in."""
    return tuple(each for each in site.languages if each in case.title.words)
