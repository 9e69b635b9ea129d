"""The quick way through plain text is the same as the long one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebinder import markup


@given(st.text(alphabet="ab 1-+.)=:/#*&\n中。", max_size=12))
def test_what_passes_as_one_plain_line_holds_no_mark(text: str) -> None:
    assert not markup._line(text) or markup.MARKS.search(text) is None


@given(st.text(alphabet="ab中，。:; ", max_size=12))
def test_ordinary_text_is_a_plain_line(text: str) -> None:
    assert markup._line(text.strip())
