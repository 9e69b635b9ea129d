"""Lines that version control leaves where two versions of a file could not be merged."""

from __future__ import annotations

import re

from casebinder.diagnostics import Diagnostic, Span

MARK = re.compile(r"^(?:<{7} .*|\|{7}(?: .*)?|={7}|>{7} .*)$", re.MULTILINE)
ANY = "keep what is right of the two, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>"
LEDGER = "run `casebinder ledger`, which keeps the lines of both versions"


def unmerged(text: str, file: str) -> Diagnostic | None:
    """The fault of a file with such lines, at the first of them; None when there is none."""
    found = MARK.search(text) if "<<<<<<< " in text else None
    if found is None:
        return None
    line = text.count("\n", 0, found.start()) + 1
    span = Span(file, line, 1, line, len(found[0]) + 1)
    fact = "two versions of the file were merged, and version control left the choice between them open"
    return Diagnostic("merge-conflict", fact, span, LEDGER if file == "ledger.yaml" else ANY)
