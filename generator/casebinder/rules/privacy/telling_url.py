"""No address names a party or holds the number of a case; neither does the name of a file.

Addresses are copied, logged and indexed more than any sentence. Link to the issuer's list of cases instead.
Basis: PIPL, Article 73.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        sources:
          - title: {en: A report, zh: 报道}
            url: https://example.org/news/zhangjianguo.html
            #                             ^^^^^^^^^^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        sources:
          - title: {en: A report, zh: 报道}
            url: https://example.org/news/202303/t20230308.html
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from casebinder.diagnostics import ERROR
from casebinder.names import named, pinyin_of
from casebinder.rules.privacy import case_number, phone_number, resident_id
from casebinder.rules.privacy.clean import Clean, clean

CODE = "telling-url"
SEVERITY = ERROR
FACT = "is an address that names a person or a case"
HINT = "link to a page that names neither, or take the link out; rename the file"

ADDRESS = re.compile(r"(?:https?://|www\.)[^/\s<>\"'）)\]]+/([^\s<>\"'）)\]]+)")


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where such an address stands, from its first telling word on."""
    if text.address and "://" not in text.text:
        yield from pinyin_of(text.text)
        return
    if "//" not in text.text and "www." not in text.text:
        return
    for found in ADDRESS.finditer(text.text):
        yield from ((found.start(1) + start, found.start(1) + end) for start, end in pinyin_of(found[1]))
        if "%" in found[1] and _told(unquote(found[1], errors="replace")):
            yield found.span(1)


def _told(path: str) -> bool:
    """True when the words behind the percent signs tell of a person or a case."""
    words = clean(path)
    told = (rule.find(words) for rule in (case_number, phone_number, resident_id))
    return any(True for each in told for _ in each) or bool(named(words.text))
