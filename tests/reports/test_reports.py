"""Reports say the same faults to people, to programs and to GitHub."""

from __future__ import annotations

import json
from typing import Any

import pytest

from casebinder.diagnostics import NOTE, WARNING, Diagnostic, Related, Report, Severity, Span
from casebinder.reports import FORMATS, render

LINES = [
    "site:",
    "  title: 案例",
    "cases:",
    "    crime-type: [maintainence, domestic-violence]",
    "    phone: 13812345678",
]
TEXTS = {"cases.yaml": "\n".join(LINES)}


def fault(line: int, column: int, end: int, **more: Any) -> Diagnostic:
    values = {"code": "unknown-term", "message": "`x` is not a term", **more}
    return Diagnostic(span=Span("cases.yaml", line, column, line, end), **values)


def test_text_is_written_as_the_plan_of_the_house_says() -> None:
    typo = fault(
        4, 18, 30,
        message="`maintainence` is not a term of crime-type",
        hint="did you mean `maintenance`? The terms are in vocabularies/crime-type.yaml",
    )  # fmt: skip
    assert render(Report.of([typo], TEXTS)) == (
        "error[unknown-term]: `maintainence` is not a term of crime-type\n"
        "  --> cases.yaml:4:18\n"
        "  |\n"
        "4 |     crime-type: [maintainence, domestic-violence]\n"
        "  |                  ^^^^^^^^^^^^\n"
        "help: did you mean `maintenance`? The terms are in vocabularies/crime-type.yaml\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_the_gutter_is_as_wide_as_the_number() -> None:
    report = Report.of([fault(214, 1, 3)], {"cases.yaml": "\n" * 213 + "id: 1"})
    assert "\n    |\n214 | id: 1\n    | ^^\n" in render(report)


def test_a_chinese_character_is_two_carets_wide() -> None:
    assert "2 |   title: 案例\n  |          ^^^^\n" in render(Report.of([fault(2, 10, 12)], TEXTS))


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        (Span("cases.yaml", 4, 1, 6, 2), "^" * 49),  # a value of several lines: to the end of its first line
        (Span("cases.yaml", 1, 6, 1, 6), "     ^"),  # no width, at the end of the line: where it is missing
        (Span("cases.yaml", 1, 90, 1, 99), "     ^"),  # past the end of the line
    ],
)
def test_carets_stay_on_the_line(span: Span, shown: str) -> None:
    carets = render(Report.of([Diagnostic("c", "m", span)], TEXTS)).splitlines()[4]
    assert carets.removeprefix("  | ") == shown


@pytest.mark.parametrize(
    "span", [Span("cases.yaml", 99, 1, 99, 2), Span("other.yaml", 1, 1, 1, 2), Span("cases.yaml", 6, 1, 6, 1)]
)
def test_without_a_line_to_show_the_place_is_enough(span: Span) -> None:
    report = Report.of([Diagnostic("c", "m", span)], {"cases.yaml": TEXTS["cases.yaml"] + "\n"})
    assert render(report) == f"error[c]: m\n  --> {span.file}:{span.line}:1\n\n1 error in 1 file\n"


def test_a_long_line_is_cut_around_the_value() -> None:
    line = "a" * 300 + "家暴" + "b" * 300
    report = Report.of([Diagnostic("c", "m", Span("f", 1, 301, 1, 303))], {"f": line})
    shown, carets = render(report).splitlines()[3:5]
    assert shown == "1 | …" + "a" * 24 + "家暴" + "b" * 72 + "…"
    assert carets == "  | " + " " * 25 + "^^^^"


def test_a_second_place_is_a_note() -> None:
    twice = fault(3, 1, 6, related=(Related("first used here", Span("records/a.yaml", 88, 9, 88, 15)),))
    assert "\nnote: first used here\n  --> records/a.yaml:88:9\n" in render(Report.of([twice], TEXTS))


