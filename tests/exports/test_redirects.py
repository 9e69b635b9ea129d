"""A renamed or merged record keeps its old address, in every language, as a file that leads on."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

from casebinder.records.site import Site
from tests.trees import facts

FORMER = {
    "matter/wound/": "matter/injury/",
    "affair/wound/": "matter/injury/",
    "affair/harm/": "matter/harm/",
    "vocabularies/affair/": "vocabularies/matter/",
    "cases/cdf234/": "cases/bcd234/",
    "batches/valley-two/": "batches/valley-2/",
    "mechanisms/valley-rules/": "mechanisms/valley-measures/",
    "courses/beginners/": "courses/first-steps/",
}


def test_old_addresses_lead_to_what_has_taken_their_place(small: Site, small_site: Path) -> None:
    assert FORMER.items() <= {old: new.address for old, new in small.forwards.items()}.items()
    for old, new in small.forwards.items():
        for prefix in ("", "zh/"):
            page = facts((small_site / f"{prefix}{old}index.html").read_bytes())
            assert page.canonical == f"{small.url}{prefix}{new.address}"
            assert page.meta["robots"] == "noindex"
            target = urljoin(f"/{prefix}{old}", page.links[0]).lstrip("/")
            assert (small_site / target / "index.html").is_file()
            assert target.startswith(prefix)


def test_they_are_in_no_list_of_pages(small: Site, small_site: Path) -> None:
    sitemap = (small_site / "sitemap.xml").read_text("utf-8")
    assert [old for old in small.forwards if f"/{old}<" in sitemap] == []
