"""`casebinder schema`"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from casebinder.cli import codes
from casebinder.cli import records as folder
from casebinder.decode import decode
from casebinder.decode.forms import FORMS
from casebinder.decode.schema import schema as json_schema
from casebinder.outputs import Output
from casebinder.publish import write
from casebinder.records.site import Site
from casebinder.source import read


@click.command()
@folder.option
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="Folder for them; schemas/ beside the records if not given.",
)
def schema(records: Path, into: Path | None) -> None:
    """Write JSON Schemas for editor programs.

    With them an editor program completes and explains while you type.


    One for each kind of file and language: cases.zh.json tells in Chinese what cases.yaml may hold. Write
    them anew when records were added. .vscode/settings.json shows how they are wired.
    """
    into = into or records / "schemas"
    site, _ = decode(read(records))
    try:
        count = write(into, outputs(site))
    except OSError as error:
        raise codes.WriteError(f"{error.filename} cannot be written: {error.strerror}") from error
    click.echo(f"wrote {count} schemas into {into}")


def outputs(site: Site) -> Iterator[Output]:
    """The schema of each kind of file in each language."""
    for language in site.languages:
        for which in FORMS:
            words = json.dumps(json_schema(site, language, which), ensure_ascii=False, indent=1)
            yield Output(f"{which}.{language}.json", f"{words}\n".encode())
