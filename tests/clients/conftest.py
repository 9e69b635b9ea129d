"""Both built sites, for validators that read files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Files = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def files(real_site: Path, small_site: Path) -> Files:
    """`files("html")`: every file of that ending in the real and the small site."""

    def of(ending: str) -> list[str]:
        return sorted(str(file) for site in (real_site, small_site) for file in site.rglob(f"*.{ending}"))

    return of
