"""Files of a mebibyte that were made to exhaust the machine, and some that are merely large."""

from __future__ import annotations

from pathlib import Path

SIZE = 1 << 20
CASE = (
    "  - id: {id}\n    title: {{en: Aid to a reader, zh: 读者救助案}}\n    keywords: [一, 二, 三]\n"
    "    sections:\n      facts:\n        zh: |\n          {text}\n    status: draft\n"
)
ALPHABET = "bcdfghjkmnpqrstvwxyz23456789"


def _id(number: int) -> str:
    digits = []
    for _ in range(6):
        number, digit = divmod(number, len(ALPHABET))
        digits.append(ALPHABET[digit])
    return "".join(digits)


def _times(piece: str) -> str:
    return piece * (SIZE // len(piece.encode()))


HOSTILE = {
    "flow": "a: [" + "a," * (SIZE // 2),
    "hashes": "a: [" + '"a #",b,' * (SIZE // 8),
    "comments": "a #b\n" * (SIZE // 5),
    "repeated keys": "a: b\n" * (SIZE // 5),
    "tabs": "\ta: b\n" * (SIZE // 6),
    "wide blanks": "a:\n" + "　b: c\n" * (SIZE // 8),
    "unseen": "a\u200b" * (SIZE // 4),
    "zeros": "\0" * SIZE,
    "aliases": "a:\n" + "- *a\n" * (SIZE // 5),
    "mistakes": "cases:\n" + "  - id: a: b\n" * (SIZE // 13),
    "open quotes": "cases:\n" + "  - id: 'a\n" * (SIZE // 11),
    "dashes": "- " * (SIZE // 2),
    "questions": "? " * (SIZE // 2),
    "brackets": "[" * SIZE,
    "braces": "{a: " * (SIZE // 4),
    "documents": "--- a\n" * (SIZE // 6),
    "escapes": 'a: "' + "\\u200b" * (SIZE // 6) + '"',
    "unknown terms": "cases:\n" + "".join(
        f"  - {{id: b{number}, title: x, facets: {{x{number}: y}}}}\n" for number in range(6_000)
    ),
    "one line": "a: " + "b" * (SIZE - 4),
    "one long quote": "a: '" + "b c\n\n" * (SIZE // 5),
    "carriage returns": "a: b\r" * (SIZE // 5),
    "blank lines": "\n" * SIZE,
    "blanks": " " * SIZE,
    "tags": "a:\n" + "- !x y\n" * (SIZE // 7),
    "anchors": "a:\n" + "- &x y\n" * (SIZE // 7),
    "merges": "a:\n" + "- {<<: {}}\n" * (SIZE // 11),
    "folded text": "a: >\n" + "  b\n" * (SIZE // 4),
    "percent signs": "%a b\n" * (SIZE // 5),
    "steps": "".join(f"{' ' * (number % 50)}a:\n" for number in range(SIZE // 28)),
    "not UTF-8": "\udcff" * SIZE,
    "GBK": "\udcb0\udca1" * (SIZE // 2),
    "lost characters": "a: \ufffd\n" * (SIZE // 7),
    "markup": 'cases:\n  - {id: bcdfgh, title: "' + "<b>" * 80_000 + '"}\n',
    "links": 'cases:\n  - {id: bcdfgh, title: "' + "[x](" * 60_000 + '"}\n',
    "stars": 'cases:\n  - {id: bcdfgh, title: "' + "*a " * 80_000 + '"}\n',
    "entities": 'cases:\n  - {id: bcdfgh, title: "' + "&amp" * 60_000 + '"}\n',
    "paragraphs": "cases:\n  - id: bcdfgh\n    sections:\n      facts: |\n" + "        a\n\n" * 26_000,
    "languages": "cases:\n  - id: bcdfgh\n    title: {" + ", ".join(f"x{n}: y" for n in range(9_000)) + "}\n",
    "strange keys": "cases:\n" + "  - {~: 1, [a]: 2, 3: 4}\n" * (SIZE // 26),
    "references": "cases:\n  - {id: bcdfgh, related: [" + ", ".join(map(_id, range(900))) + "]}\n",
}  # fmt: skip
"""Name to a text that is refused; bytes that are no UTF-8 as surrogates."""

LAID_OUT = {
    "names": 'cases:\n  - {id: bcdfgh, summary: "' + "王李张刘陈" * 17_000 + '"}\n',
    "numbers": 'cases:\n  - {id: bcdfgh, summary: "' + "138 1234 5678 " * 18_000 + '"}\n',
    "a long keyword": 'cases:\n  - {id: bcdfgh, keywords: ["' + "王建国1 " * 20_000 + '"]}\n',
    "a long address": 'cases:\n  - {id: bcdfgh, sources: [{title: x, url: "https://example.org/'
    + "chen-xiao-" * 25_000
    + '"}]}\n',
    "names in comments": ("# 原告王建国诉称，被告李志强殴打了证人陈晓燕。\n" * 14_000) + "cases: []\n",
    "villages": 'cases:\n  - {id: bcdfgh, summary: "' + "王家村小学" * 17_000 + '"}\n',
}
"""The same for the gate: text that is all findings, so that what is told of each must not cost much."""

LARGE = {
    "records": "cases:\n" + "".join(
        CASE.format(id=_id(number), text="当事人系未成年人，因案致生活困难。" * 12) for number in range(1_200)
    )[: SIZE - 100].rpartition("  - id:")[0],
}  # fmt: skip
"""Name to a text of good records."""


def write(folder: Path, text: str) -> Path:
    """A folder whose cases.yaml holds the text."""
    site = "site: {title: 案例, url: 'https://example.org/', languages: [en, zh]}\n"
    (folder / "cases.yaml").write_bytes((site + text).encode("utf-8", "surrogateescape"))
    return folder
