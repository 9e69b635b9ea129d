"""A small share of the campaign: every end of a build that is disturbed leaves a whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults import caches, crowd, disks, kills
from tests.faults.ground import Ground, ground


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """The ground of all of them."""
    return ground(tmp_path_factory.mktemp("faults") / "p")


def test_nothing_is_lost(place: Ground) -> None:
    kills.kills(place, 5)
    disks.limits(place, 5)
    list(disks.targets(place))
    caches.caches(place, 4)
    crowd.crowd(place, 2)
    assert place.losses == []


def test_readers_see_whole_sites(tmp_path: Path) -> None:
    losses: list[str] = []
    list(crowd.readers(tmp_path, 20, losses))
    assert losses == []
