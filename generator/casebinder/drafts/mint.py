"""Ids of cases: opaque, so that nothing in them can become wrong."""

from __future__ import annotations

import secrets
from collections.abc import Container

ALPHABET = "bcdfghjkmnpqrstvwxyz23456789"
"""Without vowels no words come about; without 0, 1 and l nothing looks like something else."""

LENGTH = 6


def mint(taken: Container[str]) -> str:
    """An id that is not taken: one of 481 million."""
    while (minted := "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))) in taken:
        pass
    return minted
