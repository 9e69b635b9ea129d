"""A batch tells how many of its announced cases are published here, while some are still missing.

It is a note, no fault: a batch may stand here for what is known of it, without any case.

FAIL
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}
        announced: 9
        #          ^

PASS
    batches:
      - id: second
        title: {en: Second batch, zh: 第二批}

PASS
    batches:
      - id: methods
        title: {en: Methods, zh: 工作方法}
        announced: 1
    mechanisms:
      - id: platform
        batch: methods
        title: {en: A platform, zh: 平台}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from casebinder.diagnostics import NOTE, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import place

CODE = "batch-incomplete"
SEVERITY = NOTE


def check(site: Site) -> Iterator[Diagnostic]:
    """A note for each batch of which fewer cases are published than announced."""
    named = chain(*(case.batches for case in site.cases.values()), site.methods)
    misspelt = any(batch not in site.batches for batch in named)
    if misspelt or site.left_out or not site.complete:
        return  # what seems to be missing may be there
    for batch in site.batches.values():
        published = site.told(batch.id)
        if batch.announced is not None and published < batch.announced:
            fact = _fact(published, batch.announced)
            yield Diagnostic(CODE, fact, place(batch, "announced"), "", SEVERITY, record=batch.id)


def _fact(published: int, announced: int) -> str:
    if announced == 1:
        return "the announced case is not published here"
    verb = "is" if published == 1 else "are"
    return f"{published or 'none'} of the {announced} announced cases {verb} published here"
