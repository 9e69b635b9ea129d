"""A share of the injections: every field meets two of them, and everything is opened in Chromium."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser

from tests.injection.catalogue import HARMLESS, PACKS, TEXTS
from tests.injection.plant import plant
from tests.injection.visit import Visitor, build


def test_nothing_runs_and_nothing_is_let_in(chromium: Browser, tmp_path: Path) -> None:
    visitor = Visitor(chromium)
    plant(tmp_path / "clean", 0, *HARMLESS)
    build(tmp_path / "clean", tmp_path / "clean" / "site")
    visitor.visit(tmp_path / "clean" / "site", first=True)
    turn = len(PACKS) // 2
    planted = plant(tmp_path / "planted", turn)
    assert {text for pack in planted.values() for text in pack} >= set(TEXTS), "every injection has a field"
    build(tmp_path / "planted", tmp_path / "planted" / "site")
    visitor.visit(tmp_path / "planted" / "site")
    assert visitor.faults == []
    assert visitor.opened > 200


def test_what_is_let_in_is_seen(chromium: Browser, small_site: Path, tmp_path: Path) -> None:
    """The visitor finds what it is there to find."""
    visitor = Visitor(chromium)
    site = tmp_path / "site"
    site.mkdir()
    for name in ("404.html", "_headers"):
        shutil.copy(small_site / name, site / name)
    clean = (site / "404.html").read_text("utf-8")
    visitor.visit(site, first=True, use=False)
    for harm in (
        '<p onmouseover="alert(1)">x</p>',
        "<table></table>",
        '<a href="javascript:alert(1)">x</a>',
        "<script>alert(1)</script>",
        '<img src="https://evil.example/x.png">',
    ):
        before = len(visitor.faults)
        (site / "404.html").write_text(clean.replace("</main>", f"{harm}</main>"), "utf-8")
        visitor.visit(site, use=False)
        assert len(visitor.faults) > before, harm
