"""The loader under a fuzzer: any bytes as a record file, from decoding over every rule to the report.

python tests/fuzz/loader.py CORPUS -max_total_time=600
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["casebinder"]):
    from casebinder.decode import decode
    from casebinder.diagnostics import Report
    from casebinder.reports import render
    from casebinder.rules import check
    from casebinder.source import Document, Source
    from casebinder.source.file import parse
    from casebinder.source.text import clean

KINDS = ("cases", "included", "courses", "vocabulary")


def load(data: bytes) -> None:
    """Reads the bytes as each kind of file in turn; whatever they are, the end is a report."""
    kind = KINDS[data[0] % len(KINDS)] if data else "cases"
    file = "vocabularies/x.yaml" if kind == "vocabulary" else f"{kind}.yaml"
    text, faults = clean(data[1:], file)
    reading = parse(text.replace("\ufffd", ""), file)
    documents = (Document(file, kind, reading.root),) if reading.root else ()
    found = (*faults, *reading.faults)
    source = Source(documents, {file: text}, found, frozenset({file} if found else ()), reading.lost)
    site, more = decode(source)
    report = Report.of([*found, *more, *check(site)], source.texts, False)
    for form in ("text", "json", "github"):
        render(report, form)


if __name__ == "__main__":
    atheris.Setup(sys.argv, load)
    atheris.Fuzz()
