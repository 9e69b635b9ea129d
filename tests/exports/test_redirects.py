"""A renamed term keeps its old address, in every language."""

from __future__ import annotations

from pathlib import Path

from casebinder.records.site import Site
from tests.trees import facts


def test_old_addresses_lead_to_the_term(small: Site, small_site: Path) -> None:
    renamed = [
        (facet.id, old, term.id)
        for facet in small.facets
        for term in facet.terms.values()
        for old in term.replaces
    ]
    assert renamed
    for facet, old, new in renamed:
        for prefix in ("", "zh/"):
            page = facts((small_site / f"{prefix}{facet}/{old}/index.html").read_bytes())
            assert page.canonical == f"{small.url}{prefix}{facet}/{new}/"
            assert page.meta["robots"] == "noindex"
            assert (small_site / f"{prefix}{facet}/{old}" / page.links[0] / "index.html").resolve().is_file()
