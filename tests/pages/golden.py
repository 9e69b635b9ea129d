"""Golden pages: what a page must be, kept as a file that a person has looked at.

`CASEBINDER_GOLDEN=write pytest tests/pages` writes the files anew; read the difference before committing.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

from casebinder.decode import decode
from casebinder.edition import Edition
from casebinder.outputs import Page
from casebinder.records.site import Site
from casebinder.source import read

TESTS = Path(__file__).parents[1]


@cache
def small() -> Site:
    """The invented site that uses every key of the records."""
    site, faults = decode(read(TESTS / "sites" / "good" / "small"))
    assert not faults
    return site


def edition(language: str = "en", site: Site | None = None) -> Edition:
    """The small site, or another, in one language."""
    return Edition(site or small(), language)


def shown(page: Page) -> str:
    """A page as a golden file holds it: what goes into the head, then the body."""
    head = {
        "kind": page.kind,
        "path": page.path,
        "title": page.title,
        "description": page.description,
        "json-ld": page.json_ld,
    }
    body = f"{page.trail}\n<h1>{page.heading}</h1>\n{page.content}\n"
    return f"<!--\n{json.dumps(head, ensure_ascii=False, indent=1)}\n-->\n{body}"


def agrees(page: Page) -> bool:
    """True when the page is what its golden file says; the file is named after the page's path."""
    name = page.path.strip("/").replace("/", "-") or "index"
    file = TESTS / "golden" / f"{page.kind}-{page.language}-{name}.html"
    if os.environ.get("CASEBINDER_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(shown(page), "utf-8")
    return file.read_text("utf-8") == shown(page)
