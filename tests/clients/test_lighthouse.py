"""Lighthouse on a phone's preset: accessibility, best practices and SEO are full; speed is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from casebinder.records.site import Site
from tests.clients.programs import answer, npm
from tests.conftest import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.kinds import every_kind

pytestmark = pytest.mark.clients

FULL = ("accessibility", "best-practices", "seo")
OPTIONS = [
    "--quiet",
    "--output=json",
    f"--only-categories={','.join(FULL)},performance",
    f"--chrome-flags=--headless {' '.join(CHROMIUM_ARGUMENTS)}",
]


@pytest.mark.parametrize("kind", ["home", "browse", "case"])
def test_lighthouse_gives_full_marks(
    kind: str, real: Site, real_url: str, tell: Callable[[str], None]
) -> None:
    found = answer(
        [npm("lighthouse"), real_url + every_kind(real)[f"{kind}-en"], *OPTIONS], CHROME_PATH=CHROMIUM
    )
    scores = {name: category["score"] for name, category in found["categories"].items()}
    tell(f"Lighthouse, {kind}: {', '.join(f'{name} {score:.2f}' for name, score in scores.items())}")
    assert [_lost(found, name) for name in FULL if scores[name] != 1] == []


def _lost(found: Any, category: str) -> list[str]:
    """The audits of a category that were not passed, as Lighthouse names them."""
    audits = [found["audits"][each["id"]] for each in found["categories"][category]["auditRefs"]]
    return [f"{each['id']}: {each['title']}" for each in audits if each["score"] not in (1, None)]
