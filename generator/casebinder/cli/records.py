"""The option `--records`, and the folder it names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from casebinder.cli import codes


class Folder(click.ParamType[Path]):
    """A folder with cases.yaml."""

    name = "folder"

    def convert(self, value: Any, *_: Any) -> Path:
        """The folder; without cases.yaml in it there is nothing to do."""
        folder = Path(value)
        if not os.path.lexists(folder / "cases.yaml"):
            where = "here" if folder == Path() else f"in {folder}"
            cure = "Go to the folder that holds it, or name it: --records FOLDER"
            raise codes.CannotRun(f"there is no cases.yaml {where}. {cure}")
        return folder


option = click.option(
    "--records", type=Folder(), default=".", help="Folder with cases.yaml; this one if not given."
)
