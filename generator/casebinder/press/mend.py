"""What no engine's page may keep: HTML that checkers refuse, or that the site's policy forbids."""

from __future__ import annotations

import re

ALIGNED = re.compile(r'(<t[hd]) style="text-align: (left|center|right);"')


def mend(page: str) -> str:
    """The rendered page without what HTML checkers refuse in a stock Material page.

    The checkboxes of drawer and search carry `autocomplete`, which HTML forbids on checkboxes; the cells of
    tables carry styles, which the site's policy forbids, so they take classes.
    """
    page = re.sub(r'(<input class="md-toggle"[^>]*) autocomplete="off"', r"\1", page)
    return ALIGNED.sub(r'\1 class="cb-\2"', page)
