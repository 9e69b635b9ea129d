"""The mark of a page tells whether what was pressed is still there, however it is written."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from casebinder.marker import kept, mark

IDS = st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=8), max_size=6)


def _content(ids: list[str]) -> str:
    return "".join(f'<p data-id="x" id="{escape(each)}">id="no"</p>' for each in ids)


@given(before=IDS, ids=IDS, after=IDS)
def test_what_stands_around_does_not_matter(before: list[str], ids: list[str], after: list[str]) -> None:
    content = _content(ids)
    page = f"<head>{mark('case', content)}</head>{_content(before)}{content}{_content(after)}".encode()
    assert kept(page, "case", changed=True)
    assert kept(page, "case", changed=False)
    assert not kept(page, "term", changed=True)


@given(ids=IDS.filter(bool), data=st.data())
def test_an_anchor_that_is_gone_is_seen(ids: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(ids) - 1))
    page = f"<head>{mark('case', _content(ids))}</head>{_content(ids[:gone] + ids[gone + 1 :])}".encode()
    assert not kept(page, "case", changed=True)
