"""The reviewed exceptions of a record, a page or the site."""

from __future__ import annotations

from casebinder.decode.engine import Values
from casebinder.records.allowance import Allowance


def allowances(found: Values) -> tuple[Allowance, ...]:
    """What `review:` of a decoded map allows; who and when may be said once, for the whole review."""
    review: Values = found.get("review", {})
    reviewer: Values = review.get("privacy", {})
    return tuple(
        Allowance(
            each["rule"],
            each["text"],
            each["reason"],
            each.get("by", reviewer.get("by", "")),
            each.get("date", reviewer.get("date")),
        )
        for each in review.get("allow", ())
    )
