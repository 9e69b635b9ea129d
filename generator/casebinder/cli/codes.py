"""Exit codes: 0 fine, 1 faults in the records, 2 usage, one for each way the program cannot go on."""

from __future__ import annotations

import click


class CannotRun(click.ClickException):
    """There is nothing to work on, or it cannot be worked on."""

    exit_code = 3


class WriteError(click.ClickException):
    """Something could not be written."""

    exit_code = 74


class Busy(click.ClickException):
    """Another build is at work on the same site."""

    exit_code = 75
