"""The same cases as pages of Markdown, for generators that know nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.markup import plain
from casebinder.records.case import Case
from casebinder.records.site import Site

FIRST = "# Made-up cases\n"


def text(edition: Edition, case: Case) -> str:
    """The sections of a case, their paragraphs as they are."""

    def lines() -> Iterator[str]:
        for section in case.sections:
            yield f"## {edition.plain(section.term.label)}"
            for paragraph in section.paragraphs:
                yield plain(paragraph.text[edition.language])

    return "\n\n".join(lines()) + "\n"


def facts(edition: Edition, case: Case) -> Iterator[str]:
    """A line for each facet, its terms as links."""
    for facet in edition.site.facets:
        if terms := case.facets.get(facet.id):
            links = ", ".join(f"[{edition.plain(t.label)}](../{facet.id}/{t.id}.md)" for t in terms)
            yield f"- {edition.plain(facet.label)}: {links}"


def write(site: Site, docs: Path) -> None:
    """A page for each case, a page for each term with its cases."""
    edition = Edition(site, site.languages[0])
    for case in site.published.values():
        page = "\n".join([
            f"# {edition.plain(case.title)}\n", edition.plain(case.summary), "", *facts(edition, case), "",
            text(edition, case),
        ])  # fmt: skip
        _page(docs / addresses.case(case.id).rstrip("/"), edition.plain(case.title), page)
    for (facet, term), cases in site.by_term.items():
        label = edition.plain(site.vocabularies[facet].terms[term].label)
        rows = [f"- [{edition.plain(case.title)}](../cases/{case.id}.md)" for case in cases]
        _page(docs / facet / term, label, "\n".join([f"# {label}\n", *rows]))
    (docs / "index.md").write_text(FIRST)


def _page(file: Path, title: str, page: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n\n"
    file.with_suffix(".md").write_text(head + page, "utf-8")
