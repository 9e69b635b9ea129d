"""Both built sites, for validators that read files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from casebinder.build import build
from casebinder.engines import engine

Files = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def framed_sites(small_project: Path) -> list[Path]:
    """The small site in the frames of other engines."""
    sites = []
    for name in ("zensical", "plain"):
        sites.append(small_project.parent / f"framed-{name}")
        assert build(small_project, sites[-1], engine(name)).ok
    return sites


@pytest.fixture(scope="session")
def files(real_site: Path, small_site: Path, framed_sites: list[Path]) -> Files:
    """`files("html")`: every file of that ending in the real and the small site, whatever its frame."""

    sites = (real_site, small_site, *framed_sites)

    def of(ending: str) -> list[str]:
        return sorted(str(file) for site in sites for file in site.rglob(f"*.{ending}"))

    return of
