"""Takes the screenshots of the documentation: `python -m tests.browser.screenshots` after `make site`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import sync_playwright

from casebinder.build import examine
from tests.conftest import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.serving import serve

REPOSITORY = Path(__file__).parents[2]
SHOTS = REPOSITORY / "docs" / "assets" / "screenshots"
DESKTOP, PHONE = (1280, 860), (390, 844)
VIEWS: dict[str, tuple[str, tuple[int, int], Literal["light", "dark"]]] = {
    "home-en": ("", DESKTOP, "light"),
    "browse-en": ("cases/?q=school&clue-source=womens-federation", DESKTOP, "light"),
    "browse-zh": ("zh/cases/?q=家庭暴力", DESKTOP, "light"),
    "case-en": ("cases/5jny39/", DESKTOP, "light"),
    "case-zh": ("zh/cases/5jny39/", DESKTOP, "light"),
    "case-dark": ("cases/5jny39/", DESKTOP, "dark"),
    "case-phone": ("zh/cases/5jny39/", PHONE, "light"),
    "home-phone": ("zh/", PHONE, "light"),
}


def main() -> None:
    """Writes every picture anew, from the site in `site/`."""
    site, _ = examine(REPOSITORY)
    SHOTS.mkdir(parents=True, exist_ok=True)
    with serve(REPOSITORY / "site", site.url) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        for name, (address, (width, height), scheme) in VIEWS.items():
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            page.goto(url + address)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=SHOTS / f"{name}.png")
            context.close()


if __name__ == "__main__":
    main()
