"""The table of build.py in both languages, and its place in the documentation."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build import Result

FILES = {"en": "docs/architecture/speed.md", "zh": "docs/zh/architecture/speed.md"}
WORDS = {
    "en": {
        "head": (
            "program", "what changed", "seconds", "CPU seconds", "memory, MB", "files", "MB", "of Hugo's",
        ),
        "first": "all is new, names unknown",
        "cold": "all is new", "nothing": "nothing", "case": "one case", "label": "one term's label",
        "about": "{cases} cases, medians of {rounds} rounds{once}, {day}, {machine}.",
        "once": " (one of {names})", "and": ", ",
        "machine": "{cores} cores of {model}, {memory} GB",
        "hugo": "Hugo", "pages": "casebinder: pages of one language, no index",
        "casebinder": "casebinder: all of the site, two languages",
        "mkdocs": "MkDocs, Material, its search, English", "zensical": "Zensical",
        "mkdocs-zh": "MkDocs, Material, its search, Chinese (jieba)",
        "pagefind": "Pagefind: only the index of one language",
    },
    "zh": {
        "head": ("程序", "改动", "用时（秒）", "CPU时间（秒）", "内存（MB）", "文件数", "MB", "与Hugo之比"),
        "first": "全新构建，人名未识别",
        "cold": "全新构建", "nothing": "无", "case": "一个案例", "label": "一个术语的名称",
        "about": "{cases}个案例，{rounds}轮的中位数{once}，{day}，{machine}。",
        "once": "（{names}一轮）", "and": "、",
        "machine": "{model}的{cores}个核心，{memory} GB",
        "hugo": "Hugo", "pages": "casebinder：一种语言的页面，不含索引",
        "casebinder": "casebinder：两种语言的整个网站",
        "mkdocs": "MkDocs、Material及其搜索，英文", "zensical": "Zensical",
        "mkdocs-zh": "MkDocs、Material及其搜索，中文（jieba分词）",
        "pagefind": "Pagefind：只建一种语言的索引",
    },
}  # fmt: skip


def table(results: Sequence[Result], language: str) -> str:
    """A row for each program and state; the last column is the time against Hugo's, all new."""
    words = WORDS[language]
    hugo = next((each.run.wall for each in results if (each.peer, each.state) == ("hugo", "cold")), 0.0)
    lines = [f"| {' | '.join(words['head'])} |", "|---|---|--:|--:|--:|--:|--:|--:|"]
    for each in results:
        cells = (
            str(words[each.peer]), str(words[each.state]), f"{each.run.wall:,.2f}", f"{each.run.cpu:,.2f}",
            f"{each.run.memory:,.0f}", f"{each.files:,}", f"{each.size:,.0f}",
            f"{each.run.wall / hugo:.2f}" if hugo else "",
        )  # fmt: skip
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def write(
    repository: Path, results: Sequence[Result], cases: int, rounds: int, once: Sequence[str] = ()
) -> None:
    """Puts table, date and machine where the documentation marks their place; `once`: had one round only."""
    for language, name in FILES.items():
        file = repository / name
        words = {key: str(each) for key, each in WORDS[language].items()}
        names = words["and"].join(dict.fromkeys(re.split("[,:，：、]", words[each])[0] for each in once))
        about = words["about"].format(
            cases=f"{cases:,}", rounds=rounds, day=date.today().isoformat(), machine=machine(language),
            once=words["once"].format(names=names) if once else "",
        )  # fmt: skip
        put(file, "speed", f"\n{table(results, language)}\n\n{about}\n\n")


def put(file: Path, name: str, words: str) -> None:
    """Puts words where a page marks the place of that name."""
    place = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    text = place.sub(lambda found: f"{found[1]}{words}{found[2]}", file.read_text("utf-8"))
    file.write_text(text, "utf-8")


def machine(language: str) -> str:
    """Cores, kind of processor and memory of this machine."""
    info = Path("/proc/cpuinfo").read_text()
    found = re.search(r"^model name\s*: (.+)$", info, re.MULTILINE)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    words = str(WORDS[language]["machine"])
    return words.format(cores=os.cpu_count(), model=found[1] if found else "?", memory=f"{memory:.0f}")
