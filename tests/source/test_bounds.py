"""A file that was made to exhaust the machine is read or refused at once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from casebinder.decode import decode
from casebinder.source import read

SIZE = 1 << 20
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
    "documents": "--- a\n" * (SIZE // 6),
    "escapes": 'a: "' + "\\u200b" * (SIZE // 6) + '"',
    "unknown terms": "cases:\n" + "".join(
        f"  - {{id: b{number}, title: x, facets: {{x{number}: y}}}}\n" for number in range(6_000)
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_is_refused_at_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "cases.yaml").write_text(HOSTILE[name], "utf-8")
    begun = time.process_time()
    source = read(tmp_path)
    _, faults = decode(source)
    assert [*source.diagnostics, *faults]
    assert time.process_time() - begun < 3  # it takes a tenth of it; the machine may be busy
