"""What typing may mean: labels and aliases of the terms that cases are coded with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from casebinder.records.site import Site
from casebinder.search.fold import fold


def suggestions(site: Site, language: str) -> Mapping[str, Any]:
    """`terms`: [facet, term, label in `language`, its other names folded], for terms that some case has."""
    found = []
    for facet, term_id in site.by_term:
        term = site.vocabularies[facet].terms[term_id]
        names = dict.fromkeys(fold(name) for name in (*term.label.words.values(), *term.aliases))
        found.append([facet, term_id, term.label[language], list(names)])
    return {
        "terms": sorted(found),
        "facets": {facet.id: facet.label[language] for facet in site.facets},
    }
