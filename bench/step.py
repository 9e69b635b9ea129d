"""One step of finding.py in a process of its own, whose memory can be told: prints what it took."""

from __future__ import annotations

import json
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from time import perf_counter
from types import SimpleNamespace

from made import made_up
from measure import highest

from casebinder import client, publish, search
from casebinder.outputs import Output, Told
from casebinder.pressing import team
from casebinder.records.site import Site
from casebinder.source.collector import uncollected
from casebinder.workers import work


def timed(task: Callable[[], object]) -> None:
    """Does the work and tells what it took, without the garbage collector as the build does."""
    before = highest(os.getpid())
    start = perf_counter()
    with uncollected():
        task()
    sys.stdout.write(json.dumps({"seconds": perf_counter() - start, "before": before}))


def made(number: int, file: Path) -> None:
    """Keeps so many made-up cases, for a process that has never seen how they were made."""
    with file.open("wb") as opened:
        pickle.dump(made_up(number), opened)


def ours(file: Path, folder: Path) -> None:
    """The index of the site that is kept in a file, and the script that asks it."""
    with uncollected(), file.open("rb") as opened:
        site = pickle.load(opened)
    script = folder / client.FOLDER / "casebinder.js"
    script.parent.mkdir(parents=True)
    script.write_bytes(client.assets()[1].data)

    timed(lambda: publish.write(folder, _made(site)))


def _made(site: Site) -> Iterator[Output]:
    """Every file of the index, by as many processes as a build takes."""
    told: list[Told] = []
    for step in (search.laying, partial(search.parts, told=told)):
        for made in work([partial(task.do, "") for task in step(site)], team(site)):
            if isinstance(made, Told):
                told.append(made)
            else:
                yield made
    yield from search.index(site, told)


def material(folder: Path) -> None:
    """The index that Material's search plugin makes of pages, as the theme configures it for Chinese."""
    import jieba
    from material.plugins.search.plugin import SearchIndex

    titles, pages = json.loads((folder / "pages.json").read_text("utf-8"))
    jieba.setLogLevel(60)
    made = SearchIndex(
        lang=["en"], separator="[\\s\\u200b\\u3000\\-、。，．？！；]+", pipeline=["stemmer"],
        fields={"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}},
    )  # fmt: skip

    def index_pages() -> None:
        for name, content in pages.items():
            heading = f'<h1 id="title">{titles[name]}</h1>'
            entry = SimpleNamespace(
                content=heading + content.partition("</body>")[0],
                toc=[],
                url=f"{name}/",
                meta={},
                title=titles[name],
            )
            made.add_entry_from_context(entry)
        (folder / "search_index.json").write_text(made.generate_search_index(None), "utf-8")

    timed(index_pages)


if __name__ == "__main__":
    step, *rest = sys.argv[1:]
    if step == "ours":
        ours(Path(rest[0]), Path(rest[1]))
    elif step == "made":
        made(int(rest[0]), Path(rest[1]))
    else:
        material(Path(rest[0]))
