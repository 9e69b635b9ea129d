"""The command `casebinder`: one command a file, loaded when it is called; the tuple lists them."""

from __future__ import annotations

import errno
import os
import sys
from importlib import import_module
from typing import NoReturn

import click

from casebinder import __version__
from casebinder.cli import codes

COMMANDS = (
    "check", "audit", "explain", "new", "schema", "build", "serve", "publish", "verify", "change", "diff",
    "ledger", "init",
)  # fmt: skip

NO_MEMORY = ("bad_alloc", "failed to map segment", "cannot allocate memory", "Cannot allocate memory")
"""How libraries that are not written in Python say that memory ran out."""


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
    except Exception as error:
        if starved(error):
            cure = "use fewer processes (--workers 1), end what else runs, or take a larger machine"
            _end(codes.CannotRun(f"memory ran out; a site that was there is as it was: {cure}"))
        if not isinstance(error, OSError) or error.filename is not None:  # no terminal or pipe: a bug of ours
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # nothing more to fail at the end
        _end(codes.WriteError(f"the output cannot be written: {error.strerror}"))


def starved(error: BaseException) -> bool:
    """True when an exception says that there was no memory left, in the words of Python or of a library."""
    if isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM):
        return True
    return any(words in str(error) for words in NO_MEMORY)


def _end(failure: click.ClickException) -> NoReturn:
    failure.show()
    sys.exit(failure.exit_code)
