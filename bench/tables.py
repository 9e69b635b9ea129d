"""The tables of finding.py in both languages, and their places in the documentation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from finding import Grown, Result

WORDS = {
    "en": {
        "engines": (
            "cases", "engine", "recall, legal words", "precision, legal words", "recall, random runs",
            "precision, random runs", "found nothing", "KB to the first result", "ms to the first result",
            "index built in", "memory", "index",
        ),
        "growth": (
            "cases", "index built in", "memory", "of which records", "index", "files", "KB a query: median",
            "95 of 100", "most", "KB once",
        ),
    },
    "zh": {
        "engines": (
            "案例数", "引擎", "法律用语召回率", "法律用语准确率", "随机片段召回率", "随机片段准确率",
            "未检出", "首条结果前下载", "首条结果用时", "建索引用时", "内存", "索引大小",
        ),
        "growth": (
            "案例数", "建索引用时", "内存", "其中记录", "索引大小", "文件数", "单次检索下载中位数",
            "95%以内", "最多", "只下载一次",
        ),
    },
}  # fmt: skip
FILES = {"en": "docs/architecture/finding.md", "zh": "docs/zh/architecture/finding.md"}


def engines(found: Mapping[int, Sequence[Result]], language: str) -> str:
    """A row for each engine and corpus."""
    rows = [
        (
            f"{cases:,}", each.engine, f"{each.legal.recall:.3f}", f"{each.legal.precision:.3f}",
            f"{each.random.recall:.3f}", f"{each.random.precision:.3f}",
            f"{each.legal.silent + each.random.silent:,}", _kilobytes(each.first.sent),
            f"{each.first.ms:,.0f} ms", _seconds(each.cost.seconds), f"{each.cost.memory:,.0f} MB",
            f"{each.cost.size:,.1f} MB",
        )
        for cases, results in found.items()
        for each in results
    ]  # fmt: skip
    return _table(WORDS[language]["engines"], rows, words=2)


def growth(grown: Sequence[Grown], language: str) -> str:
    """A row for each number of cases."""
    rows = [
        (
            f"{each.cases:,}", _seconds(each.cost.seconds), f"{each.cost.memory:,.0f} MB",
            f"{each.before:,.0f} MB", f"{each.cost.size:,.0f} MB", f"{each.cost.files:,}",
            _kilobytes(each.moved.median), _kilobytes(each.moved.most_of_them), _kilobytes(each.moved.most),
            _kilobytes(each.moved.once),
        )
        for each in grown
    ]  # fmt: skip
    return _table(WORDS[language]["growth"], rows, words=0)


def write(repository: Path, found: Mapping[int, Sequence[Result]], grown: Sequence[Grown]) -> None:
    """Puts the tables where the documentation marks their places."""
    for language, name in FILES.items():
        file = repository / name
        text = file.read_text("utf-8")
        tables = {"engines": engines(found, language), "growth": growth(grown, language) if grown else ""}
        for mark, table in ((mark, table) for mark, table in tables.items() if table):
            place = re.compile(rf"(<!-- {mark} -->\n).*?(<!-- /{mark} -->)", re.DOTALL)
            text = place.sub(lambda found, table=table: f"{found[1]}\n{table}\n\n{found[2]}", text)  # type: ignore[misc]  # a default argument of a lambda
        file.write_text(text, "utf-8")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]], words: int) -> str:
    """A table in Markdown; the first so many columns hold words, the others numbers."""
    line = "|".join("---" if n < words else "--:" for n in range(len(head)))
    return "\n".join([f"| {' | '.join(head)} |", f"|{line}|", *(f"| {' | '.join(row)} |" for row in rows)])


def _kilobytes(size: float) -> str:
    return f"{size / 1000:,.0f} KB"


def _seconds(seconds: float) -> str:
    return f"{seconds:,.1f} s" if seconds >= 1 else f"{seconds:.2f} s"
