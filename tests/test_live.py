"""What an editor sees while `mkdocs serve` runs is the site that a build makes, file by file."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from casebinder.live import Live
from casebinder.outputs import Output
from casebinder.plugin import render
from casebinder.press import Rendered
from casebinder.pressing import outputs, surroundings
from casebinder.records.site import Site


@pytest.fixture(scope="module")
def rendered(small: Site, small_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """What MkDocs makes of it."""
    return render(small_project, small, tmp_path_factory.mktemp("rendered"))


def test_every_file_is_the_one_that_is_built(small: Site, rendered: Rendered) -> None:
    wanted = {output.path: output.data for output in outputs(small, rendered) if isinstance(output, Output)}
    apart = {output.path for output in surroundings(small, rendered)}
    paths = sorted(wanted.keys() - apart)
    random.Random(7).shuffle(paths)
    live = Live(small, rendered)
    assert [path for path in paths if live.file(path) != wanted[path]] == []


def test_no_other_file_is_there(small: Site, rendered: Rendered) -> None:
    live = Live(small, rendered)
    for path in (
        "nothing/index.html",
        "cases/index.htm",
        "cases/",
        "",
        "zh/nothing/x/index.html",
        "search/x",
    ):
        assert live.file(path) is None
