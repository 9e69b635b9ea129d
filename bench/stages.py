"""Draws where the seconds of a build go at several sizes: a picture and a table for the documentation.

python bench/stages.py [--cases 1000 10000 100000] [--write [FOLDER]]

Each is built from nothing by one process, names known. `--write` puts both into speed.md in both languages,
of this repository or of a copy.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import corpus
import peers
from drawing import Row, bars
from speed import FILES, machine, put

REPOSITORY = Path(__file__).parents[1]
STAGES = ("read", "decode", "check", "privacy", "engine", "compose", "press", "export", "index", "publish")
WORDS = {
    "en": {
        "stage": "stage", "cases": "{0:,} cases", "spent": "what it spends them on", "all": "in all",
        "memory": "memory, MB",
        "title": "Where the time of a build goes",
        "about": "Milliseconds a case that each stage takes, at {0}. Bars of the same length: the time grows "
        "with the number of cases and no faster. The table below holds the seconds.",
        "unit": "Milliseconds a case, stage by stage",
        "measured": "Seconds, one process, names known, {0}, {1}.",
        "read": "libyaml's events, a third; nodes with places, the rest",
        "decode": "values against the forms",
        "check": "every text once for each of three rules",
        "privacy": "every paragraph, for what was said of it", "engine": "MkDocs, once",
        "compose": "the template two thirds, related cases a sixth; rows of lists",
        "press": "joining, the head, JSON-LD", "export": "JSON", "index": "the texts, in both languages",
        "publish": "writing files, digests",
    },
    "zh": {
        "stage": "阶段", "cases": "{0:,}个案例", "spent": "用在哪里", "all": "合计", "memory": "内存（MB）",
        "title": "构建的时间用在哪里",
        "about": "{0}时，各阶段平均每个案例所用的毫秒数。"
        "横条一样长，说明用时只随案例数成正比增长。下表列出秒数。",
        "unit": "各阶段平均每个案例的毫秒数",
        "measured": "单位为秒，一个进程，人名已识别，{0}，{1}。",
        "read": "三分之一是libyaml事件，其余是带位置的节点", "decode": "按格式核对各个值",
        "check": "三条规则各把每段文字看一遍", "privacy": "查每段文字已有的判断", "engine": "MkDocs运行一次",
        "compose": "三分之二是模板，六分之一是相关案例；还有列表行", "press": "拼接、页头、JSON-LD",
        "export": "JSON", "index": "两种语言的文本", "publish": "写文件，算摘要",
    },
}  # fmt: skip
NAMES = {
    "en": STAGES,
    "zh": ("读取", "解码", "检查", "隐私", "引擎", "组成", "印制", "导出", "索引", "发布"),
}


@dataclass(frozen=True, slots=True)
class Spent:
    """What a build of so many cases took: seconds in all and of each stage, megabytes."""

    cases: int
    seconds: float
    stages: Mapping[str, float]
    memory: float


def measured(cases: int, folder: Path) -> Spent:
    """A build from nothing of made-up cases, the paragraphs judged before."""
    records, told = folder / "records", folder / "told.json"
    corpus.generate(cases, folder / "made", languages=("en", "zh"))
    peers.records(folder / "made", records)
    program = str(Path(sys.executable).with_name("casebinder"))
    subprocess.run([program, "check", "--records", str(records)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(records / ".casebinder" / "cache")
    command = [program, "build", "--records", str(records), "--workers", "1", "--timings", str(told)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    found = json.loads(told.read_text("utf-8"))
    return Spent(found["cases"], found["seconds"], found["stages"], found["memory"])


def picture(found: Sequence[Spent], language: str) -> str:
    """A bar for each stage and size, in milliseconds a case."""
    words = WORDS[language]
    sizes = [words["cases"].format(each.cases) for each in found]
    rows = [
        Row(shown, [1000 * each.stages.get(name, 0.0) / each.cases for each in found])
        for name, shown in zip(STAGES, NAMES[language], strict=True)
    ]
    about = words["about"].format(("、" if language == "zh" else ", ").join(sizes))
    return bars(words["title"], about, words["unit"], sizes, rows)


def table(found: Sequence[Spent], language: str) -> str:
    """A row for each stage, a column for each size."""
    words = WORDS[language]
    head = [words["stage"], *(words["cases"].format(each.cases) for each in found), words["spent"]]
    lines = [f"| {' | '.join(head)} |", f"|---|{'--:|' * len(found)}---|"]
    for name, shown in zip(STAGES, NAMES[language], strict=True):
        seconds = " | ".join(f"{each.stages.get(name, 0.0):,.2f}" for each in found)
        lines.append(f"| {shown} | {seconds} | {words[name]} |")
    lines.append(f"| {words['all']} | {' | '.join(f'{each.seconds:,.2f}' for each in found)} | |")
    lines.append(f"| {words['memory']} | {' | '.join(f'{each.memory:,.0f}' for each in found)} | |")
    return "\n".join(lines)


def write(repository: Path, found: Sequence[Spent]) -> None:
    """Puts picture, table, date and machine where the documentation marks their place."""
    for language, name in FILES.items():
        told = WORDS[language]["measured"].format(date.today().isoformat(), machine(language))
        text = f"\n{picture(found, language)}\n\n{table(found, language)}\n\n{told}\n\n"
        put(repository / name, "stages", text)


def main() -> None:
    """Measures, prints the table, writes both where asked to."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--write", type=Path, nargs="?", const=REPOSITORY)
    given = parser.parse_args()
    found = []
    for cases in given.cases:
        with tempfile.TemporaryDirectory() as temporary:
            found.append(measured(cases, Path(temporary)))
        print(f"{cases:,}: {found[-1].seconds:.1f} s", flush=True)
    print(table(found, "en"))
    if given.write:
        write(given.write, found)


if __name__ == "__main__":
    main()
