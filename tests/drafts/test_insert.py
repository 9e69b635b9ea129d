"""A case is put at the end of the cases of a file, and nothing that stood there changes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from casebinder.drafts import Misfit, inserted

DRAFT = "- id: b2c3d4\n  title:\n    zh: 甲\n  status: draft\n"


def put(text: str) -> tuple[str, int]:
    data, line = inserted(text.encode(), DRAFT, "cases.yaml")
    return data.decode(), line


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "cases:\n  - id: b2c3d4\n"),
        ("batches: []\n", "batches: []\n\ncases:\n  - id: b2c3d4\n"),
        ("cases:\n", "cases:\n\n  - id: b2c3d4\n"),
        ("cases:\n  - id: k7w3pd\n", "cases:\n  - id: k7w3pd\n\n  - id: b2c3d4\n"),
        ("cases:\n- id: k7w3pd\n", "cases:\n- id: k7w3pd\n\n- id: b2c3d4\n"),
        (
            "cases:\n      -\n        id: k7w3pd",
            "cases:\n      -\n        id: k7w3pd\n\n      - id: b2c3d4\n",
        ),
        ("cases:\n  - {id: k7w3pd}  # so\n", "cases:\n  - {id: k7w3pd}  # so\n\n  - id: b2c3d4\n"),
        ("cases:\n  - id: k7w3pd\n    # more to come\n", "    # more to come\n\n  - id: b2c3d4\n"),
    ],
)
def test_it_comes_last(before: str, after: str) -> None:
    text, line = put(before)
    assert text.startswith(before)
    assert after in text
    assert text.splitlines()[line - 1].lstrip().startswith(("- id: b2c3d4", "cases:"))
    assert yaml.safe_load(text)["cases"][-1] == {"id": "b2c3d4", "title": {"zh": "甲"}, "status": "draft"}


def test_what_follows_the_cases_stays_below_them() -> None:
    above, below = "cases:\n  - id: k7w3pd\n", "\n# now the batches\nbatches:\n  - id: first\n"
    text, line = put(above + below)
    assert text.startswith(above)
    assert text.endswith(below)
    assert line == 4


def test_line_ends_and_the_mark_of_windows_stay() -> None:
    before = "\ufeffcases:\r\n  - id: k7w3pd\r\n"
    text, _ = put(before)
    assert text.startswith(before)
    assert "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("cases: []\n", "in brackets"),
        ("cases: [{id: k7w3pd}]\n", "in brackets"),
        ("cases: none\n", "in brackets"),
        ("cases:\n  - id: [\n", "has faults of form"),
        ("- id: k7w3pd\n", "has faults of form"),
    ],
)
def test_a_file_that_cannot_take_it_is_left_alone(text: str, why: str) -> None:
    with pytest.raises(Misfit, match=why):
        put(text)


def test_a_file_in_another_encoding_is_left_alone() -> None:
    with pytest.raises(Misfit, match="not in UTF-8"):
        inserted("cases:\n  - id: 案\n".encode("gbk"), DRAFT, "cases.yaml")


RECORD = st.sampled_from(
    [
        "{i}- id: k{n}\n",
        "{i}- {{id: k{n}, title: 甲}}\n",
        "{i}- id: k{n}\n{i}  text: |\n{i}    one\n\n{i}    two\n\n",
        "{i}- id: k{n}\n\n{i}  # end\n",
        "{i}-  id: k{n}\n{i}   text: >-\n{i}     one\n",
    ]
)
AROUND = st.sampled_from(["", "batches: []\n", "# note\n", "\n", "mechanisms:\n  - id: m\n\n# so\n"])


BELOW = st.sampled_from(["", "courses: []\n", "# note\n", "\n", "\n# so\ncourses:\n  - id: c\n\n# end\n"])


@settings(deadline=None)  # other work on the machine says nothing about ours
@given(AROUND, st.lists(RECORD, min_size=1, max_size=4), BELOW, st.sampled_from(["", "  ", "    "]))
def test_whatever_the_style_every_record_stays_and_one_comes(
    above: str, records: list[str], below: str, indent: str
) -> None:
    listed = "".join(record.format(i=indent, n=n) for n, record in enumerate(records))
    before = f"{above}cases:\n{listed}{below}"
    text, _ = put(before)
    old, new = yaml.safe_load(before), yaml.safe_load(text)
    assert new["cases"][:-1] == old["cases"]
    assert new["cases"][-1]["id"] == "b2c3d4"
    assert {**new, "cases": 0} == {**old, "cases": 0}
    start, end = _added(before, text)
    assert before[:start] + text[start:end] + before[start:] == text


def _added(before: str, text: str) -> tuple[int, int]:
    """Where in the new text the one added piece stands."""
    start = 0
    while start < len(before) and before[start] == text[start]:
        start += 1
    length = len(text) - len(before)
    while before[start:] != text[start + length :]:
        start -= 1
    return start, start + length
