"""`casebinder diff`"""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

import click

from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.difference import IN, OUT, Run
from casebinder.earlier import fetched
from casebinder.examining import examine
from casebinder.memory import remembering
from casebinder.records.site import Site
from casebinder.review import CASES, TERMS, Difference, NotExportsError, Veil, differences
from casebinder.rules import JUDGES, judged
from casebinder.rules.privacy.gate import veiled

SIGNS = {OUT: ("[-", "-]"), IN: ("[+", "+]")}
COLOURS = {OUT: "red", IN: "green"}


@click.command()
@folder.option
@click.argument("site", default="")
def diff(records: Path, site: str) -> None:
    """Tell what readers will see differently.

    Compares the records with a site that was built before: SITE is its folder or its address, the site/
    beside the records if not given. Cases and terms are told that are new, changed, withdrawn or gone, texts
    word by word: [-taken out-] [+put in+]. Private details are masked, those that are taken out too.
    """
    found, _ = examine(records)
    with remembering(records, judged, JUDGES) as judge:
        judge.sparing = True
        told = _differences(found, site or str(records / "site"), partial(veiled, judge=judge))
    for each in told:
        _tell(each)
    counts = Counter(each.kind for each in told)
    click.echo(", ".join(f"{n} {kind}" for kind, n in counts.items()) or "readers will see no difference")


def _differences(site: Site, place: str, veil: Veil) -> list[Difference]:
    try:
        return list(differences(site, {name: fetched(place, name) for name in (CASES, TERMS)}, veil))
    except (NotExportsError, OSError) as error:
        raise codes.CannotRun(f"{place} is not a site to compare with: {error}") from error


def _tell(difference: Difference) -> None:
    click.secho(f"{difference.kind:9} {difference.what}  {difference.title}", bold=True)
    for passage in difference.passages:
        click.echo(f"    {passage.where}: {''.join(map(_run, passage.runs))}")


def _run(run: Run) -> str:
    if not run.kind:
        return run.text
    first, last = SIGNS[run.kind]
    return click.style(f"{first}{run.text}{last}", fg=COLOURS[run.kind])
