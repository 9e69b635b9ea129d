"""Small folders of records for the tests of decoding."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from casebinder.decode import decode
from casebinder.diagnostics import Diagnostic
from casebinder.records.site import Site
from casebinder.source import read

SITE = "site: {title: 案例, url: https://example.org/, languages: [en, zh]}\n"
MATTER = """\
facet: {label: {en: Matter, zh: 案件类型}, order: 2}
terms:
  - id: maintenance
    label: {en: Child maintenance, zh: 抚养}
    aliases: [抚养费, upkeep]
    replaces: [support]
  - id: domestic-violence
    label: {en: Domestic violence, zh: 家庭暴力}
"""

WORDS = {
    f"vocabularies/{name}.yaml": "".join([
        "terms:\n", *(f"  - {{id: {each}, label: {{en: {each}, zh: {each}}}}}\n" for each in ids),
    ])
    for name, ids in {"aid-kind": ["x"], "measure": ["a"], "section": ["facts", "more", "last"]}.items()
}  # fmt: skip


def folder(into: Path, files: Mapping[str, str]) -> Path:
    """Writes the files, cases.yaml with a site in front."""
    for name, text in {"cases.yaml": "", "vocabularies/matter.yaml": MATTER, **files}.items():
        path = into / name
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = SITE + text if name == "cases.yaml" and not text.startswith(("site:", "{")) else text
        path.write_text(whole, "utf-8")
    return into


def examine(
    into: Path, cases: str = "", words: Mapping[str, str] = WORDS, **files: str
) -> tuple[Site, list[Diagnostic]]:
    """The site of cases.yaml, lists of words and vocabularies named by keyword, and all faults."""
    named = {
        ("courses.yaml" if name == "courses" else f"vocabularies/{name.replace('_', '-')}.yaml"): text
        for name, text in files.items()
    }
    source = read(folder(into, {"cases.yaml": cases, **words, **named}))
    site, faults = decode(source)
    return site, [*source.diagnostics, *faults]


def case(text: str) -> str:
    """A case with these further lines."""
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    return f"cases:\n  - id: bcd234\n    title: 某甲案\n{lines}"
