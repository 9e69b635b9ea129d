"""A published case about a minor, a sexual offence or a divorce was reviewed by a second person.

Courts do not publish such cases at all; a casebook may, when somebody other than the writer has looked at it
and says so under `review.privacy`, by role and date. Basis: SPC 2016, Article 4; SPP 2021, Article 4.

FAIL
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - {id: fraud, label: {en: Fraud, zh: 诈骗}}
      - {id: rape, label: {en: Rape, zh: 强奸}}

    # records/example.yaml
    cases:
      - id: b2c3d4
        #   ^^^^^^
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [rape]}
        published: 2024-05-01

PASS
    # vocabularies/crime-type.yaml
    facet: {label: {en: Crime type, zh: 原案类型}, order: 1}
    terms:
      - {id: fraud, label: {en: Fraud, zh: 诈骗}}
      - {id: rape, label: {en: Rape, zh: 强奸}}

    # records/example.yaml
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        facets: {crime-type: [rape]}
        published: 2024-05-01
        review: {privacy: {by: second editor, date: 2024-04-30}}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.rules.place import place

CODE = "review-missing"
SEVERITY = WARNING

SENSITIVE = re.compile(
    r"(?i)\b(?:rape|indecen\w*|sexual\w*|molest\w*|minors?|juvenile\w*|child\w*|divorce\w*|custody|trafficking|state-secret\w*|mediation)\b"
    r"|强奸|猥亵|性侵|拐卖|未成年|离婚|抚养|国家秘密"
)


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each such case without a review that says by whom and when."""
    for case in site.published.values():
        if case.reviewed.by and case.reviewed.date:
            continue
        if why := _sensitive(case):
            fact = f"the case is about {why} and no second person has reviewed it"
            hint = "let somebody else read it, and add `review: {privacy: {by: …, date: …}}`, by role"
            yield Diagnostic(CODE, fact, place(case, "review", "privacy"), hint, SEVERITY, record=case.id)


def _sensitive(case: Case) -> str:
    """What makes it so: the term, or minors among those aided; "" when nothing does."""
    if case.people.minors:
        return "minors"
    terms = (term for terms in case.facets.values() for term in terms)
    return next((f"`{term.id}`" for term in terms if SENSITIVE.search(term.id)), "")
