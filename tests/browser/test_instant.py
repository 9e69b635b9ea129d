"""With Material's instant navigation switched on, search and filters work from page to page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from casebinder.build import build
from casebinder.plugin import render
from tests.conftest import MINIMAL_CONFIG, project
from tests.serving import serve

INSTANT = MINIMAL_CONFIG.replace(
    "theme: material\n", "theme:\n  name: material\n  font: false\n  features: [navigation.instant]\n"
)


def test_pages_change_without_loading_anew_and_finding_goes_on(chromium: Browser, tmp_path: Path) -> None:
    folder, site = project(tmp_path / "small"), tmp_path / "site"
    (folder / "mkdocs.yml").write_text(INSTANT)
    site.mkdir()
    with serve(site, "http://localhost/") as url:  # instant navigation needs the address it is published at
        records = folder / "cases.yaml"
        records.write_text(
            records.read_text("utf-8").replace("https://example.org/river-valley/", url), "utf-8"
        )
        assert build(folder, site, render).ok
        page = chromium.new_page()
        page.goto(f"{url}batches/")
        page.evaluate("window.kept = true")
        page.get_by_role("link", name="Cases", exact=True).first.click()
        page.wait_for_url(f"{url}cases/")
        page.get_by_role("main").get_by_role("searchbox").fill("worker")
        page.wait_for_url("**/cases/?q=worker")
        page.locator("main mark").first.wait_for()
        page.keyboard.press("Escape")
        page.get_by_role("main").get_by_role("link", name="worker").first.click()
        page.wait_for_url("**/cases/fgh567/**")
        page.locator("h1").click()
        page.keyboard.press("/")
        page.keyboard.type("traffic")
        page.locator(".cb-overlay-status", has_text="1").wait_for()
        assert page.evaluate("window.kept")
        page.context.close()
