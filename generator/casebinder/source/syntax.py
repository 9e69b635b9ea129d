"""YAML's errors as faults that an editor can mend."""

from __future__ import annotations

import re
from typing import Any

from casebinder.diagnostics import Diagnostic, Span

CURES: tuple[tuple[str, str, str], ...] = (
    (r"mapping values are not allowed", "a colon with a blank after it stands inside a value",
     "put the whole value in quotes; or, when a new key begins here, indent it as its neighbours"),
    (r"could not find expected ':'|did not find expected key", "a key with a colon and a value is expected here",
     "write `key: value`, indented as its neighbours; a text of several lines needs `|` after its key"),
    (r"did not find expected '-' indicator", "an entry of the list is expected here",
     "begin it with `- `, under the dashes above; or take one level of indentation away"),
    (r"did not find expected ',' or", "a bracket is open, or a comma is missing",
     "close it with `]` or `}`, or part the entries with `,`"),
    (r"did not find expected node content", "a value is expected here",
     "write the value, or close the bracket with `]` or `}`"),
    (r"found unexpected end of stream|document separator", "a quote is open until the end of the file",
     "close the quote; a quote inside the text is written twice (`''`)"),
    (r"found unknown escape character|expected hexadecimal|invalid Unicode", "`\\` does not stand before a sign it may precede",
     "write `\\\\` for a backslash, or use single quotes"),
    (r"cannot start any token", "a text may not begin with this character",
     "put the whole value in quotes"),
    (r"incompatible YAML|YAML version|directive", "a line that begins with `%` is not understood here",
     "take the line out"),
    (r"expected <document start>", "the file goes on after its end",
     "take out the bracket that is too many, or indent the lines as those above"),
)  # fmt: skip


def explain(error: Exception, text: str, file: str) -> Diagnostic:
    """The fault that YAML's parser gave up at, with the likely cure."""
    line, column = _place(error, text)
    words = text.split("\n")[line - 1] if line <= text.count("\n") + 1 else ""
    span = Span(file, line, column, line, column + 1)
    special = _special(words, span)
    if special:
        return special
    problem = str(getattr(error, "problem", None) or error)
    for pattern, fact, hint in CURES:
        if re.search(pattern, problem):
            return Diagnostic("yaml-syntax", fact, span, hint)
    return Diagnostic("yaml-syntax", f"the YAML cannot be read: {problem.splitlines()[0]}", span,
                      "compare the line with its neighbours")  # fmt: skip


def _place(error: Any, text: str) -> tuple[int, int]:
    """Line and column, from 1, of the mistake: the key that lacks its colon rather than the line after."""
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if "could not find expected ':'" in str(getattr(error, "problem", "")) and context:
        mark = context
    if mark is None:
        return 1, 1
    last = text.count("\n") + 1
    if mark.line + 1 > last or (mark.line + 1 == last and not text.rpartition("\n")[2] and mark.line):
        whole = text.rstrip("\n")
        return whole.count("\n") + 1, len(whole) - whole.rfind("\n")
    return mark.line + 1, mark.column + 1


def _special(words: str, span: Span) -> Diagnostic | None:
    indent = re.match(r"\s*", words)
    blanks = indent[0] if indent else ""
    if "\t" in blanks:
        at = Span(span.file, span.line, blanks.index("\t") + 1, span.line, blanks.index("\t") + 2)
        hint = "indent with blanks, two a level, and no tab"
        return Diagnostic("yaml-tab", "the line is indented with a tab", at, hint)
    if blanks.strip(" "):
        at = Span(span.file, span.line, 1, span.line, len(blanks) + 1)
        hint = "indent with ordinary blanks, two a level"
        return Diagnostic("yaml-indentation", "the line is indented with full-width spaces", at, hint)
    if found := re.match(r"\s*(?:- )?[\w-]+(：)", words):
        at = Span(span.file, span.line, found.start(1) + 1, span.line, found.end(1) + 1)
        hint = "write `: `, an ordinary colon and a blank"
        return Diagnostic("yaml-full-width-colon", "the colon `：` is a full-width one", at, hint)
    if found := re.match(r"\s*(?:- )?[a-z][\w-]*(:)(?=[^\s/])", words):
        at = Span(span.file, span.line, found.start(1) + 1, span.line, found.end(1) + 1)
        return Diagnostic("yaml-syntax", "no blank follows the colon", at, "put a blank after the colon")
    return None
