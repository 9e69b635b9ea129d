"""Every text that can reach an output goes through the gate, and nothing it stops is repeated."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from casebinder.build import build, examine
from casebinder.cli import commands
from casebinder.diagnostics import Diagnostic, Report
from casebinder.plugin import render
from casebinder.reports import FORMATS
from casebinder.reports import render as render_report
from casebinder.rules.privacy.gate import MOST
from tests.conftest import MINIMAL_CONFIG
from tests.rules.folder import folder

NAME, LATIN, MASK = "张建国", "Zhang Jianguo", "张*国"
CASE = """\
cases:
  - id: b2c3d4
    title: {en: Aid to Li, zh: 李某救助案}
    sections: {facts: {en: One., zh: 一。}}
    published: 2024-05-01
"""


def look(into: Path, files: dict[str, str]) -> Report:
    """The report on the least folder with these files."""
    for name in files:
        (into / name).parent.mkdir(parents=True, exist_ok=True)
    return examine(folder(into, files))[1]


def private(report: Report) -> list[Diagnostic]:
    return [fault for fault in report.diagnostics if fault.masked]


IN_A_CASE = [
    "title: {en: Aid to Li, zh: 张建国救助案}",
    "title: {en: Aid to Zhang Jianguo, zh: 李某救助案}",
    "summary: {en: Li., zh: 张建国得到救助。}",
    "office: {en: Office, zh: 张建国办公室}",
    "keywords: {zh: [家庭暴力, 张建国]}",
    "keywords: [张建国]",
    "parties: [{name: {en: Li, zh: 张建国}}]",
    "parties: [{name: {en: Zhang Jianguo, zh: 李某}}]",
    "sections: {facts: {zh: 原告张建国起诉。, en: One.}}",
    "timeline: [{date: 2023-01, event: {en: Aid., zh: 张建国得到救助。}}]",
    "sources: [{title: {en: A report, zh: 张建国救助案}}]",
    "sources: [{title: {en: A report, zh: 报道}, publisher: {en: Zhang Jianguo, zh: 某社}}]",
    "sources: [{title: {en: A report, zh: 报道}, url: 'https://example.org/zhangjianguo.html'}]",
    "changes: [{date: 2024-05-02, kind: update, note: {en: Zhang Jianguo's aid was added., zh: 补充。}}]",
]


@pytest.mark.parametrize("line", IN_A_CASE)
def test_every_field_of_a_case(tmp_path: Path, line: str) -> None:
    key = line.partition(":")[0]
    kept = [each for each in CASE.splitlines() if not each.strip().startswith(f"{key}:")]
    report = look(tmp_path, {"records/example.yaml": "\n".join([*kept, f"    {line}"]) + "\n"})
    assert not report.ok
    assert {fault.code for fault in private(report)} <= {"full-name", "telling-url"}
    (fault,) = private(report)
    shown = (tmp_path / fault.span.file).read_text("utf-8").splitlines()[fault.span.line - 1]
    words = shown[fault.span.column - 1 : fault.span.end_column - 1]
    assert (
        words in (NAME, LATIN, "zhangjianguo")
        or (not words.strip() and key == "keywords")
        or key == "keywords"
    )


ELSEWHERE = {
    "a batch": "batches: [{id: second, title: {en: B, zh: 批}, overview: {en: A., zh: 张建国得到救助。}}]",
    "a mechanism": "mechanisms: [{id: m, title: {en: M, zh: 机}, steps: [{text: {en: A., zh: 由张建国办理。}}]}]",
    "a provision": "mechanisms: [{id: m, title: {en: M, zh: 机}, provisions: [{title: {en: A, zh: 甲}, text: {en: Ask Zhang Jianguo., zh: 询问。}}]}]",
}  # fmt: skip


@pytest.mark.parametrize("records", ELSEWHERE.values(), ids=ELSEWHERE)
def test_other_records(tmp_path: Path, records: str) -> None:
    assert [fault.code for fault in private(look(tmp_path, {"records/example.yaml": records}))] == [
        "full-name"
    ]


def test_terms_and_courses(tmp_path: Path) -> None:
    files = {
        "vocabularies/section.yaml": "label: {en: Section, zh: 部分}\nterms:\n  - id: facts\n"
        "    label: {en: Facts, zh: 基本案情}\n    definition: {en: As Zhang Jianguo said., zh: 如下。}\n"
        "    aliases: [张建国]\n",
        "courses.yaml": "courses:\n  - id: one\n    title: {en: One, zh: 一}\n    modules:\n"
        "      - title: {en: M, zh: 单元}\n        objectives: [{en: A., zh: 记住张建国。}]\n"
        "        cases: [{case: k7w3pd, note: {en: Ask Zhang Jianguo., zh: 询问。}}]\n"
        "        questions: [{ask: {en: Who?, zh: 谁？}, answer: {en: Zhang Jianguo., zh: 某人。}}]\n",
    }
    found = [(fault.span.file, fault.span.line) for fault in private(look(tmp_path, files))]
    assert found == [
        ("courses.yaml", 6),
        ("courses.yaml", 7),
        ("courses.yaml", 8),
        ("vocabularies/section.yaml", 5),
        ("vocabularies/section.yaml", 6),
    ]


def test_comments_pages_files_and_their_names(tmp_path: Path) -> None:
    files = {
        "records/example.yaml": f"# 来自原告{NAME}\n{CASE}# ok\n",
        "mkdocs.yml": f"site_name: Cases\nsite_author: {LATIN}\n",
        "docs/page.md": f"---\ntitle: About\ndescription: 原告{NAME}\n---\n# T\n\n![证人{NAME}](a.png)\n\n<!-- {NAME} -->\n",
        "docs/assets/own.css": f"/* {LATIN} made this */\nbody {{}}\n",
        f"docs/{NAME}.txt": "nothing\n",
        "docs/list-zhang-jianguo.csv": "a,b\n",
    }
    report = look(tmp_path, files)
    found = {(fault.code, fault.span.file, fault.span.line, fault.span.column) for fault in private(report)}
    assert found == {
        ("full-name", "records/example.yaml", 1, 7),
        ("full-name", "mkdocs.yml", 2, 14),
        ("full-name", "docs/page.md", 3, 16),
        ("full-name", "docs/page.md", 7, 5),
        ("full-name", "docs/page.md", 9, 6),
        ("full-name", "docs/assets/own.css", 1, 4),
        ("full-name", f"docs/{MASK}.txt", 1, 1),
        ("telling-url", "docs/list-z****-j******.csv", 1, 1),
    }
    assert not any(
        NAME in render_report(report, form) or LATIN in render_report(report, form) for form in FORMATS
    )


STYLES = {
    "literal": "|\n        第一段。\n\n        原告张建国起诉。\n",
    "folded": ">-\n        第一段很长，\n        原告张建国起诉。\n",
    "double quotes": '"第一段。\\n\\n\\u539f告张建国起诉。"\n',
    "single quotes": "'第一''段''。原告张建国起诉。'\n",
    "plain": "第一段，\n        原告张建国起诉。\n",
}


@pytest.mark.parametrize("style", STYLES)
def test_the_place_is_exact_in_every_style(tmp_path: Path, style: str) -> None:
    records = CASE.replace(
        "sections: {facts: {en: One., zh: 一。}}", f"summary:\n      en: One.\n      zh: {STYLES[style]}"
    )
    (fault,) = private(look(tmp_path, {"records/example.yaml": records}))
    line = records.splitlines()[fault.span.line - 1]
    assert line[fault.span.column - 1 : fault.span.end_column - 1] == NAME
    assert fault.span.line == fault.span.end_line


def test_no_fault_of_any_kind_repeats_what_is_private(tmp_path: Path) -> None:
    records = (
        "cases:\n  - id: b2c3d4\n    title: {en: Aid to Li, zh: 李某救助案}\n    facets: {crime-type: [原告张建国]}\n"
        "    原告张建国: x\n    published: 原告张建国\n    status: draft\n"
        "  - {id: c2c3d4, title: {en: A, zh: 甲}, number: 原告张建国的手机13812345678}\n"
    )
    report = look(tmp_path, {"records/example.yaml": records})
    assert {"unknown-term", "unknown-key"} <= {fault.code for fault in report.diagnostics}
    for form in FORMATS:
        told = render_report(report, form)
        assert NAME not in told
        assert "13812345678" not in told
        assert MASK in told


def test_what_hides_a_number_hides_nothing(tmp_path: Path) -> None:
    records = CASE.replace("李某救助案", "李某（１３８－1234　５六７８）救助案")
    (fault,) = private(look(tmp_path, {"records/example.yaml": records}))
    assert fault.code == "phone-number"
    assert "138" in fault.message
    assert "1234" not in fault.message


DISGUISED = {
    "an entity": ("docs/a.md", "原告&#24352;&#24314;&#22269;诉称。"),
    "an entity in hexadecimal": ("docs/a.html", "<p>原告&#x5f20;建国诉称。</p>"),
    "an element": ("docs/a.md", "原告张<b class='x'>建国</b>诉称。"),
    "a comment": ("docs/a.html", "<p>原告张<!-- x -->建国诉称。</p>"),
    "emphasis": ("docs/a.md", "原告**张**建国诉称。"),
    "emphasis in a record": ("records/example.yaml", CASE.replace("一。", "原告**张**建国诉称。")),
    "backslashes": ("docs/a.md", "电话138\\-1234\\-5678。"),
    "a number in parts": ("docs/a.md", "电话138<wbr>1234<wbr>5678。"),
    "a number with blanks": ("docs/a.md", "电话138&nbsp;1234&nbsp;5678。"),
    "escapes of JSON": ("docs/a.json", '{"a": "\\u539f\\u544a\\u5f20\\u5efa\\u56fd\\u8bc9\\u79f0"}'),
    "traditional characters": ("docs/a.md", "原告張建國訴稱。"),
}


@pytest.mark.parametrize(("file", "text"), DISGUISED.values(), ids=DISGUISED)
def test_what_readers_see_counts_however_it_is_written(tmp_path: Path, file: str, text: str) -> None:
    (fault,) = private(look(tmp_path, {file: text}))
    assert fault.code in ("full-name", "phone-number")
    line = (tmp_path / fault.span.file).read_text("utf-8").splitlines()[fault.span.line - 1]
    assert line[fault.span.column - 1 :].startswith(
        ("张", "張", "&#24352;", "&#x5f20;", "**张", "138", "\\u5f20")
    )


def test_files_of_other_encodings_are_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name, encoding in (("a.txt", "utf-16"), ("b.html", "gbk")):
        (tmp_path / "docs" / name).write_bytes("原告张建国诉称".encode(encoding))
    faults = {fault.span.file: fault.code for fault in examine(folder(tmp_path, {}))[1].diagnostics}
    assert faults == {"docs/a.txt": "not-utf-8", "docs/b.html": "not-utf-8"}


def test_hidden_files_are_read_where_they_are_published(tmp_path: Path) -> None:
    (tmp_path / "docs" / ".well-known").mkdir(parents=True)
    (tmp_path / "docs" / ".well-known" / "a.txt").write_text("原告张建国诉称", "utf-8")
    assert not private(look(tmp_path, {"mkdocs.yml": MINIMAL_CONFIG}))
    config = MINIMAL_CONFIG + "exclude_docs: |\n  !.well-known\n"
    assert len(private(look(tmp_path, {"mkdocs.yml": config}))) == 1


def test_thousands_of_findings_are_told_as_a_few_hundred(tmp_path: Path) -> None:
    assert len(private(look(tmp_path, {"docs/a.md": "原告张建国诉称。\n\n" * 2_000}))) == MOST


def test_declared_pseudonyms_may_stand_in_both_languages(tmp_path: Path) -> None:
    records = CASE.replace("Aid to Li", "Aid to Wu Jiahong").replace("李某", "吴甲红")
    declared = "    parties: [{name: {en: Wu Jiahong, zh: 吴甲红}}]\n"
    assert private(look(tmp_path / "a", {"records/example.yaml": records}))
    assert not private(look(tmp_path / "b", {"records/example.yaml": records + declared}))
    lying = "    parties: [{name: {en: Wu Jianguo, zh: 吴某}}]\n"
    records = records.replace("Wu Jiahong", "Wu Jianguo") + lying
    assert private(look(tmp_path / "c", {"records/example.yaml": records}))


def test_a_course_may_name_whom_its_chinese_hides(tmp_path: Path) -> None:
    """A case that was withdrawn declares its parties no more."""
    course = (
        "courses:\n  - id: one\n    title: {en: One, zh: 一}\n    modules:\n"
        "      - title: {en: Wu Jiahong's aid, zh: CHINESE的救助}\n        cases: [{case: k7w3pd}]\n"
    )
    for number, (chinese, stopped) in enumerate((("吴甲红", 0), ("吴甲", 1), ("吴某红", 1), ("吴家红", 2))):
        files = {"courses.yaml": course.replace("CHINESE", chinese)}
        assert len(private(look(tmp_path / str(number), files))) == stopped, chinese


def test_exceptions_of_pages_and_of_the_site(tmp_path: Path) -> None:
    allow = "review:\n  allow:\n    - {rule: full-name, text: 张建国, reason: invented, by: editor, date: 2026-01-05}\n"
    page = f"---\ntitle: T\n{allow}---\n原告张建国。\n"
    assert not private(look(tmp_path / "a", {"docs/page.md": page}))
    assert [
        fault.code
        for fault in private(look(tmp_path / "b", {"docs/page.md": page, "docs/b.md": "原告张建国。"}))
    ] == ["full-name"]
    stale = private(look(tmp_path / "c", {"docs/page.md": page.replace("原告张建国。", "无")}))
    assert [(fault.code, fault.span.file, fault.span.line) for fault in stale] == [
        ("bad-allowance", "docs/page.md", 5)
    ]
    cases = (tmp_path / "a" / "cases.yaml").read_text("utf-8")
    site = cases.replace(
        "  languages: [en, zh]\n",
        "  languages: [en, zh]\n" + "".join(f"  {each}\n" for each in allow.splitlines()),
    )
    assert not private(look(tmp_path / "d", {"cases.yaml": site + "# 原告张建国\n"}))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder that builds."""
    folder(tmp_path, {"mkdocs.yml": MINIMAL_CONFIG, "records/example.yaml": CASE})
    (tmp_path / "docs").mkdir()
    return tmp_path


