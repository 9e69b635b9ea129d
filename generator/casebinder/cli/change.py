"""`casebinder change`"""

from __future__ import annotations

from pathlib import Path

import click

from casebinder import addresses, clock
from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.cli.saving import save
from casebinder.decode.suggest import nearest
from casebinder.drafts import Misfit, announced, completed, forgotten
from casebinder.earlier import earlier
from casebinder.examining import examine
from casebinder.records.case import Case
from casebinder.records.ledger import Standing
from casebinder.records.plain import Data, changed, plain
from casebinder.records.site import Site
from casebinder.records.wording import differing

NOWHERE = (
    "what was published of {id} is found neither in site/ nor in version control. Name a place that has it,"
    " for instance the site that readers see: --from https://…; or, when it is nowhere any more,"
    " write the entry yourself with `before: ~`"
)


@click.command()
@folder.option
@click.argument("case_id", metavar="ID")
@click.option(
    "--kind",
    type=click.Choice(["correction", "update", "privacy"]),
    default="correction",
    show_default=True,
    help="What kind of change.",
)
@click.option("--from", "place", default="", help="Built site (folder or address) with the published text.")
def change(records: Path, case_id: str, kind: str, place: str) -> None:
    """Tell readers that a published case has changed.

    Edit the case first. Then this adds the entry under `changes:`, with today's date and, under `before:`,
    what stood there; an entry that you have written already is completed. A change of kind privacy keeps
    nothing of what stood there, and takes out what earlier entries keep.
    """
    site, _ = examine(records)
    case, standing = _found(site, case_id)
    file = case.node.file if case.node else ""
    raw = (records / file).read_bytes()
    text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    try:
        made = _made(records, case, standing, text, kind, place)
    except Misfit as misfit:
        raise codes.CannotRun(str(misfit)) from misfit
    except OSError as error:
        raise codes.CannotRun(f"{place or file} cannot be read: {error.strerror or error}") from error
    save(records / file, _as_it_was(made, raw), file)
    click.echo(f"{file}: the change of {case_id} is entered. Say under `note:` what was changed.")


def _found(site: Site, case_id: str) -> tuple[Case, Standing]:
    if case_id not in site.cases:
        near = nearest(case_id, site.cases)
        hint = f" Did you mean `{near}`?" if near else ""
        raise click.UsageError(f"there is no case `{case_id}`.{hint}")
    case = site.cases[case_id]
    standing = site.ledger.published.get(addresses.case(case_id)) if site.ledger else None
    if case.status == "withdrawn":
        raise codes.CannotRun(f"{case_id} is withdrawn: readers see no text of it that could change")
    if standing is None or case.status != "published":
        raise codes.CannotRun(f"readers have not been given {case_id} yet (ledger.yaml): change it freely")
    return case, standing


def _made(records: Path, case: Case, standing: Standing, text: str, kind: str, place: str) -> str:
    file = case.node.file if case.node else ""
    today = clock.today().date().isoformat()
    note = dict.fromkeys(case.title.words)
    if kind == "privacy":
        text = forgotten(text, file, case.id)
        if any(each.kind == kind for each in case.history[standing.changes :]):
            return text
        return announced(text, file, case.id, {"date": today, "kind": kind, "note": note})
    if not differing(plain(case), standing.digests):
        raise codes.CannotRun(f"{case.id} says what was published: edit it first")
    before = _before(records, case, standing, place)
    new = case.history[standing.changes :]
    if new:
        n = next(n for n, each in enumerate(case.changes) if each is new[-1])
        return completed(text, file, case.id, n, before)
    entry = {"date": today, "kind": kind, "note": note, "before": before}
    return announced(text, file, case.id, entry)


def _before(records: Path, case: Case, standing: Standing, place: str) -> Data:
    old = earlier(records, case.id, standing.digests, place)
    if old is None:
        raise codes.CannotRun(NOWHERE.format(id=case.id))
    return changed(old, plain(case))


def _as_it_was(text: str, raw: bytes) -> bytes:
    """The bytes with the mark and the line ends that the file had."""
    data = text.encode()
    if b"\r\n" in raw:
        data = data.replace(b"\n", b"\r\n")
    return (b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b"") + data
