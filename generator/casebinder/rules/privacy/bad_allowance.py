"""An exception to a privacy rule says what, why, who and when, and is needed.

An exception that nothing needs any more would let the next slip through unseen; a warning while its words still
stand there, an error when they do not. It names a rule and the exact
words; blanks and full width do not matter. Who and when may be said once, under `review.privacy`.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        status: draft
        review:
          allow:
            - {rule: full-name, text: 张建国, reason: an official, by: editor, date: 2026-01-05}
            #                         ^^^
            - {rule: full-nam, text: 李某, reason: an official, by: editor, date: 2026-01-05}
            #        ^^^^^^^^

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 张建国救助案}
        status: draft
        review:
          allow:
            - {rule: full-name, text: 张建国, reason: an official}
            # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 张建国救助案}
        status: draft
        review:
          privacy: {by: second editor, date: 2026-01-05}
          allow:
            - {rule: full-name, text: 张建国, reason: an invented name}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casebinder.diagnostics import ERROR, WARNING, Diagnostic
from casebinder.records.allowance import Allowance
from casebinder.rules.place import Item, place
from casebinder.rules.privacy.masks import masked
from casebinder.rules.privacy.passages import Scope

CODE = "bad-allowance"
SEVERITY = ERROR


def faults(
    scope: Scope, needed: set[int], there: set[int], rules: Mapping[str, object]
) -> Iterator[Diagnostic]:
    """A fault for each exception of a scope that lacks something or that nothing needs.

    One whose words stand there without a rule that minds is only a warning.
    """
    for n, entry in enumerate(scope.allowances):
        key, fact, hint = _wrong(entry, n in needed, rules)
        if fact:
            span = place(scope.record, "review", "allow", Item(n, len(scope.allowances)), *key)
            severity = WARNING if key == ("text",) and n in there else SEVERITY
            yield Diagnostic(CODE, fact, span, hint, severity, record=scope.owner, masked=True)


def _wrong(entry: Allowance, needed: bool, rules: Mapping[str, object]) -> tuple[tuple[str, ...], str, str]:
    """The key, the fact and the cure of what is wrong with an exception; no fact when all is well."""
    shown = masked(entry.text)
    if entry.rule not in rules:
        fact = f"`{entry.rule}` is no rule that knows exceptions"
        return ("rule",), fact, f"write one of {', '.join(rules)}"
    if not needed:
        fact = (
            f"the exception for `{shown}` lets nothing through: {entry.rule} does not mind these words here"
        )
        return ("text",), fact, "take it out, or write the exact words that the rule points at"
    lacks = [word for word, has in (("who allowed it", entry.by), ("when", entry.date)) if not has]
    if lacks:
        fact = f"the exception for `{shown}` does not say {' and '.join(lacks)}"
        return (), fact, "add `by` (a role, no name) and `date`"
    return (), "", ""
