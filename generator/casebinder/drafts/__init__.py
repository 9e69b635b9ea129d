"""What an editor starts a new case from: an id, a commented skeleton, a place in a file."""

from __future__ import annotations

from casebinder.drafts.insert import Misfit, inserted
from casebinder.drafts.mint import mint
from casebinder.drafts.skeleton import skeleton

__all__ = ["Misfit", "inserted", "mint", "skeleton"]
