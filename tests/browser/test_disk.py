"""A reader has the site on a disk: no server, and links lead to pages all the same."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect


def test_links_lead_from_page_to_page_and_to_the_other_language(chromium: Browser, real_site: Path) -> None:
    page = chromium.new_page()
    page.goto((real_site / "index.html").as_uri())
    page.get_by_role("link", name="Batches", exact=True).first.click()
    page.locator('main a[href*="spp-acwf-1"]').first.click()
    expect(page).to_have_url((real_site / "batches" / "spp-acwf-1" / "index.html").as_uri())
    page.get_by_role("link", name="中文").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("第一批")
    page.close()


def test_a_search_from_the_home_page_leads_to_the_list_of_cases(chromium: Browser, real_site: Path) -> None:
    page = chromium.new_page()
    page.goto((real_site / "zh" / "index.html").as_uri())
    page.get_by_role("main").get_by_role("searchbox").fill("家暴")
    overlay = page.get_by_role("dialog")
    expect(overlay.get_by_role("link").first).to_be_visible()
    overlay.get_by_role("searchbox").press("Enter")
    expect(page.locator(".cb-case-title a").first).to_be_visible()
    expect(page).to_have_url((real_site / "zh" / "cases" / "index.html").as_uri() + "?q=%E5%AE%B6%E6%9A%B4")
    page.close()
