"""Which cases have which value of every filter, in one file, so that counts in the browser are exact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from casebinder.records.case import Case
from casebinder.records.finding import RANGES, languages, money_range, paid, year
from casebinder.records.site import Site
from casebinder.search.codes import members, plain

Groups = list[list[Any]]
"""[value, id of the value above it or "", its cases as text], in the order shown."""


def facets(site: Site) -> dict[str, Any]:
    """`filters`: [id, groups] in order; `amounts`: distinct sums; `paid`: a case's place there, from 1."""
    sums = sorted({amount for case in site.published.values() if (amount := paid(case)) is not None})
    places: dict[float | None, int] = {amount: place for place, amount in enumerate(sums, 1)}
    paids = [places.get(paid(case), 0) for case in site.published.values()]
    return {
        "cases": len(site.published),
        "filters": [
            *([facet.id, _terms(site, facet.id)] for facet in site.facets),
            ["batch", _groups(site, lambda case: case.batches, site.batches)],
            ["year", _years(site)],
            ["aid", _groups(site, lambda case: [money_range(case) or ""], [name for _, name in RANGES])],
            ["language", _groups(site, lambda case: languages(site, case), site.languages)],
        ],
        "amounts": [float(amount) if amount % 1 else int(amount) for amount in sums],
        "paid": plain(paids) if sums else "",
    }


def _terms(site: Site, facet: str) -> Groups:
    """The terms of a facet that cases are coded with, and those above them, in the vocabulary's order."""
    held = _held(site, lambda case: [term.id for term in case.facets.get(facet, ())])
    used = [term for term in site.vocabularies[facet].terms.values() if (facet, term.id) in site.by_term]
    return [[term.id, term.parent, _cases(site, held.get(term.id, []))] for term in used]


def _years(site: Site) -> Groups:
    years = {year(site, case) for case in site.published.values()} - {None}
    order = [str(each) for each in sorted(filter(None, years), reverse=True)]
    return _groups(site, lambda case: [str(year(site, case))], order)


def _held(site: Site, values: Callable[[Case], Iterable[str]]) -> Mapping[str, list[int]]:
    held: dict[str, list[int]] = defaultdict(list)
    for place, case in enumerate(site.published.values()):
        for value in dict.fromkeys(values(case)):
            held[value].append(place)
    return held


def _groups(site: Site, values: Callable[[Case], Iterable[str]], order: Iterable[str]) -> Groups:
    held = _held(site, values)
    return [[value, "", _cases(site, held[value])] for value in order if value in held]


def _cases(site: Site, held: list[int]) -> str:
    """The cases as text, `*` for all there are."""
    return "*" if len(held) == len(site.published) else members(held, len(site.published))
