"""A reader on a slow line: the first view is small, everything that is sent for it included."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext

from casebinder.records.site import Site
from tests.kinds import every_kind, visit

KILOBYTE = 1000
MOST = {"case-en": 100, "case-zh": 100, "home-zh": 100, "browse-zh": 150}
"""Kilobytes; the list of all cases brings what the search in it needs."""


@pytest.mark.parametrize("kind", MOST)
def test_the_first_view_is_small(
    context: Callable[..., BrowserContext], real: Site, kind: str, tell: Callable[[str], None]
) -> None:
    page = context().new_page()
    sent: list[float] = []
    network = page.context.new_cdp_session(page)
    network.on("Network.loadingFinished", lambda answer: sent.append(answer["encodedDataLength"]))
    network.send("Network.enable")
    visit(page, every_kind(real)[kind])
    page.wait_for_load_state("networkidle")
    tell(f"first view of {kind}: {sum(sent) / KILOBYTE:.1f} KB in {len(sent)} answers")
    assert sum(sent) < MOST[kind] * KILOBYTE
