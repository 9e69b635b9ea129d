"""Two builds of the same records are the same to the byte, wherever and whenever; all worlds by command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reproducibility import WORLDS, World, differences, rebuilt
from tests.trees import tree

TRIED = [world for world in WORLDS if world.name in ("all at once", "the clock ten years on", "another path")]


@pytest.mark.parametrize("world", TRIED, ids=lambda world: str(world.name))
def test_another_world_gives_the_same_bytes(
    world: World, small_project: Path, small_site: Path, tmp_path: Path
) -> None:
    assert differences(tree(small_site), rebuilt(small_project, world, tmp_path)) == []


def test_a_difference_would_be_found() -> None:
    assert differences({"a": b"1", "b": b"2"}, {"a": b"1", "b": b"3", "c": b""}) == ["b", "c"]
