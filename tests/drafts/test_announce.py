"""A change is written into a record in whatever style it has, and nothing else in the file moves."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from casebinder.drafts import Misfit, announced, completed, forgotten
from casebinder.drafts.lines import lines

ENTRY: dict[str, Any] = {
    "date": "2026-11-25",
    "kind": "correction",
    "before": {"summary": {"en": "One: two # three", "zh": "一。\n\n二。"}, "office": None},
}
HEAD = "cases:\n  - id: b2c3d4\n    title: 甲\n"
TAIL = "\n  # another\n  - id: k7w3pd\n    title: 乙\n"
FLOW = "{date: 2026-11-21, kind: update}"
STYLES = [
    "    published: 2026-11-20\n",
    "    published: 2026-11-20\n    changes:\n",
    "    changes: []\n    published: 2026-11-20\n",
    "    changes: [{date: 2026-11-21, kind: update}]  # so\n    published: 2026-11-20\n",
    "    changes:\n      - {date: 2026-11-21, kind: update, note: {en: a, zh: b}}  # so\n",
    "    changes:\n      - date: 2026-11-21\n        kind: update\n        note: |\n          甲\n",
    "    changes:\n    - date: 2026-11-21\n      kind: update\n",
    f"    changes: [\n      {FLOW},\n      {{date: 2026-11-22,\n       kind: update}},\n    ]\n",
]


class Core(yaml.SafeLoader):
    """Dates are text."""


Core.yaml_implicit_resolvers = {
    first: [each for each in found if "timestamp" not in each[0]]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(text: str) -> Any:
    return yaml.load(text, Core)


def outside(text: str) -> list[str]:
    return [line for line in text.splitlines() if "乙" in line or "甲" in line or "another" in line]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("tail", ["", TAIL, "\n\nbatches: []\n"])
def test_an_entry_comes_last(style: str, tail: str) -> None:
    text = HEAD + style + tail
    made = announced(text, "cases.yaml", "b2c3d4", ENTRY)
    old, new = load(text), load(made)
    changes = new["cases"][0].pop("changes")
    assert changes == [*(old["cases"][0].pop("changes", None) or []), ENTRY]
    assert new == old
    assert outside(made) == outside(text)
    assert made.startswith(HEAD)
    assert made.endswith(tail)


@pytest.mark.parametrize("style", [style for style in STYLES if "kind" in style])
@pytest.mark.parametrize("tail", ["", TAIL])
def test_an_entry_that_stands_there_is_completed(style: str, tail: str) -> None:
    text = HEAD + style + tail
    made = completed(text, "cases.yaml", "b2c3d4", -1, ENTRY["before"])
    again = completed(made, "cases.yaml", "b2c3d4", -1, {"dated": "2024-05"})
    old = load(text)
    old["cases"][0]["changes"][-1]["before"] = ENTRY["before"]
    assert load(made) == old
    old["cases"][0]["changes"][-1]["before"] = {"dated": "2024-05"}
    assert load(again) == old
    assert load(forgotten(again, "cases.yaml", "b2c3d4")) == load(text)


@pytest.mark.parametrize(
    "text",
    [
        "cases: [{id: b2c3d4, title: 甲}]\n",
        "cases:\n  - id: b2c3d4\n    changes: no\n",
        "cases: []\n",
        "a: [",
    ],
)
def test_what_a_program_cannot_write_into_is_left_alone(text: str) -> None:
    with pytest.raises(Misfit):
        announced(text, "cases.yaml", "b2c3d4", ENTRY)


PRINTED = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]) | st.just("\n"), min_size=1)
VALUES = st.recursive(
    st.none() | st.integers(0, 99) | PRINTED,
    lambda below: (
        st.lists(below, min_size=1, max_size=3)
        | st.dictionaries(
            st.from_regex(r"[a-z]{1,6}(-[a-z]{1,4})?", fullmatch=True), below, min_size=1, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["title", "aid", "null"]), VALUES, min_size=1))
def test_any_data_reads_back(data: dict[str, Any]) -> None:
    assert load("\n".join(lines(data))) == data
