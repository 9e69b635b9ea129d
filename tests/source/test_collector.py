"""Values given up in circles are collected where many are made, and the collector is left as it was."""

from __future__ import annotations

import gc
import weakref

from casebinder.source.collector import YOUNG, collected, uncollected


class Circle:
    """Holds itself, as a template's macro holds the page that it is made for."""

    def __init__(self) -> None:
        self.own = self


def _alive(circles: int) -> int:
    """Makes so many circles and gives them up; how many are there still."""
    made = weakref.WeakSet[Circle]()
    for _ in range(circles):
        made.add(Circle())
    return len(made)


def test_circles_are_collected_inside() -> None:
    with uncollected():
        assert _alive(4 * YOUNG) == 4 * YOUNG
        with collected():
            assert _alive(4 * YOUNG) <= 2 * YOUNG
        assert not gc.isenabled()


def test_the_collector_is_left_as_it_was() -> None:
    before = gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()
    with collected():
        assert gc.get_freeze_count() > 0
    assert (gc.isenabled(), gc.get_threshold(), gc.get_freeze_count()) == before
