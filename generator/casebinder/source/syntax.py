"""YAML's errors as faults that an editor can mend."""

from __future__ import annotations

import re
from typing import Any

from casebinder.diagnostics import Diagnostic, Span

CURES: tuple[tuple[str, str, str], ...] = (
    ("mapping values are not allowed",
     "a colon with a space after it stands inside a value",
     "put the whole value in quotes"),
    ("could not find expected ':'|did not find expected key|but found '<block",
     "a key with a colon and a value is expected here",
     "write `key: value`, indented as its neighbours; a text of several lines needs `|` and one indentation"),
    ("did not find expected '-' indicator|expected <block end>",
     "an entry of the list is expected here",
     "begin it with `- `, under the dashes above; or take one level of indentation away"),
    ("did not find expected ',' or|expected ',' or",
     "a bracket that opens here is not closed, or a comma is missing in it",
     "close it with `]` or `}`, or part the entries with `, `; a text that holds a comma needs quotes"),
    ("did not find expected node content|expected the node content",
     "a value is expected here",
     "write the value, or close the bracket with `]` or `}`"),
    ("found unexpected end of stream|document separator",
     "a quote that opens here is not closed",
     "close the quote; inside single quotes a `'` is written twice (`''`)"),
    ("escape|hexadecimal|invalid Unicode",
     "a backslash stands before a sign it may not precede",
     "write two backslashes for one, or use single quotes"),
    ("cannot start any token|block sequence entries are not allowed|found a tab",
     "a text may not begin with this character",
     "put the whole value in quotes"),
    ("incompatible YAML|version|directive",
     "a line that begins with `%` is no part of a record",
     "take the line out"),
    ("expected <document start>|expected '<document start>'",
     "the file goes on after its end",
     "take out the bracket that is too many, or indent the lines as those above"),
    ("anchor|alias",
     "`&` and `*` have a meaning of their own at the beginning of a value",
     "put the whole value in quotes"),
    (r"\btag\b",
     "`!` has a meaning of its own at the beginning of a value",
     "put the whole value in quotes"),
    ("block scalar|comment or line break",
     "something follows `|` or `>` on its line",
     "begin the text on the next line, indented by two spaces"),
)  # fmt: skip
OPENS = re.compile(r"quoted scalar|flow (?:mapping|sequence)|simple key")
"""Where YAML gives up far behind the mistake, which is where the thing began."""

WIDE_INDENT = re.compile(r"[ \t]*[\u3000\xa0\u2002-\u200a]\s*")
FULL_COLON = re.compile(r"\s*(?:- +)*[\w-]+(：)")
FIRST_COLON = re.compile(r"\s*(?:- +)*[\w-]+:$")
QUOTED = re.compile(r"""\s*(?:- +)*(?:[\w-]+: +)?(["']).*\1\s*$""")
CLOSE_COLON = re.compile(r"\s*(?:- +)*([a-z][\w-]*)(:)(?=[^ \t/])")
WIDE_KEY = re.compile(r"[ \t]*[\t\u3000\xa0\u2002-\u200a]\s*(?:- +)?[a-z][\w-]*[:：](?:\s|$)")
DASH = re.compile(r" *(-(?=[a-z])|-[\u3000\xa0]|[–—－])[ \u3000]*(?=[a-z][\w-]*[:：](?:\s|$))")
KEY_LINE = re.compile(r" *[a-z][\w-]*:(?: |$)")
CLOSE_DASH = re.compile(r" *(-)(?=[{\[])")
ENTRY_LINE = re.compile(r" *- ")
BRACKETED = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(?:\[.*\]|\{.*\})\s*$")
FULL_COMMA = re.compile(r"(，)\s*[a-z][\w-]*$")
FULL_BRACE = re.compile(r"\s*(?:- +)*(?:[\w-]+: +)?(?:(｛)\s*[\w-]+\s*[:：]|\{.*(｝)\s*$)")
BRACES = "write ordinary braces, colons and commas: `{…: …, …: …}`"
FAR = 40
"""How many lines above the place where YAML gave up the mistake is looked for."""


