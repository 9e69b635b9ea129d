"""The small example site decodes to what it says."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from casebinder.build import examine
from casebinder.decode import decode
from casebinder.decode.forms import FORMS
from casebinder.decode.kinds import Form, Kind, Many, Nested, Records
from casebinder.exports import vocabularies
from casebinder.records.allowance import Allowance
from casebinder.records.case import Review, Withdrawal
from casebinder.records.course import Question, Reading
from casebinder.records.site import Site
from casebinder.records.text import Day, Text
from casebinder.source import MapNode, Node, SeqNode, read

SMALL = Path(__file__).parents[1] / "sites" / "good" / "small"


@pytest.fixture(scope="module")
def site() -> Site:
    source = read(SMALL)
    site, faults = decode(source)
    assert [*source.diagnostics, *faults] == []
    return site


def test_the_site(site: Site) -> None:
    assert site.title == Text({"en": "Casebook of the River Valley", "zh": "河谷案例选"})
    assert (site.url, site.languages) == ("https://example.org/river-valley/", ("en", "zh"))
    assert [facet.id for facet in site.facets] == ["clue-source", "matter", "cooperation", "region", "agency"]
    assert not site.vocabularies["law"].facet
    assert site.vocabularies["law"].label["en"] == "Acts"
    assert not site.vocabularies["clue-source"].many
    assert site.left_out == frozenset()


def test_a_case(site: Site) -> None:
    case = site.cases["bcd234"]
    assert (case.batches, case.number, case.dated) == (("valley-1",), 1, Day(2024, 5))
    assert {facet: [term.id for term in terms] for facet, terms in case.facets.items()} == {
        "clue-source": ["partner"],
        "matter": ["maintenance", "injury"],
        "cooperation": ["job-placement", "return-visit"],
        "region": ["east-bank"],
        "agency": ["partner-body", "school"],
    }
    assert [(each.kind.id, each.amount, each.per) for each in case.aid] == [
        ("grant", 30000, "once"),
        ("allowance", 450.5, "month"),
    ]
    assert [section.term.id for section in case.sections] == ["facts", "assistance", "significance"]
    assert [paragraph.number for paragraph in case.paragraphs] == [1, 2, 3, 4, 5, 6]
    assert [(law.act.id, law.article) for law in case.laws] == [("family-act", "23"), ("aid-rules", "")]
    assert case.reviewed == Review("editor", Day(2026, 11, 19))
    assert site.cases["jkm892"].allowances == (
        Allowance("minor-school", "河畔小学", "the school of an invented place", "editor", Day(2026, 11, 19)),
    )
    assert case.sources[0].accessed == Day(2026, 11, 20)


def test_terms_by_label_and_alias(site: Site) -> None:
    case = site.cases["fgh567"]
    assert [term.id for term in case.facets["matter"]] == ["injury"]
    assert [term.id for term in case.facets["cooperation"]] == ["return-visit", "medical-help"]
    assert case.keywords == {"zh": ("交通事故", "医疗救助")}
    assert case.batches == ("valley-1", "valley-2")


def test_a_region_that_was_renamed_is_found_by_its_former_id(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "vocabularies" / "region.yaml"
    renamed = file.read_text("utf-8").replace("{id: valley,", "{id: whole-valley, replaces: [valley],")
    file.write_text(renamed, "utf-8")
    found, report = examine(tmp_path)
    assert report.ok
    assert found.vocabularies["region"].terms["east-bank"].parent == "whole-valley"
    exported = {each.path: each.data for each in vocabularies.outputs(found)}["data/vocabularies.json"]
    regions = {
        term["region"]
        for each in json.loads(exported)["vocabularies"]
        for term in each["terms"]
        if "region" in term
    }
    assert regions == {"whole-valley"}


def test_a_draft_and_a_withdrawn_case(site: Site) -> None:
    assert site.cases["jkm892"].status == "draft"
    note = Text({"en": "Another case tells it better.", "zh": "已有更合适的案例。"})
    by = site.vocabularies["authority"].terms["valley-office"]
    assert site.cases["npq345"].withdrawn == Withdrawal(Day(2026, 2, 11), "superseded", note, "bcd234", by)
    assert list(site.published) == ["fgh567", "bcd234"]


def test_a_mechanism(site: Site) -> None:
    mechanism = site.mechanisms["valley-measures"]
    handled, paid = mechanism.figures
    assert (handled.measure.unit, handled.value, handled.start, handled.end, handled.bound) == (
        "cases", 46, Day(2024, 2), Day(2024, 12), "over",
    )  # fmt: skip
    assert paid.value == 580100.5
    assert paid.source is mechanism.sources[0]
    assert [step.by.id for step in mechanism.steps if step.by] == ["partner-body", "office"]


def test_a_course(site: Site) -> None:
    course = site.courses["first-steps"]
    assert (course.hours, course.language) == (1.5, "en")
    module = course.modules[0]
    assert module.cases[0] == Reading(
        "bcd234", 3, 5, Text({"en": "Note the ten days.", "zh": "注意十日期限。"})
    )
    assert module.cases[1] == Reading("fgh567", 1, 1)
    assert isinstance(module.questions[0], Question)
    assert module.questions[0].points == 2


def test_every_key_of_every_form_is_used() -> None:
    """The example is where editors copy from, so it shows all there is."""
    used: set[tuple[str, str]] = set()
    for document in read(SMALL).documents:
        gather(FORMS[document.kind], document.root, used)
    wanted: set[tuple[str, str]] = set()
    for form in FORMS.values():
        expect(form, wanted)
    assert wanted - used == set()


def gather(form: Form, node: Node, used: set[tuple[str, str]]) -> None:
    if not isinstance(node, MapNode):
        return
    for entry in node:
        used.add((whole(form), entry.key.text))
        below = inner(form.by_name[entry.key.text].kind)
        for item in entry.value.items if isinstance(entry.value, SeqNode) else (entry.value,):
            if below:
                gather(below, item, used)


def expect(form: Form, wanted: set[tuple[str, str]]) -> None:
    for key in form.keys:
        wanted.add((whole(form), key.name))
        below = inner(key.kind)
        if below:
            expect(below, wanted)


def whole(form: Form) -> str:
    """The form's name; cases.yaml and what it includes count as one."""
    return "cases.yaml" if form.name == "an included file" else form.name


def inner(kind: Kind) -> Form | None:
    if isinstance(kind, Many):
        return inner(kind.of)
    return kind.form if isinstance(kind, Nested | Records) else None


def test_every_record_keeps_its_node(site: Site) -> None:
    for records in (site.cases, site.batches, site.mechanisms, site.courses, site.vocabularies):
        for record in records.values():
            assert is_dataclass(record)
            assert "node" in {field.name for field in fields(record)}
            assert isinstance(record.node, MapNode)
    assert site.cases["bcd234"].node is not None
    assert site.cases["bcd234"].node.place("aid", 1, "amount").line == 34
