"""Folders with one kind of slip each, and the whole report that an editor reads.

`CASEBINDER_GOLDEN=write pytest tests/reports` writes the reports anew; read the difference before committing.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from casebinder.build import examine
from casebinder.reports import render

SITES = sorted((Path(__file__).parents[1] / "sites" / "bad").iterdir())


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_the_report_is_the_one_that_was_read(site: Path) -> None:
    found = render(examine(site)[1])
    expected = site / "report.txt"
    if os.environ.get("CASEBINDER_GOLDEN") == "write":
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")
