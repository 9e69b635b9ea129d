"""`data/vocabularies.json`: every vocabulary with its terms and how many published cases have each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from casebinder import addresses
from casebinder.exports.document import compact, document, piece
from casebinder.outputs import Output
from casebinder.records.site import Site
from casebinder.records.vocabulary import Term, Vocabulary


def outputs(site: Site) -> Iterator[Output]:
    """The file."""
    region = site.vocabularies.get("region")
    regions = region.ever() if region else {}
    vocabularies = (piece(_vocabulary(site, each, regions)) for each in site.vocabularies.values())
    parts = document("vocabularies.schema.json", site, "vocabularies", vocabularies)
    yield Output("data/vocabularies.json", b"".join(parts))


def _vocabulary(site: Site, vocabulary: Vocabulary, regions: Mapping[str, Term]) -> dict[str, Any]:
    return compact(
        id=vocabulary.id,
        facet=vocabulary.facet,
        order=vocabulary.order if vocabulary.facet else None,
        many=vocabulary.many if vocabulary.facet else None,
        label=dict(vocabulary.label.words),
        definition=dict(vocabulary.definition.words),
        terms=[_term(site, vocabulary, term, regions) for term in vocabulary.terms.values()],
    )


def _term(site: Site, vocabulary: Vocabulary, term: Term, regions: Mapping[str, Term]) -> dict[str, Any]:
    address = site.url + addresses.term(vocabulary.id, term.id) if vocabulary.facet else None
    region = regions.get(term.region)
    return compact(
        id=term.id,
        address=address,
        label=dict(term.label.words),
        definition=dict(term.definition.words),
        aliases=list(term.aliases),
        parent=term.parent,
        replaces=list(term.replaces),
        code=term.code,
        unit=term.unit,
        region=region.id if region else term.region,
        cases=len(site.by_term.get((vocabulary.id, term.id), ())) if vocabulary.facet else None,
    )
