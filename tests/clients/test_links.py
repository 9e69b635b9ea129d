"""linkinator follows every link of both sites, anchors too: none is broken, every listed page is reached."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from casebinder.records.site import Site
from tests.clients.programs import answer, npm

pytestmark = pytest.mark.clients

OTHER_HOSTS = r"^https?://(?!127\.0\.0\.1)"
"""Not asked: the tests need no network. The site's own published address is among them."""

OPTIONS = "--recurse --check-css --check-fragments --redirects error --concurrency 20 --format json"


@pytest.mark.parametrize("which", ["real", "small"])
def test_linkinator_finds_no_broken_link(
    which: str, request: pytest.FixtureRequest, tell: Callable[[str], None]
) -> None:
    url: str = request.getfixturevalue(f"{which}_url")
    site: Site = request.getfixturevalue(which)
    sitemap = (request.getfixturevalue(f"{which}_site") / "sitemap.xml").read_text("utf-8")
    links = answer([npm("linkinator"), url, *OPTIONS.split(), "--skip", OTHER_HOSTS])["links"]
    broken = [f"{each['parent']} → {each['url']} {each['status']}" for each in links if each["state"] != "OK"]
    tell(f"linkinator, {which} site: {len(links)} addresses, {len(broken)} broken")
    assert broken == []
    reached = {each["url"] for each in links}
    pages = re.findall(f"<loc>{re.escape(site.url)}(.*?)</loc>", sitemap)
    assert pages
    assert [path for path in pages if url + path not in reached] == []
