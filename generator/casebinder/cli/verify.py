"""`casebinder verify`"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import click

from casebinder import manifest as manifests
from casebinder import upload
from casebinder.cli import codes
from casebinder.manifest import File, Findings, NoManifestError
from casebinder.served import NotReachedError, fetch, fetch_all
from casebinder.upload import StoreError

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
@click.option("--store", default="", help="Check what lies there, as `casebinder publish` names it.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def verify(site: Path | None, url: str, store: str, form: str) -> None:
    """Check that a site is what was built, file by file, against its manifest.json.

    SITE is the folder, site/ if not given. With --url every file is fetched from there and held against the
    manifest in SITE; without SITE, against the manifest that is served. A server cannot be asked for files
    that are too many. A page is lost when what casebinder put into it is not in it any more, be it that
    an engine or a minifier dropped it. With --store every file is read from a folder or object store, and
    those that are too many are told. Exit 1 when something differs.
    """
    try:
        found = _found(site, url, store)
    except (NoManifestError, NotReachedError, StoreError) as error:
        raise codes.CannotRun(str(error)) from error
    except OSError as error:
        raise codes.CannotRun(f"{error.filename} cannot be read: {error.strerror}") from error
    click.echo(_text(found) if form == "text" else json.dumps({"ok": found.ok, **asdict(found)}, indent=1))
    sys.exit(0 if found.ok else 1)


def _found(site: Path | None, url: str, place: str) -> Findings:
    if url:
        wanted = _wanted(site) if site else _served(url)
        return manifests.findings(wanted, fetch_all(url, wanted))
    if place:
        store = upload.Store(place)
        return upload.inspect(store, _wanted(site) if site else upload.wanted(store))
    site = site or Path("site")
    return manifests.verify(site, _wanted(site))


def _wanted(site: Path) -> Mapping[str, File]:
    """What a folder must hold, by its manifest; tells of a site that an engine built without us."""
    pages = sorted(site.rglob("index.html")) if not (site / manifests.NAME).is_file() else ()
    for page in pages:
        if SLOT in page.read_bytes():
            raise NoManifestError(f"{page} still holds CASEBINDERCONTENT: {LEFT_OUT}")
    return manifests.load(site)


def _served(url: str) -> Mapping[str, File]:
    data = fetch(url, manifests.NAME)
    if data is None:
        raise NoManifestError(f"{url} has no {manifests.NAME}: name the folder that was built")
    return manifests.parse(data)


def _text(found: Findings) -> str:
    rows = [f"{kind:8} {path}" for kind in KINDS for path in getattr(found, kind)]
    hint = [LOST] if found.lost else []
    told = f"{found.files:,} files: {'all as built' if found.ok else found.counts}"
    return "\n".join([*rows, told, *hint])
