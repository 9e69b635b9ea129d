"""`casebinder publish`"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from casebinder import manifest, upload
from casebinder.cli import codes, progress
from casebinder.manifest import NoManifestError
from casebinder.publish import NotASiteError, UnwritableError
from casebinder.timings import Clock
from casebinder.upload import ChangedError, Plan, Store, StoreError


def _place(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if "://" not in value and ":" in value:
        raise click.BadParameter("write a store whole, as s3://bucket/folder", context, parameter)
    return value


@click.command()
@click.argument("site", type=click.Path(path_type=Path))
@click.argument("url", callback=_place)
@click.option("--dry-run", is_flag=True, help="Only tell what would be sent and removed.")
@click.option("--again", is_flag=True, help="Send every file, also those that the store seems to have.")
def publish(site: Path, url: str, dry_run: bool, again: bool) -> None:
    """Bring a built site to where it is served: a folder or an object store.

    SITE is the folder that was built. URL is a folder, s3://bucket/folder, or anything else that fsspec
    knows. Only what differs is sent, and only files that the manifest of SITE names; what an earlier site
    had and this one has not is removed at the end. After an interruption, do the same again.
    """
    clock = Clock()
    try:
        _refuse(site)
        store = Store(url)
        upload.apart(site, store)
        planned = upload.plan(site, store, again=again)
        if not dry_run:
            with progress.shown(clock):
                upload.publish(site, store, planned, clock)
    except (NoManifestError, NotASiteError, StoreError, ChangedError) as error:
        raise codes.CannotRun(str(error)) from error
    except UnwritableError as error:
        raise codes.WriteError(str(error)) from error
    except OSError as error:
        raise codes.CannotRun(f"{error.filename} cannot be read: {error.strerror}") from error
    click.echo(_told(site, store, planned, dry_run=dry_run))


def _refuse(site: Path) -> None:
    """Ends with 1 when the folder is not what was built."""
    found = manifest.verify(site, manifest.load(site))
    if not found.ok:
        fact = f"{site} is not what was built ({found.counts}), so nothing was published"
        click.echo(f"{fact}. `casebinder verify {site}` names the files; build it again.", err=True)
        sys.exit(1)


def _told(site: Path, store: Store, planned: Plan, *, dry_run: bool) -> str:
    sent = [path for group in planned.send for path in group]
    rows = [f"send   {path}" for path in sent] if dry_run else []
    rows += [f"remove {path}" for path in planned.remove] if dry_run else []
    head = f"would publish {site} to {store.name}" if dry_run else f"published {site} to {store.name}"
    counts = f"{len(sent):,} files sent, {planned.unchanged:,} as they were, {len(planned.remove):,} removed"
    rows.append(f"{head}: {counts}")
    if planned.strange:
        number = len(planned.strange)
        what = "1 file there is" if number == 1 else f"{number:,} files there are"
        rows.append(f"{what} of no site of casebinder's and left alone, for instance {planned.strange[0]}")
    return "\n".join(rows)
