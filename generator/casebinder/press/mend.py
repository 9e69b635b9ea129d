"""What no engine's page may keep: HTML that checkers refuse, or that the site's policy forbids."""

from __future__ import annotations

import re

ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);"')

OVERLAY = '<label class="md-overlay" for="__drawer">'


def mend(page: str) -> str:
    """The rendered page without what HTML checkers refuse in a stock page of Material or Zensical.

    The checkboxes of drawer and search carry `autocomplete`, which HTML forbids on checkboxes, and Zensical
    hides their label from some readers only; the cells of tables carry styles, which the site's policy
    forbids, so they take classes.
    """
    page = re.sub(r'(<input class="md-toggle"[^>]*) autocomplete="off"', r"\1", page)
    page = page.replace('<label class="md-overlay" for="__drawer" aria-hidden="true">', OVERLAY)
    return ALIGNED.sub(r'\1 class="cb-\2"', page)
