"""Inputs that YAML readers stumble over: each is a diagnostic at its place, or plain text."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from casebinder.diagnostics import WARNING
from casebinder.source import MapNode, Scalar, Source, read

TEXTS = {
    "no": "no", "NO": "NO", "off": "off", "yes": "yes", "on": "on", "12:30": "12:30",
    "190:20:30": "190:20:30", "017": "017", "0x1F": "0x1F", "0b11": "0b11", "1_000": "1_000",
    "1.10": "1.10", "2024-01-15": "2024-01-15", "2024-13-45": "2024-13-45",
    "2024-1-5": "2024-1-5", "1e400": "1e400", ".nan": ".nan", "1" * 5000: "1" * 5000, "=": "=",
    "<<": "<<", "true": "true", "'#1'": "#1",
    "https://example.org/#p1": "https://example.org/#p1", "案：一": "案：一", "'it''s'": "it's",
    "😀 é": "😀 é",
}  # fmt: skip

FAULTS = [
    # bad-inputs row, text or bytes of cases.yaml, then each fault: code, line, column
    (15, "<<: {a: b}\n", [("yaml-merge", 1, 1)]),
    (16, "id: a\nid: b\n", [("yaml-duplicate-key", 2, 1)]),
    (17, "e\u0301: 1\n\u00e9: 2\n", [("yaml-duplicate-key", 2, 1)]),
    (18, "1: a\ntrue: b\n", [("yaml-key", 1, 1), ("yaml-key", 2, 1)]),
    (19, "? [a]\n: b\n", [("yaml-key", 1, 3)]),
    (19, "~: b\n", [("yaml-key", 1, 1)]),
    (20, "a: &x 1\nb: *x\n", [("yaml-anchor", 1, 4), ("yaml-alias", 2, 4)]),
    (21, "a: &a [*a]\n", [("yaml-anchor", 1, 4), ("yaml-alias", 1, 8)]),
    (22, "a: &a [x]\nb: &b [*a, *a]\n",
     [("yaml-anchor", 1, 4), ("yaml-anchor", 2, 4), ("yaml-alias", 2, 8), ("yaml-alias", 2, 12)]),
    (23, "a: &a {x: 1}\nb:\n  <<: *a\n", [("yaml-anchor", 1, 4), ("yaml-alias", 3, 7), ("yaml-merge", 3, 3)]),
    (24, "a: !!python/object/apply:os.system [x]\n", [("yaml-tag", 1, 4)]),
    (25, "a: !!binary eA==\nb: !!set {x}\nc: !foo y\n",
     [("yaml-tag", 1, 4), ("yaml-tag", 2, 4), ("yaml-tag", 3, 4)]),
    (26, "a: " + "[" * 1_000, [("yaml-too-deep", 1, 53)]),
    (27, "a: " + "[" * 100_000, [("yaml-too-deep", 1, 53)]),
    (28, "{x: " * 5_000, [("yaml-too-deep", 1, 201)]),
    (29, "".join("  " * depth + f"k{depth}:\n" for depth in range(300)), [("yaml-too-deep", 51, 101)]),
    (30, "a: " + "x" * 300_000, [("yaml-too-long", 1, 4)]),
    (31, "".join(f"k{number}: v\n" for number in range(30_000)), [("yaml-too-many", 17_223, 9)]),
    (32, "a: b\0c\na\a: d\n",
     [("unseen-character", 1, 5), ("unseen-character", 2, 2), ("yaml-duplicate-key", 2, 1)]),
    (33, 'a: "a\\0b"\nb: "\\x07"\nc: "\\v"\n',
     [("unseen-character", 1, 4), ("unseen-character", 2, 4), ("unseen-character", 3, 4)]),
    (33, 'a: "\\ufffd\\0"\n', [("lost-character", 1, 4)]),
    (34, 'a: "\\ud83d"\n', [("yaml-syntax", 1, 7)]),
    (35, "a: b\u202ec\n", [("unseen-character", 1, 5)]),
    (36, "a: 吴\u200b某\n", [("unseen-character", 1, 5)]),
    (37, "a: b\nc: \ufeffd\n", [("unseen-character", 2, 4)]),
    (38, "a: b\x85c\nd: e\u2028f\n", [("unseen-character", 1, 5), ("unseen-character", 2, 5)]),
    (38, "a: 吴\ufffd某\n", [("lost-character", 1, 5)]),
    (39, "a: b\n标题: 案例\n".encode("gbk"), [("not-utf-8", 2, 1)]),
    (39, b"a: b\n\xff\xfe\xfd\n", [("not-utf-8", 2, 1)]),
    (40, "a: b\n".encode("utf-16"), [("not-utf-8", 1, 1)]),
    (41, "a: b\n---\nc: d\n", [("yaml-documents", 2, 1)]),
    (42, "# nothing\n", [("yaml-empty", 1, 1)]),
    (42, "", [("yaml-empty", 1, 1)]),
    (43, "- a\n", [("yaml-top", 1, 1)]),
    (43, "a text\n", [("yaml-top", 1, 1)]),
    (44, "标题：某案\n", [("yaml-top", 1, 1)]),
    (45, "title:x\n", [("yaml-top", 1, 1)]),
    (46, "s: x\nt: a: b\n", [("yaml-syntax", 2, 5)]),
    (48, "a:\n\tb: c\n\td: e\n", [("yaml-tab", 2, 1), ("yaml-tab", 3, 1)]),
    (48, "a:\n　　b: c\n　　d: e\n", [("yaml-indentation", 2, 1), ("yaml-indentation", 3, 1)]),
    (49, "%YAML 9.9\n---\na: b\n", [("yaml-syntax", 1, 1)]),
    (46, "s:\n  t: x\n  url：y\n  z: w\n", [("yaml-colon", 3, 6)]),
    (46, "s:\n  t: x\n  url:y\n  z: w\n", [("yaml-colon", 3, 6)]),
    (46, "s:\n  t：x\n  z: w\n", [("yaml-colon", 2, 4)]),
    (46, "s: x\n  t: y\n", [("yaml-syntax", 2, 4)]),
    (46, "a: [b, c\nd: e\n", [("yaml-syntax", 1, 4)]),
    (46, "a: b\nc: 'open\nd: e\n", [("yaml-syntax", 2, 4)]),
    (46, 'a: "b" c\n', [("yaml-syntax", 1, 8)]),
    (46, "a: | b\n  c\n", [("yaml-syntax", 1, 6)]),
    (46, "a: {b: c}}\n", [("yaml-syntax", 1, 10)]),
    (46, "a: ｛en: b, zh: 乙｝\nc: d\n", [("yaml-syntax", 1, 4)]),
    (46, "a:\n  - b: ｛en: b, zh: 乙}\n", [("yaml-syntax", 2, 8)]),
    (46, "a: {en: b, zh: 乙｝\nc: d\n", [("yaml-syntax", 1, 17)]),
    (46, "a: 100%\nb: @c\n", [("yaml-syntax", 2, 4)]),
]  # fmt: skip


def source(folder: Path, data: str | bytes) -> Source:
    (folder / "cases.yaml").write_bytes(data if isinstance(data, bytes) else data.encode())
    return read(folder)


def faults(found: Source) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in found.diagnostics]


@pytest.mark.parametrize(("written", "text"), TEXTS.items(), ids=[text[:12] for text in TEXTS])
def test_scalars_stay_text(tmp_path: Path, written: str, text: str) -> None:
    found = source(tmp_path, f"v: {written}\n")
    assert found.diagnostics == ()
    value = found.documents[0].root.get("v")
    assert isinstance(value, Scalar)
    assert value.text == text


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_an_absent_value(tmp_path: Path, written: str) -> None:
    value = source(tmp_path, f"v: {written}\n").documents[0].root.get("v")
    assert isinstance(value, Scalar)
    assert value.absent


@pytest.mark.parametrize("written", ['""', "'null'", "|\n  ~"])
def test_what_is_quoted_is_given(tmp_path: Path, written: str) -> None:
    value = source(tmp_path, f"v: {written}\n").documents[0].root.get("v")
    assert isinstance(value, Scalar)
    assert not value.absent


@pytest.mark.parametrize(
    ("data", "expected"),
    [(data, expected) for _, data, expected in FAULTS],
    ids=[f"row-{row}-{number}" for number, (row, _, _) in enumerate(FAULTS)],
)
def test_a_fault_is_told_at_its_place(
    tmp_path: Path, data: str | bytes, expected: list[tuple[str, int, int]]
) -> None:
    begun = time.perf_counter()
    found = source(tmp_path, data)
    assert sorted(faults(found)) == sorted(expected)
    assert all(fault.hint and fault.message for fault in found.diagnostics)
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("text", ["a: b\nc: d\n", "\ufeffa: b\nc: d\n", "a: b\r\nc: d\r\n", "a: b\rc: d"])
def test_line_ends_and_a_mark_at_the_start_make_no_difference(tmp_path: Path, text: str) -> None:
    found = source(tmp_path, text)
    assert found.diagnostics == ()
    assert pairs(found.documents[0].root) == [("a", "b", 1, 4), ("c", "d", 2, 4)]


def test_the_cure_names_what_was_done(tmp_path: Path) -> None:
    for text, words in {
        "标题：某案\n": "full-width",
        "title:x\n": "space after the colon",
        "a:\n\tb: c\n": "no tab",
        "t: a: b\n": "in quotes",
        "t: 'it's'\n": "''",
        "a: [b\n": "close it",
        "a:\n  b: c\n d: e\n": "as many spaces before it",
        "a:\n  - b: c\n- d: e\n": "as many spaces before its `- `",
        "a:\n  - b: c\n  -{d: e, f: g}\n": "hyphen and a space",
        "t: [a] b\n": "whole value in quotes",
    }.items():
        assert words in source(tmp_path, text).diagnostics[0].hint
    assert "GBK" in source(tmp_path, "标题: 案例\n".encode("gbk")).diagnostics[0].message
    assert "UTF-8" in source(tmp_path, "标题: 案例\n".encode("gbk")).diagnostics[0].hint
    assert "plain text" in source(tmp_path, b"PK\x03\x04\x14\x00\x06\x00\x9a").diagnostics[0].hint


def test_the_second_key_names_the_first(tmp_path: Path) -> None:
    fault = source(tmp_path, "id: a\nx: b\nid: c\n").diagnostics[0]
    assert [(note.span.line, note.span.column) for note in fault.related] == [(1, 1)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("t: 案 #1\n", [(1, 6)]),
        ("t: 案 # 待核实\n", [(1, 6)]),
        ("t: 案  # 待核实\n", []),
        ("t: '案' #1\n", []),
        ("t: '案 #1'\n", []),
        ("t: case #1\n", [(1, 9)]),
        ("t: case # a note\n", []),
        ("t: |\n  案 #1\n", []),
        ("a: [x] # 案\nt: 甲\n  乙 #1\n", [(3, 5)]),
    ],
)
def test_text_lost_behind_a_hash_is_a_warning(
    tmp_path: Path, text: str, places: list[tuple[int, int]]
) -> None:
    found = source(tmp_path, text).diagnostics
    assert [(fault.span.line, fault.span.column) for fault in found] == places
    assert all((fault.code, fault.severity) == ("text-after-hash", WARNING) for fault in found)


def test_every_fault_of_a_file_is_told_in_one_run(tmp_path: Path) -> None:
    text = (
        "cases:\n  - id: aaa\n    title: a: b\n  - id: bbb\n    title: b\n    title: c\n"
        "  - id: ccc\n    title: 'open\n  - id: ddd\n    title: d\n"
    )
    found = source(tmp_path, text)
    assert sorted(faults(found)) == [
        ("yaml-duplicate-key", 6, 5),
        ("yaml-syntax", 3, 13),
        ("yaml-syntax", 8, 12),
    ]
    cases = found.documents[0].root.get("cases")
    assert [pairs(case)[0][1] for case in getattr(cases, "items", ())] == ["bbb", "ddd"]
    assert found.lost == {"aaa", "ccc"}
    assert {fault.record for fault in found.diagnostics} == {"aaa", "bbb", "ccc"}


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "vocabularies").mkdir()
    (tmp_path / "vocabularies" / "a.yaml").write_text("a: [\n")
    (tmp_path / "vocabularies" / "b.yaml").write_bytes(b"\xff\xff")
    (tmp_path / "vocabularies" / "c.yaml").write_text("terms: []\n")
    (tmp_path / "courses.yaml").write_text("x: 1\nx: 2\n")
    found = source(tmp_path, "a: b\n")
    assert [(fault.span.file, fault.code) for fault in found.diagnostics] == [
        ("courses.yaml", "yaml-duplicate-key"),
        ("vocabularies/a.yaml", "yaml-syntax"),
        ("vocabularies/b.yaml", "not-utf-8"),
    ]
    assert [document.file for document in found.documents] == [
        "cases.yaml",
        "courses.yaml",
        "vocabularies/c.yaml",
    ]
    assert found.broken == {"courses.yaml", "vocabularies/a.yaml", "vocabularies/b.yaml"}


def test_included_files_are_read_once_each_and_in_order(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    for name in ("b.yaml", "a.yaml", ".hidden.yaml"):
        (tmp_path / "records" / name).write_text("cases: []\n")
    found = source(tmp_path, "include: [records/*.yaml, records/a.yaml]\n")
    assert [document.file for document in found.documents] == [
        "cases.yaml",
        "records/a.yaml",
        "records/b.yaml",
    ]
    assert found.diagnostics == ()


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("../x.yaml", "include-outside"),
        ("/etc/*.yaml", "include-outside"),
        ("a\\b.yaml", "include-outside"),
        ("none/*.yaml", "include-nothing"),
        ("**/**x/[", "include-nothing"),
        ("a**", "include-nothing"),
    ],
)
def test_a_path_that_leads_nowhere_is_told(tmp_path: Path, pattern: str, code: str) -> None:
    assert faults(source(tmp_path, f"include:\n  - '{pattern}'\n")) == [(code, 2, 5)]


def test_links_and_special_files_are_refused(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    (inside / "vocabularies").mkdir(parents=True)
    (tmp_path / "other.yaml").write_text("a: b\n")
    (inside / "linked.yaml").symlink_to(tmp_path / "other.yaml")
    (inside / "vocabularies" / "link.yaml").symlink_to("/dev/zero")
    (inside / "vocabularies" / "folder.yaml").mkdir()
    (inside / "folder").symlink_to(tmp_path)
    os.mkfifo(inside / "courses.yaml")
    found = source(inside, "include: [linked.yaml, folder/other.yaml]\n")
    assert [(fault.span.file, fault.code) for fault in found.diagnostics] == [
        ("linked.yaml", "file-kind"),
        ("folder/other.yaml", "file-kind"),
        ("courses.yaml", "file-kind"),
        ("vocabularies/folder.yaml", "file-kind"),
        ("vocabularies/link.yaml", "file-kind"),
    ]
    assert set(found.texts) == {"cases.yaml"}


@pytest.mark.parametrize(
    "name", ["a b#c?d.yaml", "con.yaml", "-x.yaml", "a..yaml", "x.yml", "y .yaml", "z\u202e.yaml"]
)
def test_names_that_do_not_work_everywhere_are_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "vocabularies").mkdir()
    (tmp_path / "vocabularies" / name).write_text("terms: []\n")
    found = source(tmp_path, "a: b\n")
    assert [fault.code for fault in found.diagnostics] == ["file-name"]
    assert "\u202e" not in found.diagnostics[0].message + found.diagnostics[0].record


MISNAMED = ["mine.yml", "mine.YAML", "mine.yaml.txt", "mine.Yml", "mine.yml.txt"]


@pytest.mark.parametrize("include", ["records/*.yaml", "records/other.yaml", "rec*/*.yaml", "**/*.yaml"])
@pytest.mark.parametrize("name", MISNAMED)
def test_a_file_of_records_that_is_not_read_is_told(tmp_path: Path, name: str, include: str) -> None:
    (tmp_path / "records").mkdir()
    for each in (name, "other.yaml", "notes.txt", ".hidden.yml", "~mine.yml"):
        (tmp_path / "records" / each).write_text("cases: []\n")
    found = source(tmp_path, f"include: ['{include}']\n")
    assert [(fault.code, fault.severity, fault.span.file) for fault in found.diagnostics] == [
        ("file-name", WARNING, f"records/{name}")
    ]
    assert found.diagnostics[0].message == f"records/{name} is not read, for its name does not end in .yaml"
    assert "rename it to `mine.yaml`" in found.diagnostics[0].hint
    assert set(found.texts) == {"cases.yaml", "records/other.yaml"}


def test_a_file_that_is_included_by_its_own_ending_is_read_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "mine.yml").write_text("cases: []\n")
    found = source(tmp_path, "include: [records/*.yml]\n")
    assert found.diagnostics == ()
    assert "records/mine.yml" in found.texts


@pytest.mark.parametrize("name", ["courses.yml", "cases.yaml.txt", "Ledger.YML"])
def test_a_misnamed_file_beside_cases_yaml_is_told(tmp_path: Path, name: str) -> None:
    for each in (name, "mkdocs.yml", "compose.yml"):
        (tmp_path / each).write_text("a: b\n")
    found = source(tmp_path, "include: [more.yaml]\n")
    assert ("file-name", name) in [(fault.code, fault.span.file) for fault in found.diagnostics]
    assert {fault.code for fault in found.diagnostics} == {"file-name", "include-nothing"}
    assert len(found.diagnostics) == 2


def test_no_folder_is_a_diagnostic(tmp_path: Path) -> None:
    assert [fault.code for fault in read(tmp_path / "none").diagnostics] == ["file-missing"]


def pairs(node: object) -> list[tuple[str, str, int, int]]:
    """Key, text, line and column of the scalars of a map."""
    assert isinstance(node, MapNode)
    return [
        (entry.key.text, entry.value.text, entry.value.span.line, entry.value.span.column)
        for entry in node
        if isinstance(entry.value, Scalar)
    ]


def test_links_among_the_pages_are_refused(tmp_path: Path) -> None:
    """MkDocs would follow them: what lies outside the folder would be published."""
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    (tmp_path / "docs" / "deep" / "page.md").write_text("# Page\n")
    (tmp_path / "docs" / "all").symlink_to("/")
    (tmp_path / "docs" / "deep" / "picture.png").symlink_to(tmp_path / "cases.yaml")
    os.mkfifo(tmp_path / "docs" / "deep" / "pipe.md")
    assert [(fault.code, fault.span.file) for fault in source(tmp_path, "a: b\n").diagnostics] == [
        ("file-kind", "docs/all"),
        ("file-kind", "docs/deep/picture.png"),
        ("file-kind", "docs/deep/pipe.md"),
    ]


def test_a_folder_of_pages_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "docs").symlink_to("/etc")
    assert [fault.span.file for fault in source(tmp_path, "a: b\n").diagnostics] == ["docs"]
