"""An id in `replaces:` is no term any more, and one term at most has taken its place.

The old address of a renamed or merged term leads to the term that replaces it; it cannot lead to two places.

FAIL
    # vocabularies/colour.yaml
    label: {en: Colour, zh: 颜色}
    terms:
      - id: red
        label: {en: Red, zh: 红}
        replaces: [crimson]
        #          ^^^^^^^
      - id: crimson
        label: {en: Crimson, zh: 深红}

PASS
    # vocabularies/colour.yaml
    label: {en: Colour, zh: 颜色}
    terms:
      - id: red
        label: {en: Red, zh: 红}
        replaces: [crimson]
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic, Related
from casebinder.records.site import Site
from casebinder.records.vocabulary import Vocabulary
from casebinder.rules.place import mentions, place

CODE = "former-id-in-use"
SEVERITY = ERROR
HINT = "take it out of `replaces:`, or delete the term that is no longer used"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each former id that is still a term, or that two terms replace."""
    for vocabulary in site.vocabularies.values():
        yield from _in_use(vocabulary)


def _in_use(vocabulary: Vocabulary) -> Iterator[Diagnostic]:
    owners = {term.id: place(term, "id") for term in vocabulary.terms.values()}
    for term in vocabulary.terms.values():
        for former in dict.fromkeys(term.replaces):
            span = mentions(term, former, "replaces")[0]
            owner = owners.setdefault(former, span)
            if owner is not span:
                fact = f"`{former}` cannot be replaced by `{term.id}`: it is in use"
                related = (Related("it is used here", owner),)
                yield Diagnostic(CODE, fact, span, HINT, SEVERITY, related, record=term.id)
