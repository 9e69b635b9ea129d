"""A sitemap is one file as long as search engines read it; beyond, an index lists several (sitemaps.org)."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from casebinder.press.sitemap import LARGEST, MOST, Location, sitemap

URL = "https://example.org/b&c/"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def files(locations: list[Location]) -> dict[str, list[str]]:
    """The addresses in each file."""
    return {
        each.path: [str(loc.text) for loc in ElementTree.fromstring(each.data).iter(f"{SPACE}loc")]
        for each in sitemap(URL, locations)
    }


@pytest.mark.parametrize("count", [0, 1, MOST])
def test_one_file_is_enough(count: int) -> None:
    found = files([Location(f"{n:06}/") for n in reversed(range(count))])
    assert found == {"sitemap.xml": [f"{URL}{n:06}/" for n in range(count)]}


def test_an_index_lists_several() -> None:
    found = files([Location(f"{n:06}/") for n in range(2 * MOST + 1)])
    assert found["sitemap.xml"] == [f"{URL}sitemap-{n}.xml" for n in (1, 2, 3)]
    assert [len(found[f"sitemap-{n}.xml"]) for n in (1, 2, 3)] == [MOST, MOST, 1]
    assert sorted(each for name in found if "-" in name for each in found[name]) == [
        f"{URL}{n:06}/" for n in range(2 * MOST + 1)
    ]


def test_no_file_is_larger_than_engines_read() -> None:
    long = "a" * (LARGEST // 4)
    outputs = list(sitemap(URL, [Location(f"{n}/{long}") for n in range(6)]))
    assert [each.path for each in outputs] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    assert all(len(each.data) <= 50 * 1024 * 1024 for each in outputs)
