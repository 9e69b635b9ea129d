"""The garbage collector, kept out of the way while many values are made that are no garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG = 20_000
"""So many more values than were given up are looked at once."""


@contextmanager
def uncollected() -> Iterator[None]:
    """No collection inside: it would look at all values again and again and make reading quadratic."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@contextmanager
def collected() -> Iterator[None]:
    """Collects what is made inside and then given up, without a look at all that was there before.

    Pages give up circles of values: a template's macro holds what the template was given, and that the macro.
    """
    was, often = gc.isenabled(), gc.get_threshold()
    gc.freeze()
    gc.set_threshold(YOUNG, *often[1:])
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*often)
        gc.unfreeze()
        if not was:
            gc.disable()


@contextmanager
def unlooked() -> Iterator[None]:
    """No collection inside, nor later of what was made inside: for a command that ends with its process."""
    with uncollected():
        try:
            yield
        finally:
            gc.freeze()
