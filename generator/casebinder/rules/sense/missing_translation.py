"""Every text is given in each language of the site.

Readers of the other language see the words they cannot read, marked as such. One warning a text.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {zh: 李某得到救助。}
        #             ^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Li received aid., zh: 李某得到救助。}
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.naming import language_name
from casebinder.rules.texts import Words, texts

CODE = "missing-translation"
SEVERITY = WARNING


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each text that lacks a language."""
    for words in texts(site):
        missing = [language for language in site.languages if words.lacks(language)]
        if missing and not (words.plain and words.astray):  # else `wrong-script` tells what to do
            given = next(iter(words.text.words))
            names = " and ".join(language_name(language) for language in missing)
            fact = f"`{words.name}` is not given in {names}"
            hint = _hint(words, given, missing)
            yield Diagnostic(CODE, fact, words.place(given), hint, SEVERITY, record=words.owner)


def _hint(words: Words, given: str, missing: list[str]) -> str:
    if words.plain:
        return f"write `{{{', '.join(f'{each}: …' for each in (given, *missing))}}}` in its place"
    return f"add {' and '.join(f'`{each}: …`' for each in missing)} beside `{given}: …`"
