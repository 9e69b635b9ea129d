"""A site published into a bucket, which a real server of S3's protocol on this machine holds."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from casebinder.upload import Store
from casebinder.upload.plan import MARK
from tests.trees import tree

if TYPE_CHECKING:
    from tests.conftest import Tell

pytestmark = pytest.mark.clients
PLACE = "s3://cases/typical"
SETTINGS = {
    "AWS_ACCESS_KEY_ID": "testing",
    "AWS_SECRET_ACCESS_KEY": "testing",
    "AWS_DEFAULT_REGION": "us-east-1",
}


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server with one empty bucket, for this process and its children."""
    from moto.server import ThreadedMotoServer  # only make test-clients installs it

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    for name, value in (SETTINGS | {"AWS_ENDPOINT_URL": address}).items():
        monkeypatch.setenv(name, value)
    with urlopen(f"{address}/moto-api/reset", data=b""):
        Store("s3://cases")._system.mkdir("cases")
    yield address
    server.stop()


def command(*words: str | Path) -> list[str]:
    return [str(Path(sys.executable).with_name("casebinder")), *map(str, words)]


def run(*words: str | Path, code: int = 0) -> str:
    done = subprocess.run(command(*words), capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


def held(place: str = PLACE) -> dict[str, bytes]:
    store = Store(place)
    return {path: data for path, data in store.read_all(store.files()) if data is not None}


def told(path: str) -> Mapping[str, str]:
    """What the server says with a file."""
    import boto3

    found: Mapping[str, str] = boto3.client("s3").head_object(Bucket="cases", Key=f"typical/{path}")
    return found


@pytest.mark.usefixtures("endpoint")
def test_a_bucket_and_a_folder_are_the_same_call(small_site: Path, tmp_path: Path) -> None:
    for place in (PLACE, str(tmp_path / "www")):
        said = run("publish", small_site, place)
        assert said.startswith(f"published {small_site} to {place}: ")
        assert "0 files sent" in run("publish", small_site, place)
        assert run("verify", "--store", place).endswith("all as built\n")
    assert held() == tree(tmp_path / "www") == tree(small_site)


@pytest.mark.usefixtures("endpoint")
def test_readers_get_type_and_time(small_site: Path) -> None:
    run("publish", small_site, PLACE)
    kinds = {"html": "text/html; charset=utf-8", "json": "application/json", "xml": "application/xml"}
    for path in tree(small_site):
        said, end = told(path), path.rpartition(".")[2]
        forever = end in ("css", "js") and path.startswith("assets/")
        assert ("immutable" in said["CacheControl"]) == forever, path
        assert said["ContentType"] == kinds.get(end, said["ContentType"])


@pytest.mark.usefixtures("endpoint")
def test_a_killed_publication_is_gone_on_with(small_site: Path, real_site: Path, tell: Tell) -> None:
    number = len(tree(real_site))
    for share in (0.1, 0.4, 0.8):
        with subprocess.Popen(command("publish", real_site, PLACE), stdout=subprocess.PIPE) as process:
            until_held(share * number)
            process.kill()
        assert process.returncode < 0
        assert MARK in Store(PLACE).files()
        run("verify", real_site, "--store", PLACE, code=1)
    there = len(Store(PLACE).files())
    said = run("publish", real_site, PLACE)
    sent = int(said.partition(": ")[2].partition(" ")[0].replace(",", ""))
    tell(f"publishing {number:,} files, killed three times at last with {there:,}: {sent:,} sent by the last")
    assert sent < number - there + 20
    assert held() == tree(real_site)
    assert "would publish" in run("publish", small_site, PLACE, "--dry-run")
    assert held() == tree(real_site)
    run("publish", small_site, PLACE)
    assert held() == tree(small_site)


def until_held(number: float) -> None:
    """Waits until the bucket holds so many files."""
    end = monotonic() + 120
    while len(Store(PLACE).files()) < number:
        assert monotonic() < end
        sleep(0.01)


@pytest.mark.usefixtures("endpoint")
def test_a_bucket_that_is_not_there_ends_in_a_sentence(small_site: Path) -> None:
    done = subprocess.run(
        command("publish", small_site, "s3://none/x"), capture_output=True, text=True, check=False
    )
    assert done.returncode in (3, 74)
    assert done.stderr.startswith("Error: s3://none/x")
    assert "Traceback" not in done.stderr


def test_without_a_server_it_ends_in_a_sentence(small_site: Path) -> None:
    around = os.environ | SETTINGS | {"AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_MAX_ATTEMPTS": "1"}
    done = subprocess.run(
        command("publish", small_site, PLACE), env=around, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.startswith(f"Error: {PLACE} cannot be read: ")
