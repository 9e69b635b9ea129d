"""linkinator follows every link of both sites, their anchors too: none is broken, none is redirected."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.clients.programs import answer, npm

pytestmark = pytest.mark.clients

OTHER_HOSTS = r"^https?://(?!127\.0\.0\.1)"
"""Not asked: the tests need no network. The site's own published address is among them."""

OPTIONS = "--recurse --check-css --check-fragments --redirects error --concurrency 20 --format json"


@pytest.mark.parametrize("which", ["real", "small"])
def test_linkinator_finds_no_broken_link(
    which: str, request: pytest.FixtureRequest, tell: Callable[[str], None]
) -> None:
    url = request.getfixturevalue(f"{which}_url")
    pages = list(request.getfixturevalue(f"{which}_site").rglob("*.html"))
    links = answer([npm("linkinator"), url, *OPTIONS.split(), "--skip", OTHER_HOSTS])["links"]
    broken = [f"{each['parent']} → {each['url']} {each['status']}" for each in links if each["state"] != "OK"]
    tell(f"linkinator, {which} site: {len(links)} addresses, {len(broken)} broken")
    assert broken == []
    assert len(links) > len(pages)
