"""`casebinder audit`"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from casebinder.cli import records as folder
from casebinder.decode import decode
from casebinder.rules.place import Item, place
from casebinder.rules.privacy.masks import masked
from casebinder.rules.privacy.passages import scopes
from casebinder.source import read


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the audit; `text` is masked, `record` is "" for the site's own."""

    file: str
    line: int
    record: str
    rule: str
    text: str
    reason: str
    by: str
    date: str


@click.command()
@folder.option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="text or json.")
def audit(records: Path, form: str) -> None:
    """List every exception to the rules of privacy.

    Where it stands, the rule, the words (masked), why, who allowed it and when. Records, pages, vocabularies
    and the site itself have exceptions under `review: allow:`.
    """
    found = list(entries(records))
    if form == "json":
        words = json.dumps([asdict(each) for each in found], ensure_ascii=False, indent=2)
        click.echo(words.encode("utf-8", "backslashreplace"))
        return
    for each in found:
        click.echo(f"{each.file}:{each.line}: {each.rule} `{each.text}`")
        click.echo(f"  {each.reason} ({each.by or 'nobody named'}, {each.date or 'no date'})")
    click.echo(f"{len(found)} exception{'' if len(found) == 1 else 's'}")


def entries(records: Path) -> Iterator[Entry]:
    """Every exception, in the order of the records."""
    site, _ = decode(read(records))
    for scope, _ in scopes(site):
        for n, entry in enumerate(scope.allowances):
            span = place(scope.record, "review", "allow", Item(n, len(scope.allowances)))
            date = entry.date.iso if entry.date else ""
            words = masked(entry.text)
            yield Entry(span.file, span.line, scope.owner, entry.rule, words, entry.reason, entry.by, date)
