"""A reader at the repository's own site: a fresh browser profile for each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}


@pytest.fixture
def context(chromium: Browser, real_url: str) -> Iterator[Callable[..., BrowserContext]]:
    """Opens a profile; relative addresses start at the site's root."""
    opened = []

    def new(**options: Any) -> BrowserContext:
        opened.append(chromium.new_context(**{"base_url": real_url, "viewport": DESK} | options))
        return opened[-1]

    yield new
    for each in opened:
        each.close()


@pytest.fixture
def page(context: Callable[..., BrowserContext]) -> Page:
    """An empty tab on a desk; `page.goto("zh/cases/")` opens a page of the real site."""
    return context().new_page()
