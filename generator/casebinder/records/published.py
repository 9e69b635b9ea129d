"""Which addresses readers are given, and where a former one leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from casebinder import addresses
from casebinder.records.text import EMPTY, Text

if TYPE_CHECKING:
    from casebinder.records.site import Site


@dataclass(frozen=True, slots=True)
class Forward:
    """Where a former address leads: an address, with the title of what is there ("" where it has none)."""

    address: str
    title: Text = EMPTY


def pages(site: Site) -> Iterator[str]:
    """The addresses of all records that have a page, a notice of withdrawal included."""
    yield from map(addresses.case, (*site.published, *site.withdrawn))
    yield from map(addresses.batch, site.batches)
    yield from map(addresses.mechanism, site.mechanisms)
    yield from map(addresses.course, site.courses)
    yield from map(addresses.vocabulary, site.vocabularies)
    yield from (addresses.term(facet.id, term) for facet in site.facets for term in facet.terms)
    yield from (addresses.pair(*one, *other) for one, other in site.pairs)
    yield from (addresses.comparison(*pair) for pair in site.comparisons)


def forwards(site: Site) -> Mapping[str, Forward]:
    """Former address to where it leads: renamed and merged records, and pages that are made no more."""
    here = frozenset(pages(site))
    found = {old: new for old, new in _renamed(site) if old not in here}
    for address in site.ledger.published if site.ledger else ():
        if address not in here and address not in found and (new := _instead(site, address, here, found)):
            found[address] = new
    return found


def _renamed(site: Site) -> Iterator[tuple[str, Forward]]:
    shown = [*site.published.values(), *site.withdrawn.values()]
    for case in shown:
        title = EMPTY if case.status == "withdrawn" else case.title
        yield from _moved(addresses.case, case.replaces, case.id, title)
    for batch in site.batches.values():
        yield from _moved(addresses.batch, batch.replaces, batch.id, batch.title)
    for mechanism in site.mechanisms.values():
        yield from _moved(addresses.mechanism, mechanism.replaces, mechanism.id, mechanism.title)
    for course in site.courses.values():
        yield from _moved(addresses.course, course.replaces, course.id, course.title)
    for vocabulary in site.vocabularies.values():
        yield from _moved(addresses.vocabulary, vocabulary.replaces, vocabulary.id, vocabulary.label)
        for term in vocabulary.terms.values() if vocabulary.facet else ():
            target = Forward(addresses.term(vocabulary.id, term.id), term.label)
            for name in (vocabulary.id, *vocabulary.replaces):
                olds = term.replaces if name == vocabulary.id else (term.id, *term.replaces)
                yield from ((addresses.term(name, old), target) for old in olds)


def _moved(
    address: addresses.Address, olds: Iterable[str], new: str, title: Text
) -> Iterator[tuple[str, Forward]]:
    yield from ((address(old), Forward(address(new), title)) for old in olds)


def _instead(site: Site, address: str, here: frozenset[str], found: Mapping[str, Forward]) -> Forward | None:
    """Where the page of a pair leads that is made no more; None for any other address."""
    parts = address.rstrip("/").split("/")
    if parts[0] == "compare" and len(parts) == 2:
        return _cases(site, parts[1], here, found)
    if len(parts) != 4:
        return None
    terms = ("/".join(parts[:2]) + "/", "/".join(parts[2:]) + "/")
    now = [found[each].address if each in found else each for each in terms]
    return next((Forward(each) for each in ("".join(now), *now) if each in here), None)


def _cases(site: Site, ids: str, here: frozenset[str], found: Mapping[str, Forward]) -> Forward | None:
    """The comparison of two cases by other means; the notice where one of them was withdrawn."""
    olds = [addresses.case(each) for each in ids.split("-")]
    now = [found[old].address if old in found else old for old in olds]
    names = [address.split("/")[1] for address in now]
    if len(names) != 2 or not set(now) <= here:
        return None
    for name, address in zip(names, now, strict=True):
        if name in site.withdrawn:
            return Forward(address)
    if names[0] == names[1]:
        return Forward(now[0], site.published[names[0]].title)
    pair = addresses.comparison(*names)
    return Forward(pair if pair in here else f"compare/?c={names[0]}&c={names[1]}")
