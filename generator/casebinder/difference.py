"""Two wordings set against each other word by word; Chinese by runs of characters, as it has no blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

WORD = re.compile(r"[\u3400-\u9fff]|[\d.,%]*\d%?|[^\W\d_]+|\s+|.", re.DOTALL)
SAME, OUT, IN = "", "del", "ins"
"""What a run of words is: in both wordings, only in the earlier, only in the later."""

AROUND = 40
"""Characters that are shown on either side of what changed; what is further off is left out."""

SCRAP = 1
"""So few characters in common between two changes are noise, and are counted to both."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in one or in both of the wordings."""

    kind: str
    text: str


def compare(old: str, new: str) -> tuple[Run, ...]:
    """The runs of both wordings, in order, what was taken out before what came in.

    >>> [(run.kind, run.text) for run in compare("paid 30,000 yuan", "paid 33,000 yuan")]
    [('', 'paid '), ('del', '30,000'), ('ins', '33,000'), ('', ' yuan')]
    """
    before, after = WORD.findall(old), WORD.findall(new)
    runs: list[Run] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(SAME, "".join(before[a:b])))
        else:
            runs += [Run(OUT, "".join(before[a:b])), Run(IN, "".join(after[c:d]))]
    return tuple(_joined([run for run in runs if run.text]))


def align(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The paragraphs that differ, each with the one that stands in its place, "" where there is none."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for n in range(max(b - a, d - c)):
            yield (old[a + n] if a + n < b else "", new[c + n] if c + n < d else "")


def shortened(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs with long stretches of what did not change left out."""
    last = len(runs) - 1
    return tuple(
        Run(SAME, _short(run.text, n > 0, n < last)) if run.kind == SAME else run
        for n, run in enumerate(runs)
    )


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Neighbouring changes as one, over scraps that stand between them."""
    changing = [
        run.kind != SAME or (0 < n < len(runs) - 1 and len(run.text.strip()) <= SCRAP)
        for n, run in enumerate(runs)
    ]
    for changed, group in groupby(zip(changing, runs, strict=True), key=lambda pair: pair[0]):
        parts = [run for _, run in group]
        if not changed:
            yield from parts
            continue
        for kind in (OUT, IN):
            text = "".join(run.text for run in parts if run.kind in (kind, SAME))
            if text:
                yield Run(kind, text)


def _short(text: str, head: bool, tail: bool) -> str:
    """The beginning, where a change stands before it, and the end, where one stands behind."""
    if len(text) <= AROUND * (head + tail) + AROUND // 2:
        return text
    first = _cut(text[: AROUND + 1]) if head else ""
    last = _cut(text[: -AROUND - 2 : -1])[::-1] if tail else ""
    return f"{first}…{last}"


def _cut(text: str) -> str:
    """The text without the half of a word at its end."""
    found = re.match(r"(?s)(.*[\s\u3000-\u9fff\uff00-\uffef])", text)
    return (found[1] if found else text).rstrip()
