"""No text holds an e-mail address.

It leads to one person, and often bears the name. An address of an office goes under `sources`, as a link to
its page. Basis: SPC 2016, Article 10.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: Write to li.hua＠example.com., zh: 请来信。}
        #                      ^^^^^^^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She wrote an e-mail to the office., zh: 她发了电子邮件。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "email-address"
SEVERITY = ERROR
FACT = "is an e-mail address"
HINT = "take the address out"

AT = r"\s?(?:@|[(\[{<]\s?at\s?[)\]}>])\s?"
DOT = r"(?:\s?(?:\.|[(\[{]\s?dot\s?[)\]}])\s?)"
ADDRESS = re.compile(
    rf"(?i)(?<![A-Z0-9._%+-])[A-Z0-9][A-Z0-9._%+-]{{0,63}}{AT}[A-Z0-9-]{{1,63}}(?:{DOT}[A-Z0-9-]{{1,63}}){{0,4}}"
    rf"{DOT}[A-Z]{{2,12}}(?![A-Z0-9])"
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such an address stands."""
    if "@" in text.text or "at" in text.text:
        for found in ADDRESS.finditer(text.text):
            yield found.span()
