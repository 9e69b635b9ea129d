"""The region of an authority is a term of the region vocabulary.

The page of the region lists the authorities in it.

FAIL
    # vocabularies/region.yaml
    label: {en: Region, zh: 地区}
    terms:
      - id: anhui
        label: {en: Anhui, zh: 安徽}

    # vocabularies/authority.yaml
    label: {en: Authority, zh: 机关}
    terms:
      - id: anhui-procuratorate
        label: {en: Anhui Procuratorate, zh: 安徽省人民检察院}
        region: anhu
        #       ^^^^

PASS
    # vocabularies/region.yaml
    label: {en: Region, zh: 地区}
    terms:
      - id: anhui
        label: {en: Anhui, zh: 安徽}

    # vocabularies/authority.yaml
    label: {en: Authority, zh: 机关}
    terms:
      - id: anhui-procuratorate
        label: {en: Anhui Procuratorate, zh: 安徽省人民检察院}
        region: anhui
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import ERROR, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.naming import did_you_mean
from casebinder.rules.place import place

CODE = "unknown-region"
SEVERITY = ERROR
ADD = "add it to vocabularies/region.yaml, or write the id of a term that is there"


def check(site: Site) -> Iterator[Diagnostic]:
    """A fault for each term with a region that is no term."""
    regions = site.vocabularies.get("region")
    if regions is None or not regions.terms:
        return
    known = regions.ever()
    for vocabulary in site.vocabularies.values():
        for term in vocabulary.terms.values():
            if term.region and term.region not in known:
                fact = f"`{term.region}` is not a term of region"
                hint = did_you_mean(term.region, regions.terms, ADD)
                yield Diagnostic(CODE, fact, place(term, "region"), hint, SEVERITY, record=term.id)
