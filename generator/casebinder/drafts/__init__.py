"""What is written into records for an editor: a new case, a change of one that is published."""

from __future__ import annotations

from casebinder.drafts.announce import announced, completed, forgotten
from casebinder.drafts.insert import Misfit, inserted
from casebinder.drafts.mint import mint
from casebinder.drafts.skeleton import skeleton

__all__ = ["Misfit", "announced", "completed", "forgotten", "inserted", "mint", "skeleton"]
