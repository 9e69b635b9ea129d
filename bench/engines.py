"""The engines that are compared: how each indexes the cases of a site, and how each is asked in a browser."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import material as theme
from measure import run

from casebinder.records.case import Case
from casebinder.records.site import Site
from casebinder.search.fields import fields

HERE = Path(__file__).parent
PAGEFIND = "pagefind@1.5"
JIEBA = "jieba==0.42.1"


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took to build an index: seconds, megabytes at the peak, files and megabytes written."""

    seconds: float
    memory: float
    files: int
    size: float


@dataclass(frozen=True, slots=True)
class Engine:
    """`build(site, records, folder)` leaves the index in the folder; `script` asks it."""

    name: str
    build: Callable[[Site, Path, Path], Cost]
    script: str
    head: str = ""


def cost(seconds: float, memory: float, files: Sequence[Path]) -> Cost:
    return Cost(seconds, memory, len(files), sum(file.stat().st_size for file in files) / 1e6)


def under(folder: Path) -> list[Path]:
    """Every file below a folder."""
    return [file for file in folder.rglob("*") if file.is_file()]


def step(*arguments: str, **environment: str) -> dict[str, float]:
    """What a step of step.py tells: `seconds` of its work, megabytes `before` it and at the peak."""
    command = [sys.executable, "-W", "ignore", str(HERE / "step.py"), *arguments]
    with tempfile.TemporaryFile("w+") as printed:
        taken = run(command, HERE, environment, printed)
        printed.seek(0)
        told: dict[str, float] = json.loads(printed.read() or "{}")
    return told | {"memory": taken.memory}


def ours(site: Site, _: Path, folder: Path) -> Cost:
    """casebinder's index of both languages, with the script of the site; the records are read before."""
    folder.mkdir(parents=True)
    with tempfile.NamedTemporaryFile() as kept:
        pickle.dump(site.bare(), kept)
        kept.flush()
        return _indexed(kept.name, folder)[0]


def ours_made_up(number: int, folder: Path) -> tuple[Cost, float]:
    """The same of so many made-up cases, and the megabytes that these take."""
    with tempfile.NamedTemporaryFile() as kept:
        step("made", str(number), kept.name)
        return _indexed(kept.name, folder)


def _indexed(kept: str, folder: Path) -> tuple[Cost, float]:
    told = step("ours", kept, str(folder))
    return cost(told["seconds"], told["memory"], under(folder / "search")), told["before"]


def page(case: Case, language: str) -> str:
    """The searched fields of a case as a page that holds nothing else."""
    told = [(kind, escape(text, quote=False)) for kind, _, text in fields(case, language)]
    title = next((text for kind, text in told if kind == "title"), case.id)
    rest = "\n".join(f"<p>{text}</p>" for kind, text in told if kind != "title")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>'
        f"<body data-pagefind-body><h1>{title}</h1>\n{rest}\n</body></html>\n"
    )


def pagefind(site: Site, _: Path, folder: Path) -> Cost:
    """Pagefind, its extended build, over a page for each case and language."""
    for language in site.languages:
        for case in site.published.values():
            file = folder / language / case.id / "index.html"
            file.parent.mkdir(parents=True)
            file.write_text(page(case, language), "utf-8")
    taken = run([str(pagefind_program()), "--site", str(folder), "--silent"], folder)
    return cost(taken.wall, taken.memory, under(folder / "pagefind"))


def material(site: Site, _: Path, folder: Path) -> Cost:
    """Material's search as the theme configures it for Chinese, with jieba; Chinese texts only."""
    folder.mkdir(parents=True)
    pages = {case.id: page(case, "zh").partition("</h1>")[2] for case in site.published.values()}
    titles = {case.id: case.title["zh"] for case in site.published.values()}
    (folder / "pages.json").write_text(json.dumps([titles, pages], ensure_ascii=False), "utf-8")
    made = step("material", str(folder), PYTHONPATH=str(_jieba()))
    scripts = Path(theme.__path__[0]) / "templates" / "assets" / "javascripts"
    for part in ("workers", "lunr"):
        shutil.copytree(scripts / part, folder / part)
    next((folder / "workers").glob("search.*.js")).rename(folder / "workers" / "search.js")
    return cost(made["seconds"], made["memory"], [folder / "search_index.json"])


def _tools() -> Path:
    """A folder beside the results for what is fetched once, through the machine's own npm and pip."""
    folder = Path(os.environ["CASEBINDER_BENCH_TOOLS"])
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def pagefind_program() -> Path:
    """Pagefind's extended build, fetched once."""
    folder = _tools() / "pagefind"
    if not folder.exists():
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]
        subprocess.run([*command, str(folder), PAGEFIND], check=True)
    found = folder.glob("node_modules/@pagefind/*/bin/pagefind_extended*")
    return next(file for file in found if os.access(file, os.X_OK))


def _jieba() -> Path:
    folder = _tools() / "jieba"
    if not folder.exists():
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
        subprocess.run([*command, str(folder), JIEBA], check=True, stderr=subprocess.DEVNULL)
    return folder


OURS = """
const ready = new Promise((then) => addEventListener("DOMContentLoaded", then));
window.first = async (q) => { await ready; return (await casebinder.search({ q, limit: 10 })).hits[0]?.id; };
window.all = async (q) => {
  await ready;
  const { evaluate, load } = casebinder.parts;
  const [[ids], found] = [await load("ids"), await evaluate({ q })];
  return found.places.map((place) => ids[place]);
};
"""

PAGEFIND_SCRIPT = """
const opened = import("./pagefind/pagefind.js")
  .then(async (engine) => { await engine.init(); return engine; });
const known = new Map();
const id = (url) => url.split("/").filter(Boolean)[1];
window.first = async (q) => {
  const { results } = await (await opened).search(q);
  return results.length ? id((await results[0].data()).raw_url ?? (await results[0].data()).url) : undefined;
};
window.all = async (q) => {
  const { results } = await (await opened).search(q);
  const unknown = results.filter((each) => !known.has(each.id));
  for (let at = 0; at < unknown.length; at += 100) {
    await Promise.all(unknown.slice(at, at + 100).map(async (each) => {
      const data = await each.data();
      known.set(each.id, id(data.raw_url ?? data.url));
    }));
  }
  return results.map((each) => known.get(each.id));
};
"""

MATERIAL_SCRIPT = """
const worker = new Worker("workers/search.js");
const answers = [];
worker.onmessage = ({ data }) => answers.shift()(data);
const ask = (message) => new Promise((then) => { answers.push(then); worker.postMessage(message); });
const opened = fetch("search_index.json").then((answer) => answer.json())
  .then((index) => ask({ type: 0, data: { ...index, options: { suggest: false } } }));
window.all = async (q) => {
  await opened;
  const { data } = await ask({ type: 2, data: q });
  return data.items.map(([{ location }]) => location.split("/")[0]);
};
window.first = async (q) => (await window.all(q))[0];
"""

ENGINES = (
    Engine("Material's search with jieba", material, MATERIAL_SCRIPT),
    Engine("Pagefind extended", pagefind, PAGEFIND_SCRIPT),
    Engine("casebinder", ours, OURS, '<script src="assets/casebinder/casebinder.js" defer></script>'),
)
