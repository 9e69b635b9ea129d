"""Puts every injection of the catalogue into every field and opens everything that is made of it in Chromium.

python -m tests.injection [--turns N]    (all of them when not given: every field meets every injection)
"""

from __future__ import annotations

import argparse
import logging
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM, CHROMIUM_ARGUMENTS
from tests.injection.catalogue import ADDRESSES, HARMLESS, PACKS, TEXTS
from tests.injection.plant import plant
from tests.injection.visit import Visitor, build


def main() -> None:
    """Prints the figures; ends with 1 when anything ran or was let in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=len(PACKS))
    turns = parser.parse_args().turns
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    fields = tried = 0
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_ARGUMENTS)
        visitor = Visitor(browser)
        clean = Path(place) / "clean"
        plant(clean, 0, *HARMLESS)
        build(clean, clean / "site")
        visitor.visit(clean / "site", first=True)
        for turn in range(0, len(PACKS), max(1, len(PACKS) // turns)):
            folder = Path(place) / str(turn)
            planted = plant(folder, turn)
            build(folder, folder / "site")
            visitor.visit(folder / "site")
            fields, tried = len(planted), tried + sum(map(len, planted.values()))
            print(f"turn {turn}: {visitor.opened:,} files opened, {len(visitor.faults)} faults", flush=True)
        browser.close()
    print(
        f"{len(TEXTS)} texts and {len(ADDRESSES)} addresses in {fields} fields: {tried:,} tried, "
        f"{visitor.opened:,} outputs opened, {visitor.dialogs} dialogs, "
        f"{visitor.violations} violations of the policy, "
        f"{visitor.elements} pages with other elements, {len(visitor.faults)} faults in all"
    )
    print("\n".join(visitor.faults[:30]))
    raise SystemExit(1 if visitor.faults else 0)


if __name__ == "__main__":
    main()