def explain(error: Exception, text: str, file: str) -> Diagnostic:
    """The fault that YAML's parser gave up at, with the likely cure."""
    line, column = _place(error, text)
    problem = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', None) or error}"
    span = Span(file, line, column, line, column + 1)
    lines = text.split("\n")
    special = (
        _special(lines[line - 1], span)
        or _in_brackets(lines, error, problem, file)
        or _earlier(lines, span)
        or _misplaced(lines, span, problem)
    )
    if special:
        return special
    for pattern, fact, hint in CURES:
        if re.search(pattern, problem):
            return Diagnostic("yaml-syntax", fact, span, hint)
    fact = "the line cannot be read as YAML"
    return Diagnostic("yaml-syntax", fact, span, "compare it with its neighbours; put texts in quotes")


def colon_hint(text: str) -> str:
    """The cure for a text that was meant as a key with its value; empty when it does not look so."""
    if brace_hint(text):
        return brace_hint(text)
    if re.match(r"[^\s:：]{1,40}：", text):
        return "the colon `：` is a full-width one: write `: `, an ordinary colon and a space"
    return "put a space after the colon" if re.match(r"[^\s:：/]{1,40}:(?![\s/])", text) else ""


def brace_hint(text: str) -> str:
    """The cure for keys in full-width braces; empty for a text that does not look like them."""
    return BRACES if re.match(r"｛\s*[\w-]+\s*(?:[:：]|$)", text) else ""


def indentation(span: Span) -> Diagnostic:
    """The fault of a line that is indented with characters which only look like spaces."""
    hint = "indent with ordinary spaces, two for each level"
    return Diagnostic("yaml-indentation", "the line is indented with full-width spaces", span, hint)


def _place(error: Any, text: str) -> tuple[int, int]:
    """Line and column, from 1, of the mistake, which may be far before the place YAML gave up at."""
    mark = getattr(error, "problem_mark", None)
    context = str(getattr(error, "context", None) or "")
    if OPENS.search(context) and not re.search("escape|hexadecimal|Unicode", str(error)):
        mark = getattr(error, "context_mark", None) or mark
    if mark is None:
        return 1, 1
    lines = text.split("\n")
    line = min(mark.line, len(lines) - 1)
    if line < mark.line or not lines[line].strip():
        while line > 0 and not lines[line].strip():
            line -= 1
        return line + 1, len(lines[line]) + 1
    return line + 1, min(mark.column, len(lines[line])) + 1


def _special(words: str, span: Span) -> Diagnostic | None:
    """The fault that the line itself shows, whatever YAML says of it."""
    blanks = words[: len(words) - len(words.lstrip())]
    if "\t" in blanks:
        column = blanks.index("\t") + 1
        at = Span(span.file, span.line, column, span.line, column + 1)
        hint = "indent with spaces, two for each level; no tab"
        return Diagnostic("yaml-tab", "the line is indented with a tab", at, hint)
    if WIDE_INDENT.match(words):
        return indentation(Span(span.file, span.line, 1, span.line, len(blanks) + 1))
    if found := FULL_COLON.match(words):
        at = Span(span.file, span.line, found.start(1) + 1, span.line, found.end(1) + 1)
        hint = "write `: `, an ordinary colon and a space"
        return Diagnostic("yaml-colon", "the colon `：` after the key is a full-width one", at, hint)
    if found := FULL_BRACE.match(words):
        return _full_brace(found, span)
    found = CLOSE_COLON.match(words)
    if found and (span.column == found.start(1) + 1 or span.column >= found.end(2)):
        at = Span(span.file, span.line, found.start(2) + 1, span.line, found.end(2) + 1)
        wide = words[found.end(2)].isspace()
        fact = (
            "the space after the colon is a full-width one"
            if wide
            else "no space follows the colon after the key"
        )
        hint = "put an ordinary space after the colon" if wide else "put a space after the colon"
        return Diagnostic("yaml-colon", fact, at, hint)
    return None


