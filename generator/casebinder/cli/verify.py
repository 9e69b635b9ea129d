"""`casebinder verify`"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import click

from casebinder import manifest as manifests
from casebinder.cli import codes
from casebinder.manifest import File, Findings, NoManifestError
from casebinder.served import NotReachedError, fetch, fetch_all

KINDS = ("missing", "changed", "extra", "lost")
SLOT = b"<p>CASEBINDERCONTENT</p>"
LEFT_OUT = (
    "the engine that rendered it left casebinder out. Build it with casebinder build, which knows the engines"
)
LOST = "help: lost are pages without what casebinder had pressed: an engine, plugin or minifier dropped it"


def _address(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if value and not value.startswith(("http://", "https://")):
        raise click.BadParameter("write it whole, as https://example.org/cases/", context, parameter)
    return value


@click.command()
@click.argument("site", type=click.Path(path_type=Path), required=False)
@click.option("--url", default="", callback=_address, help="Check what is served at this address.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def verify(site: Path | None, url: str, form: str) -> None:
    """Check that a site is what was built, file by file, against its manifest.json.

    SITE is the folder, site/ if not given. With --url every file is fetched from there and held against the
    manifest in SITE; without SITE, against the manifest that is served. A server cannot be asked for files
    that are too many. A page is lost when what casebinder put into it is not in it any more, be it that
    an engine or a minifier dropped it. Exit 1 when something differs.
    """
    try:
        found = _served(site, url) if url else _folder(site or Path("site"))
    except (NoManifestError, NotReachedError) as error:
        raise codes.CannotRun(str(error)) from error
    except OSError as error:
        raise codes.CannotRun(f"{error.filename} cannot be read: {error.strerror}") from error
    click.echo(_text(found) if form == "text" else json.dumps({"ok": found.ok, **asdict(found)}, indent=1))
    sys.exit(0 if found.ok else 1)


def _folder(site: Path) -> Findings:
    return manifests.verify(site, _wanted(site))


def _served(site: Path | None, url: str) -> Findings:
    if site:
        wanted = _wanted(site)
    else:
        data = fetch(url, manifests.NAME)
        if data is None:
            raise NoManifestError(f"{url} has no {manifests.NAME}: name the folder that was built")
        wanted = manifests.parse(data)
    return manifests.findings(wanted, fetch_all(url, wanted))


def _wanted(site: Path) -> Mapping[str, File]:
    file = site / manifests.NAME
    if not file.is_file():
        for page in sorted(site.rglob("index.html")):
            if SLOT in page.read_bytes():
                raise NoManifestError(f"{page} still holds CASEBINDERCONTENT: {LEFT_OUT}")
        raise NoManifestError(f"{site} has no {manifests.NAME}: name the folder of a built site")
    return manifests.parse(file.read_bytes())


def _text(found: Findings) -> str:
    rows = [f"{kind:8} {path}" for kind in KINDS for path in getattr(found, kind)]
    counts = ", ".join(
        f"{len(getattr(found, kind))} {kind}" for kind in KINDS if kind != "lost" or found.lost
    )
    hint = [LOST] if found.lost else []
    return "\n".join([*rows, f"{found.files:,} files: {'all as built' if found.ok else counts}", *hint])
