"""The pages in shares are the pages."""

from __future__ import annotations

from itertools import chain

import pytest

from casebinder.edition import Edition
from casebinder.pages import compose
from casebinder.records.site import Site


@pytest.mark.parametrize("which", ["small", "real"])
@pytest.mark.parametrize("of", [2, 7, 200])
def test_all_shares_together_are_the_whole(which: str, of: int, request: pytest.FixtureRequest) -> None:
    site: Site = request.getfixturevalue(which)
    edition = Edition(site, "zh")
    shares = chain.from_iterable(compose(edition.shared(n, of)) for n in range(of))
    whole = list(compose(Edition(site, "zh")))
    assert sorted(shares, key=lambda page: page.path) == sorted(whole, key=lambda page: page.path)
