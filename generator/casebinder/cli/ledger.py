"""`casebinder ledger`"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from casebinder import addresses, clock
from casebinder import ledger as kept
from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.cli.saving import save
from casebinder.examining import examine
from casebinder.records.site import Site
from casebinder.records.text import Day
from casebinder.records.wording import digests
from casebinder.reports import render
from casebinder.source.conflict import unmerged


@click.command()
@folder.option
@click.option("--check", "only_check", is_flag=True, help="Write nothing; exit 1 if something is new.")
def ledger(records: Path, only_check: bool) -> None:
    """Record what readers have now, so that it is never lost.

    Writes into ledger.yaml every address that is published, with the day, and a digest of what each case
    says. From then on a build that would lose one of them stops. Run it when the site goes to its readers,
    and commit the file with the records; a build for a look needs none of it. Records with faults change
    nothing.
    """
    file = records / kept.FILE
    before = _text(file)
    if not only_check and before and unmerged(before, kept.FILE):
        before = kept.mended(before, _said(examine(records)[0]))
        save(file, before.encode())
        click.echo(f"{kept.FILE}: kept the lines of both versions")
    site, report = examine(records)
    if not report.ok:
        click.echo(render(report, "text"), nl=False)
        sys.exit(1)
    new = kept.unrecorded(site)
    today = clock.today()
    after = kept.written(kept.recorded(site, Day(today.year, today.month, today.day)))
    if after == before:
        click.echo(f"{kept.FILE} holds all that is published")
    elif only_check:
        click.echo(f"{kept.FILE} does not hold all that is published: {_lacks(new)}; run `casebinder ledger`")
        sys.exit(1)
    else:
        save(file, after.encode())
        click.echo(f"{kept.FILE}: {_lacks(new)}; commit it with the records")


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8") if file.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise codes.CannotRun(f"{file.name} cannot be read: put it back from version control") from error


def _said(site: Site) -> dict[str, dict[str, str]]:
    return {addresses.case(case.id): digests(case) for case in site.published.values()}


def _lacks(new: int) -> str:
    return f"{new} new address{'es' * (new != 1)}" if new else "changed texts"
