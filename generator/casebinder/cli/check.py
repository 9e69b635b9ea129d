"""`casebinder check`"""

from __future__ import annotations

import os
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import click

from casebinder.cli import progress, timings
from casebinder.cli import records as folder
from casebinder.cli.staged import staged
from casebinder.diagnostics import Diagnostic, Report
from casebinder.examining import examine
from casebinder.ledger import unrecorded
from casebinder.reports import FORMATS, render
from casebinder.source.collector import unlooked


@click.command()
@folder.option
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="text for people, json for programs, github for pull requests (chosen by itself in GitHub Actions).",
)
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--staged", "only_staged", is_flag=True, help="Check what is staged in git, not the files.")
@timings.option
def check(records: Path, form: str | None, strict: bool, only_staged: bool, told: str | None) -> None:
    """Tell all that is wrong in the records, with place and cure.

    Errors stop the site from being built; warnings and notes do not. Every code in brackets is explained by
    `casebinder explain CODE`.
    """
    with (
        timings.clocked(told) as clock,
        staged(records) if only_staged else nullcontext(records) as looked_at,
        progress.shown(clock),
        unlooked(),
    ):
        site, report = examine(looked_at, strict=strict, memory=records, clock=clock)
    form = form or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    if form == "github":
        report = _from_the_repository(report, records)
    words = render(report, form, colour=_colour())
    click.echo(words.encode("utf-8", "backslashreplace") if form == "json" else words, nl=False)
    new = unrecorded(site) if form == "text" and site.ledger else 0
    if new:
        words = "1 address is" if new == 1 else f"{new} addresses are"
        click.echo(f"{words} not in ledger.yaml yet: run `casebinder ledger` when readers get the site")
    sys.exit(0 if report.ok else 1)


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _from_the_repository(report: Report, records: Path) -> Report:
    """The report with paths as the repository has them, which need not be those below the records' folder."""
    top = os.environ.get("GITHUB_WORKSPACE") or Path.cwd()
    below = Path(os.path.relpath(records.resolve(), Path(top).resolve()))

    def moved(fault: Diagnostic) -> Diagnostic:
        return replace(fault, span=replace(fault.span, file=(below / fault.span.file).as_posix()))

    return replace(report, diagnostics=tuple(map(moved, report.diagnostics)))
