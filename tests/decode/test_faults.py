"""Each fault of form is told with its code, its place and its cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebinder.decode import decode
from casebinder.diagnostics import NOTE, WARNING
from casebinder.records.text import Day, Text
from casebinder.source import read
from tests.decode.records import case, examine

VALUES = [
    # lines of a case; code; line and column from the case's third line on; words of the hint
    ("dated: 2023.3.8", "bad-date", (1, 12), "write 2023-03-08"),
    ("dated: 2023/3", "bad-date", (1, 12), "write 2023-03"),
    ("dated: 2023年3月8日", "bad-date", (1, 12), "write 2023-03-08"),
    ("dated: ２０２３-０３-０８", "bad-date", (1, 12), "write 2023-03-08"),
    ("dated: 20230308", "bad-date", (1, 12), "write 2023-03-08"),
    ("dated: 2024-1-5", "bad-date", (1, 12), "write 2024-01-05"),
    ("dated: 2024-13-45", "bad-date", (1, 12), "correct"),
    ("dated: 2023-02-29", "bad-date", (1, 12), "correct"),
    ("dated: 8/3/23", "bad-date", (1, 12), "2023-03-08, 2023-03 or 2023"),
    ("dated: '2023-03\\n'", "bad-date", (1, 12), "write"),
    ('dated: "2023-03\\n"', "bad-date", (1, 12), "write 2023-03"),
    ("dated: [2023]", "wrong-type", (1, 12), "one value"),
    ("number: '1２'", "bad-number", (1, 13), "write 12"),
    ("number: 017", "bad-number", (1, 13), "write 17"),
    ("number: 1.5", "bad-number", (1, 13), "write"),
    ("number: 0", "bad-number", (1, 13), "from 1 on"),
    ("number: 0x1F", "bad-number", (1, 13), "digits"),
    ("number: " + "1" * 5000, "bad-number", (1, 13), "digits"),
    ("aid: [{kind: x, amount: 30,000}]", "yaml-key", (1, 32), "without a comma"),
    ("aid: [{kind: x, amount: '30,000'}]", "bad-number", (1, 29), "write 30000"),
    ("aid: [{kind: x, amount: 3万元}]", "bad-number", (1, 29), "write 30000"),
    ("aid: [{kind: x, amount: 1e400}]", "bad-number", (1, 29), "digits"),
    ("aid: [{kind: x, amount: .nan}]", "bad-number", (1, 29), "digits"),
    ("aid: [{kind: x, amount: -5}]", "bad-number", (1, 29), "from 0 on"),
    ("aid: [{amount: 5}]", "missing-key", (1, 11), "add `kind:`"),
    ("aid: 30000", "wrong-type", (1, 10), "after `- `"),
    ("people: 1", "wrong-type", (1, 13), "as `{aided: …, women: …"),
    ("laws: [Penal Code 3]", "wrong-type", (1, 12), "as `{act: …, article: …}`"),
    ("status: Published", "unknown-choice", (1, 13), "did you mean `published`?"),
    ("status: online", "unknown-choice", (1, 13), "write one of"),
    ("facets: {matter: [maintainence]}", "unknown-term", (1, 23),
     "did you mean `maintenance`? The terms are in vocabularies/matter.yaml"),
    ("facets: {matter: 家暴}", "unknown-term", (1, 22),
     "did you mean `家庭暴力` (`domestic-violence`)? The terms are in vocabularies/matter.yaml"),
    ("facets: {matter: [xxxxxxx]}", "unknown-term", (1, 23), "The terms are in vocabularies/matter.yaml"),
    (f"related: [{'b, ' * 1_000}b]", "list-too-long", (1, 14), "take out"),
    ("facets: {matter: [maintenance, upkeep]}", "repeated-entry", (1, 36), "keep one"),
    ("facets: {mater: [maintenance]}", "unknown-facet", (1, 14), "did you mean `matter`?"),
    ("facets: maintenance", "wrong-type", (1, 13), "below `facets:`"),
    ("facets:\n  matter：maintenance", "wrong-type", (2, 7), "full-width"),
    ("titel: x", "unknown-key", (1, 5), "did you mean `title`?"),
    ("摘要: x", "unknown-key", (1, 5), "`summary`"),
    ("summary: {zh: 一, de: eins}", "unknown-language", (1, 22), "`en` and `zh`"),
    ("summary: {en: Hurt, then aided, zh: 伤}", "unknown-language", (1, 25), "in quotes"),
    ("summary: {zh: ''}", "empty-text", (1, 19), "take the key out"),
    ("summary: zh：某案", "yaml-colon", (1, 14), "ordinary colon"),
    ("summary: zh:某案", "yaml-colon", (1, 14), "space after the colon"),
    ("summary: ｛en：Aid，zh：救助｝", "yaml-syntax", (1, 14), "ordinary braces"),
    ("people:\n  ｛aided: 3｝", "unknown-key", (2, 7), "ordinary braces"),
    ("people: ｛aided：3｝", "wrong-type", (1, 13), "ordinary braces"),
    ("summary: [a]", "wrong-type", (1, 14), "one value"),
    ("language: de", "unknown-language", (1, 15), "`en` and `zh`"),
    ("sources: [{title: x, url: //evil}]", "bad-url", (1, 31), "https://"),
    ("sources: [{title: x, url: 'http://user@h/'}]", "bad-url", (1, 31), "https://"),
    ("sources: [{title: x, url: 'javascript:alert(1)'}]", "bad-url", (1, 31), "https://"),
    ("sources: [{title: x, url: 'https://xn--e1afmkfd.example/'}]", "bad-url", (1, 31), "letters a to z"),
    ("sources: [{title: x, url: 'https://例子.example/'}]", "bad-url", (1, 31), "letters a to z"),
    ("sources: [{title: x, url: 'https://a.b:99999999/'}]", "bad-url", (1, 31), "https://"),
    ("related: [a, ]\nmechanisms:\n  -", "empty-entry", (3, 8), "take the dash"),
    ("people: {aided: many}", "bad-number", (1, 21), "digits"),
    ("changes: [{date: 2024, kind: fix}]", "unknown-choice", (1, 34), "write one of"),
    ("withdrawn: {date: 2024}", "missing-key", (1, 16), "add `reason:`"),
    ("sections: [x]", "wrong-type", (1, 15), "below `sections:`"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "code", "at", "hint"), VALUES, ids=[row[0][:40] for row in VALUES])
def test_a_value_that_does_not_fit(
    tmp_path: Path, lines: str, code: str, at: tuple[int, int], hint: str
) -> None:
    site, faults = examine(tmp_path, case(lines))
    assert [fault.code for fault in faults] == [code]
    assert (faults[0].span.line - 4, faults[0].span.column) == at
    assert hint in faults[0].hint
    assert faults[0].record == "bcd234"
    assert "bcd234" in site.cases


ENTRIES = [
    # the entries of a list of cases; code; column; the fact; the cure
    ("- x", "wrong-type", 5, "an entry of `cases` is the text `x`; it must be a case, a map of keys",
     "write it with its keys, as `{id: …, title: …}`"),
    ("- [x]", "wrong-type", 5, "an entry of `cases` is a list; it must be a case, a map of keys",
     "write it with its keys, as `{id: …, title: …}`"),
    ("- id：bcd234", "wrong-type", 5,
     "an entry of `cases` is the text `id：bcd234`; it must be a case, a map of keys",
     "the colon `：` is a full-width one: write `: `, an ordinary colon and a space"),
    ("-", "empty-entry", 4, "an entry of `cases` is empty",
     "write a case behind the dash, as `{id: …, title: …}`, or take the dash away"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code", "column", "fact", "hint"), ENTRIES)
def test_an_entry_that_is_no_record(
    tmp_path: Path, written: str, code: str, column: int, fact: str, hint: str
) -> None:
    _, faults = examine(tmp_path, f"cases:\n  {written}\n")
    assert [(each.code, each.message, each.hint) for each in faults] == [(code, fact, hint)]
    assert faults[0].span.column == column


def test_an_entry_that_is_no_term(tmp_path: Path) -> None:
    _, faults = examine(tmp_path, matter="terms:\n  - 甲\n")
    assert [(each.code, each.hint) for each in faults] == [
        ("wrong-type", "write it with its keys, as `{id: …, label: …}`")
    ]


@pytest.mark.parametrize(
    ("lines", "at", "hint"),
    [
        ("aid:\n  - kind:\n    amount:", (2, 9), "fill in `kind:`, what kind of aid was given"),
        ("aid:\n  - amount: 1", (2, 9), "add `kind:`, what kind of aid was given"),
        ("sources:\n  - title: {en: , zh: }", (2, 9), "fill in `title:`, "),
    ],
)  # fmt: skip
def test_a_key_that_stands_there_empty_is_to_be_filled_in(
    tmp_path: Path, lines: str, at: tuple[int, int], hint: str
) -> None:
    _, faults = examine(tmp_path, case(lines))
    assert [each.code for each in faults] == ["missing-key"]
    assert (faults[0].span.line - 4, faults[0].span.column) == at
    assert faults[0].hint.startswith(hint)


def test_a_title_without_words_is_none(tmp_path: Path) -> None:
    _, faults = examine(tmp_path, "cases:\n  - id: bcd234\n    title: {en: , zh: }\n")
    assert [(each.code, each.hint) for each in faults] == [("missing-key", "fill in `title:`, the title")]


@pytest.mark.parametrize(
    "written",
    ["../../etc/passwd", "a/b", "..\\x", "tc%2f..", '"bcd23４"', '"bcd234\\n"', "bсd234", "BCD234", "bcd23",
     "bcd2345", "con", "nul", ".git", "-rf", "b" * 300, "aeiou1", "' '", "bcd 34"],
)  # fmt: skip
def test_an_id_of_a_case_has_one_form_only(tmp_path: Path, written: str) -> None:
    site, faults = examine(tmp_path, f"cases:\n  - id: {written}\n    title: x\n")
    assert [fault.code for fault in faults] == ["bad-id"]
    assert (faults[0].span.line, faults[0].span.column) == (3, 9)
    assert site.cases == {}


@pytest.mark.parametrize(
    ("written", "hint"),
    [("First_Batch", "`first-batch`"), ("CON", "small letters"), ("lpt1", "small letters"),
     ("a--b", "`a-b`"), ("-a", "`a`"), ("第一批", "small letters"),
     ("b" * 65, "64 at most"), ("а", "small letters"), ("a.b", "`a-b`")],
)  # fmt: skip
def test_any_other_id_is_in_small_letters(tmp_path: Path, written: str, hint: str) -> None:
    site, faults = examine(tmp_path, f"batches:\n  - id: {written}\n    title: x\n")
    assert [fault.code for fault in faults] == ["bad-id"]
    assert hint in faults[0].hint
    assert site.batches == {}
    assert site.left_out == {written}


def test_a_letter_of_another_script_is_named(tmp_path: Path) -> None:
    _, faults = examine(tmp_path, "cases:\n  - id: bсd234\n    title: x\n")
    assert "cyrillic small letter es" in faults[0].message


@pytest.mark.parametrize("second", ["bcd234", "BCD234"])
def test_a_second_record_of_an_id_is_told_with_the_first(tmp_path: Path, second: str) -> None:
    text = f"cases:\n  - id: bcd234\n    title: one\n  - id: {second}\n    title: two\n"
    site, faults = examine(tmp_path, text)
    fault = next(each for each in faults if each.code == "duplicate-id")
    assert (fault.span.line, fault.related[0].span.line) == (5, 3)
    assert site.cases["bcd234"].title == Text({"zh": "one"})


def test_all_faults_of_all_records_are_told_in_one_run(tmp_path: Path) -> None:
    text = (
        "cases:\n  - id: bcd234\n    titel: x\n    number: one\n  - title: y\n  - just text\n"
        "batches: {id: a}\nmechanisms:\n  - id: m\n    title: m\n"
        "    figures: [{measure: a, value: 1, source: 2}]\n"
    )
    site, faults = examine(tmp_path, text, courses="corses: []\n")
    assert sorted((fault.span.file, fault.span.line, fault.code) for fault in faults) == [
        ("cases.yaml", 3, "missing-key"),
        ("cases.yaml", 4, "unknown-key"),
        ("cases.yaml", 5, "bad-number"),
        ("cases.yaml", 6, "missing-key"),
        ("cases.yaml", 7, "wrong-type"),
        ("cases.yaml", 8, "wrong-type"),
        ("cases.yaml", 12, "unknown-source"),
        ("courses.yaml", 1, "missing-key"),
        ("courses.yaml", 1, "unknown-key"),
    ]
    assert all(fault.record for fault in faults)
    assert list(site.cases) == ["bcd234"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("cases: []\n", ["missing-key"]),
        ("site:\ncases: []\n", ["missing-key"]),
        ("site: x\ncases: []\n", ["wrong-type"]),
        ("site: {url: x}\ncases: []\n", ["bad-url", "missing-key", "missing-key"]),
        ("site: {title: x, url: https://a.b, languages: [xx-xx]}\n", ["unknown-language"]),
        ("site: {title: x, url: https://a.b, languages: [en, zh, fr, de, es]}\n", ["list-too-long"]),
    ],
)
def test_a_site_that_cannot_be_read_has_placeholders(tmp_path: Path, text: str, codes: list[str]) -> None:
    (tmp_path / "cases.yaml").write_text(text)
    site, faults = decode(read(tmp_path))
    assert sorted(fault.code for fault in faults) == codes
    assert site.title
    assert site.url.endswith("/")
    assert site.languages == ("zh", "en")


def test_terms_are_known_by_id_label_and_alias(tmp_path: Path) -> None:
    for written in ("maintenance", "抚养", "child  MAINTENANCE", "ｕｐｋｅｅｐ", "抚养费"):
        site, faults = examine(tmp_path, case(f"facets: {{matter: {written}}}"))
        assert faults == []
        assert [term.id for term in site.cases["bcd234"].facets["matter"]] == ["maintenance"]


def test_a_former_id_leads_on_and_each_place_of_it_is_noted(tmp_path: Path) -> None:
    site, faults = examine(
        tmp_path, case("facets: {matter: support}\naid: [{kind: money}]"), aid_kind=RENAMED
    )
    assert [term.id for term in site.cases["bcd234"].facets["matter"]] == ["maintenance"]
    assert [each.kind.id for each in site.cases["bcd234"].aid] == ["grant"]
    assert [(each.code, each.severity, each.message, each.hint, each.span.line) for each in faults] == [
        ("former-term", NOTE, "`support` is a former id of `maintenance`, and leads on to it",
         "write `maintenance`", 5),
        ("former-term", NOTE, "`money` is a former id of `grant`, and leads on to it", "write `grant`", 6),
    ]  # fmt: skip


def test_a_former_id_that_is_an_alias_too_is_right(tmp_path: Path) -> None:
    aliased = RENAMED.replace("label: 资金", "label: 资金\n    aliases: [money]")
    _, faults = examine(tmp_path, case("aid: [{kind: money}]"), aid_kind=aliased)
    assert faults == []


def test_a_former_id_in_every_record_does_not_stop_the_site(tmp_path: Path) -> None:
    aid = ", ".join(["{kind: money}"] * 200)
    records = "".join(
        f"  - {{id: {letter}cd234, title: 某甲案, aid: [{aid}]}}\n" for letter in "bcdfghjkmnpq"
    )
    _, faults = examine(tmp_path, f"cases:\n{records}", aid_kind=RENAMED)
    assert {(each.code, each.severity) for each in faults} == {("former-term", NOTE)}
    assert len(faults) == 200


RENAMED = "label: 类型\nterms:\n  - id: grant\n    label: 资金\n    replaces: [money]\n"


def test_a_word_list_without_a_file_takes_any_id(tmp_path: Path) -> None:
    site, faults = examine(tmp_path, case("parties: [{name: 某甲, role: aided}]"))
    assert [(each.code, each.severity, each.span.line) for each in faults] == [
        ("vocabulary-missing", WARNING, 5)
    ]
    role = site.cases["bcd234"].parties[0].role
    assert role is not None
    assert (role.id, role.label["en"]) == ("aided", "aided")


def test_a_word_list_is_no_facet(tmp_path: Path) -> None:
    _, faults = examine(tmp_path, case("facets: {law: a}"), law="terms: [{id: a, label: a}]\n")
    assert [(fault.code, fault.hint) for fault in faults] == [
        ("unknown-facet", "add `facet:` to vocabularies/law.yaml, or take the key out")
    ]


def test_one_broken_vocabulary_does_not_make_every_term_unknown(tmp_path: Path) -> None:
    broken = "facet: {label: x}\nterms:\n  - id: a\n    label: b: c\n  - id: d\n    label: d\n"
    _, faults = examine(tmp_path, case("facets: {matter: [a, d]}"), matter=broken)
    assert [fault.code for fault in faults] == ["yaml-syntax"]
    _, faults = examine(tmp_path, case("facets: {matter: [A_b]}"), matter=MISNAMED)
    assert [fault.code for fault in faults] == ["bad-id"]
    _, faults = examine(tmp_path, case("facets: {matter: [z]}"), matter="facet: [\n")
    assert [fault.code for fault in faults] == ["yaml-syntax"]


MISNAMED = "facet: {label: x}\nterms:\n  - id: A_b\n    label: b\n"


@pytest.mark.parametrize(
    ("terms", "codes"),
    [
        ("[{id: a, label: a, parent: b}, {id: b, label: b, parent: a}]", ["parent-cycle"]),
        ("[{id: a, label: a, parent: a}]", ["parent-cycle"]),
        ("[{id: a, label: a, parent: z}]", ["unknown-parent"]),
        ("[{id: a, label: a}, {id: a, label: c}]", ["duplicate-id"]),
        ("[{id: a, label: x}, {id: b, label: X}]", ["ambiguous-term"]),
        ("[{id: a, label: x}, {id: b, label: y, aliases: a}]", ["ambiguous-term"]),
        ("[{id: a}]", ["missing-key"]),
        ("[a]", ["wrong-type"]),
    ],
)
def test_faults_of_a_vocabulary(tmp_path: Path, terms: str, codes: list[str]) -> None:
    site, faults = examine(tmp_path, matter=f"facet: {{label: x}}\nterms: {terms}\n")
    assert [fault.code for fault in faults] == codes
    assert all(fault.record.startswith("matter") for fault in faults)
    for term in site.vocabularies["matter"].terms:
        site.vocabularies["matter"].ancestors(term)


def test_a_vocabulary_is_named_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "vocabularies").mkdir()
    (tmp_path / "vocabularies" / "Bad_Name.yaml").write_text("terms: []\n")
    _, faults = examine(tmp_path)
    assert [(fault.code, fault.span.file) for fault in faults] == [("bad-id", "vocabularies/Bad_Name.yaml")]


def test_too_many_faults_end_in_one_that_says_so(tmp_path: Path) -> None:
    text = "cases:\n" + "".join(f"  - {{id: b{number}, nonsense-{number}: 1}}\n" for number in range(3_000))
    _, faults = examine(tmp_path, text)
    assert len(faults) == 2_001
    assert faults[-1].code == "too-many-faults"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [("3", 3, 3), ("3-7", 3, 7), ("3–7", 3, 7), ("'3 - 7'", 3, 7), ("3至7", 3, 7)],
)
def test_paragraphs_of_a_reading(tmp_path: Path, written: str, first: int, last: int) -> None:
    site, faults = examine(tmp_path, courses=course(f"{{case: bcd234, paragraphs: {written}}}"))
    assert faults == []
    reading = site.courses["c"].modules[0].cases[0]
    assert (reading.first, reading.last) == (first, last)


@pytest.mark.parametrize(
    ("written", "hint"), [("7-3", "write 3-7"), ("0", "write 3-7"), ("3,5", "write 3-7")]
)
def test_paragraphs_that_are_none(tmp_path: Path, written: str, hint: str) -> None:
    _, faults = examine(tmp_path, courses=course(f"{{case: bcd234, paragraphs: '{written}'}}"))
    assert [(fault.code, fault.record) for fault in faults] == [("bad-paragraphs", "c")]
    assert hint in faults[0].hint


def course(reading: str) -> str:
    return f"courses: [{{id: c, title: t, modules: [{{title: m, cases: [{reading}]}}]}}]\n"


def test_paragraphs_have_one_number_in_every_language(tmp_path: Path) -> None:
    text = case(
        'sections:\n  facts: {en: "One.\\n\\nTwo.", zh: 一。}\n  more: 二。\n'
        '  last: {en: "Four.", zh: "　　四。\\n\\n　　五。"}'
    )
    site, faults = examine(tmp_path, text)
    assert faults == []
    assert [(each.number, dict(each.text.words)) for each in site.cases["bcd234"].paragraphs] == [
        (1, {"en": "One.", "zh": "一。"}),
        (2, {"en": "Two."}),
        (3, {"zh": "二。"}),
        (4, {"en": "Four.", "zh": "四。"}),
        (5, {"zh": "五。"}),
    ]


def test_a_plain_string_is_in_the_language_of_its_record(tmp_path: Path) -> None:
    site, _ = examine(tmp_path, case("language: en\nsummary: Words.\nkeywords: [a, b]"))
    case_ = site.cases["bcd234"]
    assert case_.summary == Text({"en": "Words."})
    assert case_.keywords == {"en": ("a", "b")}
    site, _ = examine(tmp_path, case("dated: 2023\nbatch: a\nbatches: [b, c]\nkeywords: 甲"))
    assert (site.cases["bcd234"].dated, site.cases["bcd234"].batches) == (Day(2023), ("a", "b", "c"))
    assert site.cases["bcd234"].keywords == {"zh": ("甲",)}
