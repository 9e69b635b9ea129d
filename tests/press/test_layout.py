"""A layout keeps its contract, or names the slot that broke it."""

from __future__ import annotations

import time
from typing import Any

import pytest

from casebinder.outputs import Page
from casebinder.press import Frame, Layout, LayoutError, cut, press

WHOLE = (
    "<html><head><title>CASEBINDERTITLE - S</title></head><body>"
    '<a href="CASEBINDERALTERNATEZH">中文</a><p>CASEBINDERTRAIL</p>'
    '<h1 id="title">CASEBINDERHEADING</h1><p>CASEBINDERCONTENT</p></body></html>'
)
FRAME = Frame("https://example.org/s/", "S", "en", "en")


def _cut(html: str, *, records: bool = True) -> Layout:
    return cut(html, "docs/cases/case.md", "case", "en", "cases/case/", records=records)


def _page(**changes: str) -> Page:
    values: dict[str, Any] = {
        "title": 'A & "B" <c>',
        "description": "d",
        "content": "<p>body</p>",
        "trail": "<nav></nav>",
    }
    return Page(
        kind="case", language="en", path="cases/k7w3pd/",
        alternates={"en": "cases/k7w3pd/", "zh": "zh/cases/k7w3pd/"}, **(values | changes),
    )  # fmt: skip


def test_every_slot_is_filled_and_escaped_for_its_place() -> None:
    html = press(_cut(WHOLE), _page(), FRAME).decode()
    assert "<title>A &amp; &quot;B&quot; &lt;c&gt; - S</title>" in html
    assert '<a href="../../zh/cases/k7w3pd/">中文</a><nav></nav>' in html
    assert '<h1 id="title">A &amp; &quot;B&quot; &lt;c&gt;</h1><p>body</p>' in html
    assert '<link rel="canonical" href="https://example.org/s/cases/k7w3pd/">' in html
    assert '<link rel="alternate" hreflang="zh" href="https://example.org/s/zh/cases/k7w3pd/">' in html
    assert "CASEBINDER" not in html


def test_content_that_speaks_of_slots_is_left_alone() -> None:
    html = press(_cut(WHOLE), _page(content="<p>CASEBINDERTITLE</p>"), FRAME).decode()
    assert "<p>CASEBINDERTITLE</p>" in html


@pytest.mark.parametrize(
    ("slot", "broken"),
    [
        ("CASEBINDERCONTENT", WHOLE.replace("<p>CASEBINDERCONTENT</p>", "")),
        ("CASEBINDERCONTENT", WHOLE.replace("</body>", "<p>CASEBINDERCONTENT</p></body>")),
        ("CASEBINDERTRAIL", WHOLE.replace("<p>CASEBINDERTRAIL</p>", "")),
        ("CASEBINDERHEADING", WHOLE.replace("CASEBINDERHEADING", "Heading")),
        ("CASEBINDERTITLE", WHOLE.replace("CASEBINDERTITLE", "Title")),
        ("</head>", WHOLE.replace("</head>", "")),
        ("casebindertitle", WHOLE.replace('id="title"', 'id="casebindertitle"')),
    ],
)
def test_a_theme_that_breaks_the_contract_is_told_the_slot(slot: str, broken: str) -> None:
    with pytest.raises(LayoutError, match=slot) as caught:
        _cut(broken)
    assert "docs/cases/case.md" in str(caught.value)


def test_a_page_that_is_one_of_a_kind_needs_only_its_content() -> None:
    html = "<html><head></head><body><h1>Cases</h1><p>CASEBINDERCONTENT</p></body></html>"
    assert _cut(html, records=False).pieces[1::2] == ("</head>", "CONTENT")


def test_a_layout_at_another_depth_is_refused() -> None:
    layout = cut(WHOLE, "docs/case.md", "case", "en", "case/", records=True)
    with pytest.raises(LayoutError, match="depth"):
        press(layout, _page(), FRAME)


def test_json_ld_cannot_end_its_script() -> None:
    layout = _cut(WHOLE)
    page = Page("case", "en", "cases/k7w3pd/", "t", "d", "c", json_ld={"name": "</script><script>alert(1)"})
    html = press(
        Layout(layout.kind, "en", layout.path, ("<head></head>", "CONTENT", "")), page, FRAME
    ).decode()
    assert "</script><script>" not in html


def test_a_page_that_does_not_load_our_files_is_refused() -> None:
    html = WHOLE.replace("</head>", '<link rel="stylesheet" href="../../assets/a.css"></head>')
    cut(html, "docs/cases/case.md", "case", "en", "cases/case/", records=True, needs=["assets/a.css"])
    with pytest.raises(LayoutError, match=r"does not load assets/a\.js"):
        cut(html, "docs/cases/case.md", "case", "en", "cases/case/", records=True, needs=["assets/a.js"])


def test_blank_lines_that_a_theme_leaves_are_not_sent() -> None:
    said = "<script>a()\n\nb('<pre>')</script><PRE class='a'>\n\n  two</PRE><i>\n\u3000\n</i>"
    html = WHOLE.replace("<body>", f"<body>\n  \n\n    {said}\n\t\n  <hr>")
    assert f"<body>\n{said}\n<hr>" in press(_cut(html), _page(), FRAME).decode()


def test_blank_lines_cost_no_more_than_their_length() -> None:
    started = time.process_time()
    _cut(WHOLE.replace("<body>", "<body>" + "<!-- <pre> -->\n" * 50_000 + "<style-x></style-x>" * 50_000))
    assert time.process_time() - started < 5  # it was minutes
