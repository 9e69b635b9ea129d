"""The command that holds records against their sources reads figures as it says and names the wrong ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCH = Path(__file__).parents[1] / "bench"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=BENCH, capture_output=True, text=True, check=False
    )


def test_figures_are_read_as_the_examples_say() -> None:
    done = run("-m", "doctest", "numerals.py")
    assert (done.returncode, done.stdout) == (0, "")


def test_a_figure_that_no_source_states_is_named(tmp_path: Path) -> None:
    (tmp_path / "5jny39.txt").write_text(
        "2017年父亲去世。2021年12月3日作出民事判决。生活补贴1320元/月。", "utf-8"
    )
    done = run("figures.py", str(tmp_path))
    named = [line for line in done.stdout.splitlines() if line.startswith("5jny39 ")]
    assert done.returncode == 1
    assert "5jny39 aid[3].amount: 100 (money 100)" in named
    assert not any("1320" in line or "2021-12" in line or "2017" in line for line in named)
