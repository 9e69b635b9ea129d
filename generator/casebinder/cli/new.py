"""`casebinder new`"""

from __future__ import annotations

import os
from pathlib import Path

import click

from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.cli.saving import save
from casebinder.decode import decode
from casebinder.decode.suggest import nearest
from casebinder.drafts import Misfit, inserted, mint, skeleton
from casebinder.records.site import Site
from casebinder.source import read


@click.group()
def new() -> None:
    """Start a new record."""


@new.command()
@folder.option
@click.option("--batch", default="", help="Id of the batch it was issued in; its next number is filled in.")
@click.option(
    "--into",
    default="cases.yaml",
    show_default=True,
    help="File below the folder of the records to append it to.",
)
@click.option("--language", help="Language of the comments; the site's first if not given.")
@click.option("--print", "only_print", is_flag=True, help="Print it instead of appending it to a file.")
def case(records: Path, batch: str, into: str, language: str | None, only_print: bool) -> None:
    """Start a case from a commented draft.

    It gets a new id, every key explained and every term at hand, and is not shown until its status is
    `published`. What stands in the file stays as it is, to the byte.
    """
    site, _ = decode(read(records))
    language = _known(language or site.languages[0], site.languages, "a language of the site")
    if batch:
        _known(batch, tuple(site.batches), "a batch")
    case_id = mint(site.cases.keys() | site.left_out)
    draft = skeleton(site, language, case_id, batch, _next(site, batch))
    if only_print:
        click.echo(draft, nl=False)
        return
    line = _append(records, _below(records, into), draft)
    click.echo(f"The draft {case_id} begins in line {line} of {into}. Fill it in, then run: casebinder check")


def _below(records: Path, into: str) -> str:
    """The file as its folder knows it."""
    name = Path(os.path.relpath(records / into, records)).as_posix()
    if name.startswith("../") or Path(name).is_absolute():
        raise click.UsageError(f"{into} does not stand in the folder of the records.")
    if not name.endswith(".yaml"):
        raise click.UsageError(f"{into} does not end in .yaml.")
    return name


def _known(value: str, known: tuple[str, ...], what: str) -> str:
    if value in known:
        return value
    near = nearest(value, known)
    hint = f"Did you mean `{near}`?" if near else f"There are: {', '.join(known) or 'none'}."
    raise click.UsageError(f"`{value}` is not {what}. {hint}")


def _next(site: Site, batch: str) -> int | None:
    """The number after the highest of the batch, None where no more are announced."""
    if not batch:
        return None
    numbers = [case.number or 0 for case in site.cases.values() if batch in case.batches]
    number = max(numbers, default=0) + 1
    announced = site.batches[batch].announced
    return None if announced is not None and number > announced else number


def _append(records: Path, name: str, draft: str) -> int:
    """Puts the draft into a file of records, whole or not at all; the line where it begins."""
    file = records / name
    known = read(records).texts
    new = not file.exists() and not file.is_symlink()
    if not new and (
        name not in known or name in ("courses.yaml", "ledger.yaml") or name.startswith("vocabularies/")
    ):
        raise codes.CannotRun(f"{name} is no file of cases: name cases.yaml or a file that it includes")
    try:
        data, line = inserted(b"" if new else file.read_bytes(), draft, name)
        save(file, data, name)
    except Misfit as misfit:
        raise codes.CannotRun(f"{misfit}; or take the case from --print") from misfit
    except OSError as error:
        raise codes.WriteError(f"{name} cannot be written: {error.strerror}") from error
    if new and name not in read(records).texts:
        file.unlink()
        raise codes.CannotRun(
            f"{name} would not be read: name it under `include:` in cases.yaml, or name another"
        )
    return line