def test_the_line_of_a_private_detail_is_printed_by_no_fault() -> None:
    private = fault(5, 12, 23, code="phone-number", message="a telephone number", masked=True)
    beside = fault(5, 5, 10)
    for form in FORMATS:
        assert "13812345678" not in render(Report.of([private, beside], TEXTS), form)
    assert "cases.yaml:5:12" in render(Report.of([private], TEXTS))


def test_nothing_in_a_record_steers_the_terminal() -> None:
    report = Report.of([Diagnostic("c", "`\x1b[2J`", Span("f", 1, 1, 1, 2))], {"f": "\x1b[2J\u202egnp\u200b"})
    shown = render(report)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "<U+001B>[2J<U+202E>gnp<U+200B>" in shown


def test_the_last_line_counts() -> None:
    faults = [fault(1, 1, 2), fault(2, 1, 2), fault(3, 1, 2, severity=WARNING)]
    other = Diagnostic("c", "m", Span("other.yaml"), severity=NOTE)
    assert render(Report.of([*faults, other], TEXTS)).endswith("\n\n2 errors, 1 warning, 1 note in 2 files\n")
    assert render(Report.of([], TEXTS)) == "no faults in 1 file\n"


def test_strict_says_why_a_warning_fails() -> None:
    report = Report.of([fault(1, 1, 2, severity=WARNING)], TEXTS, strict=True)
    assert render(report).endswith("1 warning in 1 file; under --strict a warning counts as an error\n")


def test_colours_change_nothing_but_colours() -> None:
    report = Report.of([fault(2, 10, 12, hint="do")], TEXTS)
    painted = render(report, colour=True)
    assert "\x1b[" in painted
    without = painted
    while "\x1b[" in without:
        before, _, after = without.partition("\x1b[")
        without = before + after.partition("m")[2]
    assert without == render(report)
    assert "\x1b[" not in render(report, "json", colour=True)


def test_json_has_every_key_of_the_contract() -> None:
    report = Report.of(
        [fault(2, 10, 12, hint="did you mean `案`?", record="k7w3pd", severity=WARNING)], TEXTS
    )
    assert json.loads(render(report, "json")) == {
        "ok": True,
        "diagnostics": [
            {
                "code": "unknown-term",
                "severity": "warning",
                "message": "`x` is not a term",
                "hint": "did you mean `案`?",
                "file": "cases.yaml",
                "line": 2,
                "column": 10,
                "end_line": 2,
                "end_column": 12,
                "record": "k7w3pd",
            }
        ],
    }
    assert "案" in render(report, "json")
    assert json.loads(render(Report.of([]), "json")) == {"ok": True, "diagnostics": []}


def test_strict_makes_json_not_ok() -> None:
    report = Report.of([fault(2, 10, 12, severity=WARNING)], TEXTS, strict=True)
    assert json.loads(render(report, "json"))["ok"] is False


def test_github_commands_are_escaped() -> None:
    odd = Diagnostic(
        "c", "50% of a:b\n::error::x", Span("a,b:c.yaml", 2, 10, 2, 12), "so", severity=NOTE, record="r"
    )
    assert render(Report.of([odd]), "github") == (
        "::notice file=a%2Cb%3Ac.yaml,line=2,endLine=2,col=10,endColumn=12,title=c"
        "::50%25 of a:b%0A::error::x%0Ahelp: so\n"
    )


@pytest.mark.parametrize("severity", list(Severity))
def test_every_severity_has_a_github_command(severity: Severity) -> None:
    command = render(Report.of([fault(1, 1, 2, severity=severity)]), "github")
    assert command.startswith(("::error ", "::warning ", "::notice "))
    assert "\n" not in command.rstrip("\n")


def test_a_fault_of_several_lines_gives_github_lines_only() -> None:
    command = render(Report.of([Diagnostic("c", "m", Span("f", 2, 3, 5, 1))]), "github")
    assert command.startswith("::error file=f,line=2,endLine=5,title=c::")
