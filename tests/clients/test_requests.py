"""A crawl of every page of both sites in Chromium: nothing is asked from another origin, nothing fails."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import partial
from operator import ne
from pathlib import Path

import pytest
from playwright.sync_api import ConsoleMessage, Page, Request

from tests.clients.parallel import halved, own_chromium

pytestmark = pytest.mark.clients

LEFT = "net::ERR_ABORTED"
"""How a request ends when the page is left before the answer has come."""


class Heard:
    """What a page asked for and complained about."""

    def __init__(self, page: Page) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("console", self._console)

    def _failed(self, request: Request) -> None:
        if request.failure != LEFT:
            self.complaints.append(f"{request.frame.page.url}: {request.url}: {request.failure}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.page and message.page.url}: {message.text}")


def _crawl(moved: Container[str], addresses: Sequence[str]) -> list[Heard]:
    with own_chromium() as browser, browser.new_context() as context:
        page = context.new_page()
        heard = Heard(page)
        for address in addresses:
            page.goto(address)
            if address in moved:  # a former address leads on by itself
                page.wait_for_url(partial(ne, address))
        page.wait_for_load_state("networkidle")
    return [heard]


@pytest.mark.parametrize("which", ["real", "small"])
def test_no_page_asks_another_origin(
    which: str, request: pytest.FixtureRequest, tell: Callable[[str], None]
) -> None:
    site: Path = request.getfixturevalue(f"{which}_site")
    url: str = request.getfixturevalue(f"{which}_url")
    files = [file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html"))]
    addresses = {url + file.removesuffix("index.html"): (site / file).read_text("utf-8") for file in files}
    moved = {address for address, text in addresses.items() if 'http-equiv="refresh"' in text}
    halves = halved(partial(_crawl, moved), list(addresses))
    asked = [each for heard in halves for each in heard.asked]
    complaints = [each for heard in halves for each in heard.complaints]
    elsewhere = [each for each in asked if not each.startswith((url, "data:", "blob:"))]
    tell(
        f"crawl, {which} site: {len(files)} pages, {len(asked)} requests, {len(elsewhere)} of them "
        f"to another origin, {len(complaints)} complaints of the browser"
    )
    assert elsewhere == []
    assert complaints == []