def _full_brace(found: re.Match[str], span: Span) -> Diagnostic:
    """The fault of a full-width brace in a line."""
    group = 1 if found[1] else 2
    at = Span(span.file, span.line, found.start(group) + 1, span.line, found.end(group) + 1)
    return Diagnostic("yaml-syntax", f"the brace `{found[group]}` is a full-width one", at, BRACES)


def _in_brackets(lines: list[str], error: Any, problem: str, file: str) -> Diagnostic | None:
    """The fault of a colon or a full-width comma inside brackets, which YAML takes for one left open."""
    mark, start = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if "expected ',' or" not in problem or mark is None or start is None or mark.line != start.line:
        return None  # brackets over several lines are rather left open
    words = lines[mark.line]
    if words[mark.column : mark.column + 1] != ":":
        return None
    if found := FULL_COMMA.search(words[: mark.column]):
        at = Span(file, mark.line + 1, found.start(1) + 1, mark.line + 1, found.end(1) + 1)
        hint = "write `, `, an ordinary comma and a space"
        return Diagnostic("yaml-syntax", "the comma `，` between the entries is a full-width one", at, hint)
    at = Span(file, mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)
    fact = "a colon with a space after it stands inside a value"
    return Diagnostic("yaml-syntax", fact, at, "put the whole value in quotes")


def _earlier(lines: list[str], span: Span) -> Diagnostic | None:
    """The fault of a line above in the same record, which only looks as if it were indented or an entry."""
    for number in range(span.line, max(span.line - FAR, 0), -1):
        words = lines[number - 1]
        if WIDE_KEY.match(words):
            return indentation(Span(span.file, number, 1, number, len(words) - len(words.lstrip()) + 1))
        if found := DASH.match(words) or CLOSE_DASH.match(words):
            at = Span(span.file, number, found.start(1) + 1, number, found.start(1) + 2)
            hint = "begin the entry with `- `, an ordinary hyphen and a space"
            return Diagnostic("yaml-syntax", "the entry does not begin with a hyphen and a space", at, hint)
        if words.startswith(("- ", "  - ", "    - ")):
            return None
    return None


def _misplaced(lines: list[str], span: Span, problem: str) -> Diagnostic | None:
    """The fault of a key that YAML takes for a part of the value above, or of text behind a quote."""
    before = lines[span.line - 1][: span.column - 1]
    if "expected key" in problem or "block end" in problem or "'-' indicator" in problem:
        return _out_of_place(lines[span.line - 1], span) if not before.strip() else _behind(before, span)
    if "mapping values" not in problem or not FIRST_COLON.match(before + ":"):
        return None
    above = next((each for each in range(span.line - 2, -1, -1) if lines[each].strip()), None)
    if above is None:
        return None
    column = len(lines[above]) + 1
    special = _special(lines[above], Span(span.file, above + 1, column, above + 1, column + 1))
    if special:
        return special
    hint = "indent the key as its neighbours; a text of several lines needs `|` after its key"
    return Diagnostic("yaml-syntax", "the key is read as a part of the value above", span, hint)


def _out_of_place(words: str, span: Span) -> Diagnostic | None:
    """The fault of a whole key or entry that is indented otherwise than those above."""
    if KEY_LINE.match(words):
        hint = "put as many spaces before it as before the keys above"
        return Diagnostic("yaml-syntax", "the key is not indented as its neighbours", span, hint)
    if ENTRY_LINE.match(words):
        hint = "put as many spaces before its `- ` as before the entries above"
        return Diagnostic("yaml-syntax", "the entry is not indented as its neighbours", span, hint)
    return None


def _behind(before: str, span: Span) -> Diagnostic | None:
    """The fault of words behind a value that its quote or bracket has closed."""
    if QUOTED.match(before):
        hint = "put the quotes around the whole value; inside single quotes a `'` is written twice (`''`)"
        return Diagnostic("yaml-syntax", "text follows the quote that closes the value", span, hint)
    if BRACKETED.match(before):
        hint = "put the whole value in quotes: a text that begins with a bracket needs them"
        return Diagnostic("yaml-syntax", "text follows the bracket that closes the value", span, hint)
    return None
