"""`casebinder init`"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click

from casebinder.cli import codes
from casebinder.decode.values import no_address
from casebinder.publish import write
from casebinder.starter import starter


def _colour(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise click.BadParameter(
            "write it as # and six hexadecimal digits, for instance #14532d", context, parameter
        )
    return value.lower()


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if wrong := no_address(value):
        fact, hint = wrong
        raise click.BadParameter(f"{fact}; {hint}", context, parameter)
    return value if value.endswith("/") else f"{value}/"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--title-en", default="Typical Cases", help="The site's name in English.")
@click.option("--title-zh", default="典型案例", help="The site's name in Chinese.")
@click.option(
    "--url", default="https://example.org/", callback=_address, help="The address the site will have."
)
@click.option("--colour", default="#14406b", callback=_colour, help="Your institution's colour, #rrggbb.")
def init(folder: Path, title_en: str, title_zh: str, url: str, colour: str) -> None:
    """Start a site for another institution in FOLDER.

    It gets example records, the vocabularies, a configuration and pages to write; it builds as it is.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise codes.CannotRun(f"{folder} is not empty: name a new folder")
    try:
        count = write(folder, starter({"en": title_en, "zh": title_zh}, url, colour))
    except OSError as error:
        raise codes.WriteError(f"{error.strerror}: {error.filename}") from error
    click.echo(f"wrote {count} files; now: casebinder build --records {shlex.quote(str(folder))}")
