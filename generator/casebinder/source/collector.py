"""The garbage collector, kept out of the way while many values are made that are no garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
def unlooked() -> Iterator[None]:
    """No collection inside, nor later of what was made inside: for a command that ends with its process."""
    with uncollected():
        try:
            yield
        finally:
            gc.freeze()
