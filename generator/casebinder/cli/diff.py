"""`casebinder diff`"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.difference import IN, OUT, Run
from casebinder.earlier import fetched
from casebinder.examining import examine
from casebinder.review import CASES, TERMS, Difference, NotExportsError, differences

SIGNS = {OUT: ("[-", "-]"), IN: ("[+", "+]")}
COLOURS = {OUT: "red", IN: "green"}


@click.command()
@folder.option
@click.argument("site", default="")
def diff(records: Path, site: str) -> None:
    """Tell what readers will see differently.

    Compares the records with a site that was built before: SITE is its folder or its address, the site/
    beside the records if not given. Cases and terms are told that are new, changed, withdrawn or gone, texts
    word by word: [-taken out-] [+put in+].
    """
    found, _ = examine(records)
    place = site or str(records / "site")
    try:
        told = list(differences(found, {name: fetched(place, name) for name in (CASES, TERMS)}))
    except (NotExportsError, OSError) as error:
        raise codes.CannotRun(f"{place} is not a site to compare with: {error}") from error
    for each in told:
        _tell(each)
    counts = Counter(each.kind for each in told)
    click.echo(", ".join(f"{n} {kind}" for kind, n in counts.items()) or "readers will see no difference")


def _tell(difference: Difference) -> None:
    click.secho(f"{difference.kind:9} {difference.what}  {difference.title}", bold=True)
    for passage in difference.passages:
        click.echo(f"    {passage.where}: {''.join(map(_run, passage.runs))}")


def _run(run: Run) -> str:
    if not run.kind:
        return run.text
    first, last = SIGNS[run.kind]
    return click.style(f"{first}{run.text}{last}", fg=COLOURS[run.kind])
