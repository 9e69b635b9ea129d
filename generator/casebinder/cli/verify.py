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
    that are too many. With --store every file is read from a folder or object store, and those that are too
    many are told. Exit 1 when something differs.
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
        wanted = manifests.load(site) if site else _served(url)
        return manifests.findings(wanted, fetch_all(url, wanted))
    if place:
        store = upload.Store(place)
        return upload.inspect(store, manifests.load(site) if site else upload.wanted(store))
    site = site or Path("site")
    return manifests.verify(site, manifests.load(site))


def _served(url: str) -> Mapping[str, File]:
    data = fetch(url, manifests.NAME)
    if data is None:
        raise NoManifestError(f"{url} has no {manifests.NAME}: name the folder that was built")
    return manifests.parse(data)


def _text(found: Findings) -> str:
    rows = [f"{kind:8} {path}" for kind in ("missing", "changed", "extra") for path in getattr(found, kind)]
    return "\n".join([*rows, f"{found.files:,} files: {'all as built' if found.ok else found.counts}"])
