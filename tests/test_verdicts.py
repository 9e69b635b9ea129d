"""Verdicts that are packed are those of a dictionary, whatever is looked for or put to them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from casebinder.verdicts import SIZE, Verdict, Verdicts

KEYS = st.binary(min_size=SIZE, max_size=SIZE)
SAID: st.SearchStrategy[Verdict] = st.sampled_from([(), (), (("full-name", 0, 3),)])


@given(st.dictionaries(KEYS, SAID), st.dictionaries(KEYS, SAID), st.lists(KEYS))
def test_they_are_those_of_a_dictionary(
    some: dict[bytes, Verdict], more: dict[bytes, Verdict], others: list[bytes]
) -> None:
    new = {key: verdict for key, verdict in more.items() if key not in some}
    for wanted, found in ((some, Verdicts.of(some)), (some | new, Verdicts.of(some).and_(new))):
        assert len(found) == len(wanted)
        for key in (*some, *more, *others):
            assert found.get(key) == wanted.get(key)
            assert (key in found) == (key in wanted)
