"""A built site, opened file by file in Chromium under its own policy: what ran, what was let in."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from playwright.sync_api import Browser, Dialog, Page

from casebinder.build import everything
from casebinder.decode import decode
from casebinder.plugin import render
from casebinder.publish import publish
from casebinder.source import read
from tests.serving import serve

WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.blockedURI} ${event.violatedDirective} ${event.sample}`);
});
"""
PRINT = Path(__file__).with_name("print.js").read_text("utf-8")
FORMULA = re.compile(r"^[\s\ufeff]*[=+\-@\t\r＝＋－＠]", re.MULTILINE)


def build(folder: Path, into: Path) -> None:
    """Builds a site without asking the rules, which would stop most injections before they got anywhere."""
    site, _ = decode(read(folder))
    scratch = into.with_name("rendered")
    rendered = render(folder, site, scratch)
    publish(everything(site, rendered, scratch), into)


class Visitor:
    """One tab that opens everything and counts; `faults` is what should not have happened."""

    def __init__(self, chromium: Browser) -> None:
        self.context = chromium.new_context(accept_downloads=True)
        self.context.add_init_script(WATCH)
        self.page: Page = self.context.new_page()
        self.page.on("dialog", self._dialog)
        self.page.on("pageerror", lambda error: self._fault(f"an error: {error}"))
        self.opened = self.dialogs = self.violations = self.elements = 0
        self.faults: list[str] = []
        self.prints: dict[str, Any] = {}

    def visit(self, site: Path, *, first: bool = False, use: bool = True) -> None:
        """Opens every file; the first site, without injections, is what the others are compared with.

        Files for scripts are run by the pages that use them, where `use` is true.
        """
        headers = dict(
            line.strip().split(": ", 1)
            for line in (site / "_headers").read_text("utf-8").split("\n/assets")[0].split("\n")[1:]
            if line
        )
        with serve(site, "https://example.org/", headers) as address:
            for file in sorted(each for each in site.rglob("*") if each.is_file()):
                self._open(file, address, file.relative_to(site).as_posix(), first)
            for fault in self._use(address) if use else ():
                self._fault(fault)

    def _open(self, file: Path, address: str, path: str, first: bool) -> None:
        self.opened += 1
        if b'<meta http-equiv="refresh"' in file.read_bytes():
            with self.page.expect_navigation(url=lambda url: not url.endswith(path)):
                self.page.goto(address + path, wait_until="commit")
        elif file.suffix == ".html":
            self.page.goto(address + path)
            self._judge(path, self.page.evaluate(PRINT), first)
        elif file.suffix == ".json":
            json.loads(file.read_text("utf-8"))
        elif file.suffix == ".xml":
            ElementTree.fromstring(file.read_bytes())
        else:
            self.opened -= 1

    def _judge(self, path: str, found: dict[str, Any], first: bool) -> None:
        if found["ran"]:
            self._fault(f"{path}: something ran")
        for violation in found["violations"]:
            self.violations += 1
            self._fault(f"{path}: the policy was violated: {violation}")
        if first:
            self.prints[path] = found["counts"]
        elif found["counts"] != self.prints[path]:
            self.elements += 1
            was = self.prints[path]
            changed = {name: (was[name], now) for name, now in found["counts"].items() if was[name] != now}
            self._fault(f"{path}: other elements than without injections: {changed}")

    def _use(self, address: str) -> Iterator[str]:
        """What the browser makes of the data: search, filters, the table for spreadsheets."""
        for language in ("", "zh/"):
            self.page.goto(f"{address}{language}cases/?q=script")
            self.page.wait_for_timeout(300)
            self.page.goto(f"{address}{language}cases/")
            with self.page.expect_download() as download:
                self.page.locator(".cb-found-csv button").click()
            text = Path(download.value.path()).read_text("utf-8-sig")
            for row in list(csv.reader(io.StringIO(text)))[1:]:
                yield from (f"a cell that is a formula: {cell!r}" for cell in row if FORMULA.search(cell))
            yield from (f"search: {each}" for each in self.page.evaluate("violations"))

    def _dialog(self, dialog: Dialog) -> None:
        self.dialogs += 1
        self._fault(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _fault(self, text: str) -> None:
        self.faults.append(f"{self.page.url}: {text}")
