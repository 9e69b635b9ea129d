"""A case that was withdrawn for privacy leaves nothing of its text in the records.

Readers do not see it any more; whoever can read the files does. The notice needs `id`, `status`, `published`
and `withdrawn` only. (What version control keeps of older versions must be taken out there.)

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^
        published: 2024-05-01
        status: withdrawn
        withdrawn: {date: 2024-06-01, reason: privacy}

PASS
    cases:
      - id: b2c3d4
        published: 2024-05-01
        status: withdrawn
        withdrawn: {date: 2024-06-01, reason: privacy}
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.place import given, place

CODE = "withdrawn-text-kept"
SEVERITY = WARNING
TEXT = (
    "title",
    "summary",
    "office",
    "keywords",
    "people",
    "aid",
    "parties",
    "sections",
    "timeline",
    "sources",
)
HINT = "delete it; of this case only `id`, `status`, `published` and `withdrawn` are needed"


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each case withdrawn for privacy of which more than the notice is left."""
    for case in site.withdrawn.values():
        kept = [key for key in TEXT if given(case, key)]
        if kept and case.withdrawn and case.withdrawn.reason == "privacy":
            fact = f"the case was withdrawn for privacy, and its `{kept[0]}` still stands here"
            span = place(case, kept[0])
            yield Diagnostic(CODE, fact, span, HINT, SEVERITY, record=case.id, masked=True)
