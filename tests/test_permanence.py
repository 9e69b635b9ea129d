"""Every slip the campaign knows is stopped, and the cure that the message names works; more by command."""

from __future__ import annotations

from pathlib import Path

from tests.permanence import ATTEMPTS, run

SMALL = Path(__file__).parent / "sites" / "good" / "small"


def test_nothing_that_was_published_can_be_lost() -> None:
    *lines, last = run(SMALL, rounds=2, seed=4)
    assert len(lines) == len(ATTEMPTS) + 1
    assert last.endswith(" attempts, 0 losses, 0 cures failed, 0 crashes"), lines
