"""A text is in the language it is given for.

Chinese words under `en:`, or English ones under `zh:`, mostly got there by a slip of copying. Looked at
paragraph by paragraph: a Chinese one holds some Chinese, an English one more Latin letters than Chinese
characters.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: 李某得到救助。, zh: 李某得到救助。}
        #             ^^^^^^^
        status: draft

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: Aid to Li}
        #                          ^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li (李某), zh: 李某救助案（“1+N”）}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.naming import language_name
from casebinder.rules.scripts import astray
from casebinder.rules.texts import Words, texts

CODE = "wrong-script"
SEVERITY = WARNING


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for each text in which a paragraph is in another script than its language's."""
    for words in texts(site):
        for language, text in words.text.words.items():
            found = next((each for each in text.split("\n\n") if astray(language, each)), "")
            if found:
                fact = f"`{_start(found)}` is not in {language_name(language)}"
                span = words.place(language)
                yield Diagnostic(CODE, fact, span, _hint(words, language), SEVERITY, record=words.owner)


def _hint(words: Words, language: str) -> str:
    name = language_name(language)
    if words.plain:
        return f"it is taken for {name}; say which language it is: `{{en: …, zh: …}}`"
    return f"put the {name} words here, or move these to their own language"


def _start(text: str) -> str:
    line = re.sub("<!--.*", "<!-- …", " ".join(text.split()))  # what is hidden is repeated by no report
    return line if len(line) <= 30 else f"{line[:30]}…"
