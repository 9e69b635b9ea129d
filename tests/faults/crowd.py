"""Several builds at once, and readers while the site is exchanged under them."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casebinder.outputs import Output
from casebinder.publish import publish
from tests.faults.ground import Ground

PAGES = [f"cases/c{number}/" for number in range(20)]
NGINX = """daemon off; pid {place}/pid; error_log {place}/log;
events {{ }}
http {{ access_log off; client_body_temp_path {place}; proxy_temp_path {place}; fastcgi_temp_path {place};
uwsgi_temp_path {place}; scgi_temp_path {place};
server {{ listen 127.0.0.1:{port}; root {site}; index index.html; }} }}
"""


START = (
    "import sys; from casebinder import build, cli, engines; "
    "print('ready', flush=True); sys.stdin.readline(); cli.main()"
)
"""A build that has loaded all it needs, and begins when it gets a line."""

LATE = "is built: nothing has changed"


def crowd(ground: Ground, rounds: int) -> str:
    """Two to eight builds that begin together: one wins, the others end with 75.

    One that a busy machine lets begin after another has ended finds nothing to do, and says so.
    """
    builds = won = busy = 0
    for number in range(rounds):
        state = ground.change()
        many = 2 + number % 7
        told = _together([sys.executable, "-c", START, *ground.command()[1:]], many)
        ends = ["late" if code == 0 and LATE in said else code for said, _, code in told]
        builds, won, busy = builds + many, won + ends.count(0), busy + ends.count(75)
        if ends.count(0) != 1 or set(ends) - {0, 75, "late"}:
            ground.losses.append(f"{many} builds at once: ended with {ends}: {told}")
        if ground.state() != state:
            ground.losses.append(f"{many} builds at once: the site is not what they all built")
    return f"builds at once: {builds} in groups of 2 to 8; {won} published, {busy} ended with 75"


def _together(command: list[str], many: int) -> list[tuple[str, str, int]]:
    """What so many processes said, also as a fault, and how each ended; they begin when all are there."""
    pipe = subprocess.PIPE
    running = [
        subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) for _ in range(many)
    ]
    for each in running:
        assert each.stdout
        each.stdout.readline()
    for each in running:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    return [(*each.communicate(), each.returncode) for each in running]


def readers(folder: Path, swaps: int, losses: list[str]) -> Iterator[str]:
    """Readers fetch pages while the site is exchanged: no 404, no older page after a newer one."""
    for name, serving in (("Python's http.server", _python), ("nginx", _nginx)):
        if name == "nginx" and not shutil.which("nginx"):
            yield "nginx is not installed: not tried (apt-get install nginx-light)"
            continue
        place = folder / serving.__name__
        place.mkdir()
        site = place / "site"
        _generation(site, 0)
        with serving(site, place) as port:
            yield f"{name}: " + _read(site, port, swaps, losses)


def _generation(site: Path, number: int) -> None:
    """The site with the number of its generation on every page."""
    page = f"<title>generation {number}</title>{'x' * 4000}".encode()
    fixed = [Output("sitemap.xml", b""), Output("assets/casebinder/a.css", b"")]
    publish([*fixed, *(Output(f"{path}index.html", page) for path in PAGES)], site)


def _read(site: Path, port: int, swaps: int, losses: list[str]) -> str:
    done = threading.Event()
    read = [0, 0, 0, 0]

    def reader(number: int) -> None:
        newest = 0
        while not done.is_set():
            for path in PAGES:
                status, body = _fetch(port, f"/{path}")
                found = re.search(r"generation (\d+)", body)
                if status != 200 or not found or int(found[1]) < newest:
                    losses.append(f"after generation {newest}: {status} {body[:60]}")
                newest = int(found[1]) if found else newest
                read[number] += 1

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(len(read))]
    for thread in threads:
        thread.start()
    for generation in range(1, swaps + 1):
        _generation(site, generation)
        time.sleep(0.02)
    done.set()
    for thread in threads:
        thread.join()
    return f"{sum(read):,} pages fetched by {len(read)} readers during {swaps} swaps"


def _fetch(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


@contextmanager
def _python(site: Path, _place: Path) -> Iterator[int]:
    port = _free()
    command = [
        sys.executable,
        "-m",
        "http.server",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(site),
        str(port),
    ]
    with _running(command, port):
        yield port


@contextmanager
def _nginx(site: Path, place: Path) -> Iterator[int]:
    port = _free()
    place.chmod(0o755)
    (place / "conf").write_text(NGINX.format(place=place, port=port, site=site))
    user = ["-g", "user root;"] if os.geteuid() == 0 else []
    with _running(["nginx", "-c", str(place / "conf"), *user], port):
        yield port


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(100):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        try:
            yield
        finally:
            process.terminate()


def _free() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
