"""The terms of a facet are used by some record.

A term that nothing is coded with shows readers an empty list; perhaps it is a remnant, perhaps a case lacks
it. One note a facet. A term counts as used when one below it is; terms with an official `code:` (the
provinces) are a list kept whole, and word lists are no facets: neither is noted.

FAIL
    # vocabularies/colour.yaml
    facet: {label: {en: Colour, zh: 颜色}, order: 9}
    terms:
      - id: red
        label: {en: Red, zh: 红}
      - id: blue
        #   ^^^^
        label: {en: Blue, zh: 蓝}

    # records/example.yaml
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {colour: [red]}
        status: draft

PASS
    # vocabularies/colour.yaml
    facet: {label: {en: Colour, zh: 颜色}, order: 9}
    terms:
      - id: red
        label: {en: Red, zh: 红}
      - id: crimson
        label: {en: Crimson, zh: 深红}
        parent: red

    # records/example.yaml
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {colour: [crimson]}
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebinder.diagnostics import NOTE, Diagnostic
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term, Vocabulary
from casebinder.rules.naming import listed
from casebinder.rules.place import place, written

CODE = "unused-term"
SEVERITY = NOTE


def check(site: Site) -> Iterator[Diagnostic]:
    """A note for each facet with terms that no record uses."""
    if site.left_out or not site.complete:
        return
    used = {(term.vocabulary, term.id) for term in _used(site)}
    for vocabulary in site.facets:
        with_ancestors = {
            each.id
            for term in vocabulary.terms.values()
            if (vocabulary.id, term.id) in used
            for each in (term, *vocabulary.ancestors(term.id))
        }
        unused = [
            term for term in vocabulary.terms.values() if term.id not in with_ancestors and not term.code
        ]
        if unused and not _misspelt(site, vocabulary.id):
            fact = _fact(unused, vocabulary)
            yield Diagnostic(CODE, fact, place(unused[0], "id"), "", SEVERITY, record=vocabulary.id)


def gist(site: Site) -> list[list[str]]:
    """The terms that cases name, each once: in their facets, and who gave the aid they tell of."""
    found: set[tuple[str, str]] = set()
    for case in site.cases.values():
        found.update((each.vocabulary, each.id) for terms in case.facets.values() for each in terms)
        givers = [aid.giver for aid in case.aid if aid.giver]
        found.update(
            (each.vocabulary, each.id) for each in givers if each.id in _terms(site, each.vocabulary)
        )
    return [list(each) for each in sorted(found)]


def _terms(site: Site, facet: str) -> Mapping[str, Term]:
    return site.vocabularies[facet].terms if facet in site.vocabularies else {}


def _misspelt(site: Site, facet: str) -> bool:
    """True when some value of the facet could not be read: it may be meant for any of the terms."""
    cases = site.fresh.cases.values()
    return any(written(case, "facets", facet) > len(case.facets.get(facet, ())) for case in cases)


def _fact(unused: list[Term], vocabulary: Vocabulary) -> str:
    if len(unused) == 1:
        return f"the term `{unused[0].id}` of {vocabulary.id} is used by no record"
    count = f"{len(unused)} of the {len(vocabulary.terms)} terms of {vocabulary.id}"
    return f"{count} are used by no record: {listed(term.id for term in unused)}"


def _used(site: Site) -> Iterator[Term]:
    """The terms of facets that records name, in their facets or elsewhere."""
    for terms in (*site.gist.get(CODE, {}).values(), gist(site.fresh)):
        yield from (site.vocabularies[facet].terms[term] for facet, term in terms)
    for mechanism in site.mechanisms.values():
        yield from (step.by for step in mechanism.steps if step.by)
        yield from (figure.region for figure in mechanism.figures if figure.region)
        if mechanism.region:
            yield mechanism.region
    region = site.vocabularies.get("region")
    regions = region.ever() if region else {}
    for vocabulary in site.vocabularies.values():
        for term in vocabulary.terms.values():
            if term.region in regions:
                yield regions[term.region]
