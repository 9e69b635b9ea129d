"""Work shared out between two processor cores, so that the slow clients take half as long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import chain
from typing import TypeVar

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import CHROMIUM, CHROMIUM_ARGUMENTS

Item = TypeVar("Item")
Found = TypeVar("Found")


def halved(work: Callable[[Sequence[Item]], list[Found]], items: Sequence[Item]) -> list[Found]:
    """What `work` finds in the items, one half of them beside the other."""
    with ThreadPoolExecutor(2) as pool:
        return list(chain.from_iterable(pool.map(work, (items[0::2], items[1::2]))))


@contextmanager
def own_chromium() -> Iterator[Browser]:
    """A Chromium for one thread: Playwright's cannot be shared."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
