"""What day it is, for the few who must ask: no byte of the site depends on it."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta, timezone

EASTERNMOST = timezone(timedelta(hours=14))
"""Where a day begins first."""


def appointed() -> datetime | None:
    """The moment that SOURCE_DATE_EPOCH names, None where it names none."""
    try:
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC)
    except (ValueError, OverflowError, OSError):
        return None


def today() -> datetime:
    """Today by SOURCE_DATE_EPOCH, by this machine's clock where that is not set."""
    return appointed() or datetime.now().astimezone()


def built() -> datetime:
    """The moment that a page may name as that of the build: SOURCE_DATE_EPOCH's, else always the same."""
    return appointed() or datetime.fromtimestamp(0, UTC)


def latest() -> datetime:
    """The later of the clock's and SOURCE_DATE_EPOCH's moment, where on earth the day is furthest on."""
    now = datetime.now(UTC)
    return max(now, appointed() or now).astimezone(EASTERNMOST)
