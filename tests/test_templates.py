"""Templates: what is data stays data."""

from __future__ import annotations

from pathlib import Path

from tests.trees import tree


def test_no_page_prints_a_python_object(small_site: Path, real_site: Path) -> None:
    for site in (small_site, real_site):
        for path, data in tree(site).items():
            if path.endswith(".html"):
                assert b"&lt;built-in" not in data, path
                assert b" object at 0x" not in data, path
