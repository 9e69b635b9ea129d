"""A file that was made to exhaust the machine is read or refused at once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from casebinder.build import examine
from tests.source.hostile import HOSTILE, LAID_OUT, write


@pytest.mark.parametrize("name", HOSTILE | LAID_OUT)
def test_a_megabyte_is_refused_at_once(tmp_path: Path, name: str) -> None:
    begun = time.process_time()
    _, report = examine(write(tmp_path, (HOSTILE | LAID_OUT)[name]))
    assert report.diagnostics
    assert time.process_time() - begun < 5  # it takes a tenth of it; the machine may be busy
