"""A reader finds cases: exactly what was typed, in either language, with counts that are true."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page

from casebinder.records.site import Site
from tests.search import reading

Context = Callable[..., BrowserContext]
IDS = """async (queries) => {
  const found = {};
  for (const q of queries) {
    const { total, hits } = await casebinder.search({ q, limit: 100 });
    found[q] = [total, hits.map((hit) => hit.id).sort()];
  }
  return found;
}"""


@pytest.fixture
def page(context: Context) -> Iterator[Page]:
    """A page whose console stays empty."""
    faults: list[str] = []
    opened = context().new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield opened
    assert faults == []


@pytest.mark.parametrize(("language", "seed"), [("zh", 1), ("en", 2)])
def test_random_runs_are_found_where_they_stand_and_nowhere_else(
    page: Page, real: Site, language: str, seed: int
) -> None:
    typed = {f'"{run}"' if " " in run else run: run for run in reading.runs(real, language, 300, seed)}
    page.goto("about/" if language == "zh" else "zh/about/")
    found = page.evaluate(IDS, list(typed))
    wanted = {query: reading.holding(real, run) for query, run in typed.items()}
    assert found == {query: [len(ids), ids] for query, ids in wanted.items()}
