"""yaml-language-server, as editor programs run it, completes and explains records while they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from casebinder.records.site import Site
from tests.clients.language_server import LanguageServer, Place
from tests.conftest import REPOSITORY

pytestmark = pytest.mark.clients

CASES = "cases.yaml"
FACET = "clue-source"
RECORDS = [CASES, "courses.yaml", "records/*.yaml", "vocabularies/*.yaml"]


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    with LanguageServer(REPOSITORY) as opened:
        yield opened


def _coded(values: str) -> tuple[str, Place]:
    """The cases with other values for the first case's clue source, and the place of the first value."""
    lines = (REPOSITORY / CASES).read_text("utf-8").splitlines()
    number = next(number for number, line in enumerate(lines) if f"{FACET}: [" in line)
    start = lines[number].partition("[")[0]
    lines[number] = f"{start}[{values}]"
    return "\n".join(lines), (number, len(start) + 1)


def test_it_finds_no_fault_in_the_records(server: LanguageServer, tell: Callable[[str], None]) -> None:
    names = [file.relative_to(REPOSITORY).as_posix() for each in RECORDS for file in REPOSITORY.glob(each)]
    faults = {name: server.show(name, (REPOSITORY / name).read_text("utf-8")) for name in names}
    tell(f"yaml-language-server: {len(names)} files of records, {sum(map(len, faults.values()))} faults")
    assert {name: found for name, found in faults.items() if found} == {}


def test_it_completes_every_term_and_shows_its_definition(server: LanguageServer, real: Site) -> None:
    text, place = _coded("")
    server.show(CASES, text)
    offered = {item["label"]: item["documentation"] for item in server.complete(CASES, place)}
    for term in real.vocabularies[FACET].terms.values():
        assert term.definition["zh"] in offered[term.id]


def test_it_explains_a_term_under_the_pointer(server: LanguageServer, real: Site) -> None:
    term = next(iter(real.vocabularies[FACET].terms.values()))
    text, place = _coded(term.id)
    server.show(CASES, text)
    explained = server.hover(CASES, place)
    assert term.label["zh"] in explained
    assert term.definition["zh"] in explained


def test_it_points_at_a_key_that_is_not_one(server: LanguageServer) -> None:
    text, place = _coded("")
    faults = server.show(CASES, text.replace("    title:", "    tittle:", 1))
    assert any(
        "tittle" in fault["message"] and fault["range"]["start"]["line"] < place[0] for fault in faults
    )
