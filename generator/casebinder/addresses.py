"""The permanent addresses of the site, without the language's prefix; written here and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

Address = Callable[[str], str]
"""From the id of a record to its address."""


def case(case_id: str, paragraph: int = 0) -> str:
    """`cases/k7w3pd/`, with `#p7` when a paragraph is named."""
    return f"cases/{case_id}/" + (f"#p{paragraph}" if paragraph else "")


def batch(batch_id: str) -> str:
    """`batches/spp-acwf-1/`"""
    return f"batches/{batch_id}/"


def term(vocabulary: str, term_id: str) -> str:
    """`crime-type/domestic-violence/`"""
    return f"{vocabulary}/{term_id}/"


def vocabulary(vocabulary_id: str) -> str:
    """`vocabularies/crime-type/`"""
    return f"vocabularies/{vocabulary_id}/"


def mechanism(mechanism_id: str) -> str:
    """`mechanisms/liaoning-measures/`"""
    return f"mechanisms/{mechanism_id}/"


def course(course_id: str) -> str:
    """`courses/judicial-aid-basics/`"""
    return f"courses/{course_id}/"


def pair(vocabulary: str, term_id: str, other: str, other_id: str) -> str:
    """`clue-source/womens-federation/crime-type/fraud/`: the cases that carry both terms."""
    return term(vocabulary, term_id) + term(other, other_id)


def comparison(first: str, second: str) -> str:
    """`compare/5jny39-k7w3pd/`, whichever case is named first."""
    return f"compare/{min(first, second)}-{max(first, second)}/"


def relative(target: str, page: str) -> str:
    """The link from the page at path `page` to `target`, both below the site's root.

    >>> relative("cases/k7w3pd/#p3", "zh/batches/spp-acwf-1/")
    '../../../cases/k7w3pd/#p3'
    >>> relative("", "")
    './'
    """
    return up(page) + target or "./"


def up(page: str) -> str:
    """The way from a page up to the site's root: `../` for each folder that it lies in."""
    return "../" * page.count("/")