def test_nothing_is_written_and_the_old_site_stays(project: Path) -> None:
    assert build(project, project / "site", render).ok
    before = (project / "site" / "index.html").read_bytes()
    (project / "docs" / "page.md").write_text(f"# T\n\n原告{NAME}。\n", "utf-8")
    result = CliRunner().invoke(commands, ["build", "--records", str(project)])
    assert result.exit_code == 1
    assert NAME not in result.output
    assert MASK in result.output
    assert (project / "site" / "index.html").read_bytes() == before
    assert not any(
        NAME.encode() in file.read_bytes() for file in (project / "site").rglob("*") if file.is_file()
    )


def test_the_audit_lists_every_exception_masked(project: Path) -> None:
    allow = (
        "review: {allow: [{rule: full-name, text: 张建国, reason: invented, by: editor, date: 2026-01-05}]}"
    )
    (project / "docs" / "page.md").write_text(f"---\n{allow}\n---\n原告张建国。\n", "utf-8")
    (project / "records" / "example.yaml").write_text(
        CASE.replace("李某", "张建国") + f"    {allow}\n", "utf-8"
    )
    text = CliRunner().invoke(commands, ["audit", "--records", str(project)])
    assert text.exit_code == 0
    assert "docs/page.md:2: full-name `张*国`" in text.output
    assert text.output.endswith("2 exceptions\n")
    found = json.loads(
        CliRunner().invoke(commands, ["audit", "--records", str(project), "--format", "json"]).output
    )
    assert [(each["record"], each["rule"], each["by"], each["date"]) for each in found] == [
        ("b2c3d4", "full-name", "editor", "2026-01-05"),
        ("docs/page.md", "full-name", "editor", "2026-01-05"),
    ]
    assert NAME not in text.output + json.dumps(found, ensure_ascii=False)


@pytest.mark.parametrize("slip", ["", "    number: [\n"])
def test_a_page_is_not_blamed_for_a_name_that_an_unread_record_may_declare(slip: str, tmp_path: Path) -> None:
    declared = "    parties: [{name: {en: Zhang Jiamou, zh: 张某}}]\n"
    page = f"Zhang Jiamou was aided. {NAME}\n"
    report = look(tmp_path, {"records/example.yaml": f"{CASE}{declared}{slip}", "docs/about.md": page})
    told = [each.message for each in report.diagnostics if each.span.file == "docs/about.md"]
    assert len(told) == 1
    assert MASK in told[0]
    assert report.ok is False
