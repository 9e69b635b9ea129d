"""The command `casebinder`: one command a file, loaded when it is called; the tuple lists them."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from casebinder import __version__
from casebinder.cli import codes

COMMANDS = (
    "check", "audit", "explain", "new", "schema", "build", "publish", "verify", "change", "diff", "ledger",
    "init",
)  # fmt: skip


class Commands(click.Group):
    """Finds each command in the module of its name."""

    def list_commands(self, _: click.Context) -> list[str]:
        """The names, in their order."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """The command of that name, None when there is none."""
        if name not in COMMANDS:
            return None
        found = getattr(import_module(f"casebinder.cli.{name}"), name)
        assert isinstance(found, click.Command)
        return found


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="casebinder")
def commands() -> None:
    """Bind records of typical cases into a bilingual, searchable site.

    Exit codes: 0 fine, 1 faults in the records, 2 usage, 3 cannot run, 74 cannot write, 75 busy.
    """


def main() -> None:
    """The entry point: what a terminal cannot show is replaced, output that fails ends in a sentence."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    try:
        commands()
    except OSError as error:
        if error.filename is not None:  # not about the terminal or pipe: a bug of ours
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing more to fail at the end
        failure = codes.WriteError(f"the output cannot be written: {error.strerror}")
        failure.show()
        sys.exit(failure.exit_code)
