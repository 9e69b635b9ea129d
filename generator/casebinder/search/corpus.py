"""All searched text of a site, folded, cut into tokens and laid out in one row of positions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from sys import intern

from casebinder.records.site import Site
from casebinder.search.fields import KINDS, fields
from casebinder.search.fold import LONG, WORD, cut, fold
from casebinder.search.layout import Region, region

BREAK = "\n"
"""The token between two fields; no gram that is kept holds it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The fields of one kind of one case: tokens from position `base` on.

    `joined` is the tokens with the space after a word that another word follows; a gram is the joined
    tokens up to its last, then that one.
    """

    base: int
    case: int
    region: int
    tokens: Sequence[str]
    joined: Sequence[str]

    def gram(self, start: int, size: int) -> str:
        """The text of so many tokens."""
        last = start + size - 1
        return "".join(self.joined[start:last]) + self.tokens[last]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Passages in the order of their positions; `lengths`: tokens of each case; `size`: all positions."""

    regions: tuple[Region, ...]
    passages: tuple[Passage, ...]
    lengths: tuple[int, ...]
    size: int


def corpus(site: Site) -> Corpus:
    """The searched text of the published cases, case by case in the order readers see them."""
    regions: list[Region] = []
    passages: list[Passage] = []
    lengths = [0] * len(site.published)
    base = 0
    for language in site.languages:
        for kind, found in _texts(site, language).items():
            sizes = [len(found[case][0]) if case in found else 0 for case in range(len(lengths))]
            made = region(language, kind, base, sizes)
            regions.append(made)
            base = made.end
            for case, (tokens, joined) in found.items():
                passages.append(Passage(made.start(case), case, len(regions) - 1, tokens, joined))
                lengths[case] += len(tokens)
    passages.sort(key=lambda passage: passage.base)
    return Corpus(tuple(regions), tuple(passages), tuple(lengths), base)


_Tokens = tuple[Sequence[str], Sequence[str]]


def _texts(site: Site, language: str) -> dict[str, dict[int, _Tokens]]:
    found: dict[str, dict[int, _Tokens]] = {}
    for number, case in enumerate(site.published.values()):
        parts: dict[str, list[str]] = defaultdict(list)
        for kind, _, text in fields(case, language):
            if folded := fold(text):
                parts[kind].append(folded)
        for kind, texts in parts.items():
            found.setdefault(kind, {})[number] = _tokens(texts)
    return {kind: found[kind] for kind in KINDS if kind in found}


def _tokens(texts: list[str]) -> _Tokens:
    if not any(map(LONG.search, texts)):
        text = BREAK.join(texts)
        return text, text
    tokens: list[str] = []
    for text in texts:
        tokens += cut(text)
        tokens.append(BREAK)
    tokens.pop()
    tokens = list(map(intern, tokens))
    return tokens, _joined(tokens)


def _joined(tokens: list[str]) -> list[str]:
    words = [WORD.match(token) is not None for token in tokens]
    followed = [here and after for here, after in zip(words, [*words[1:], False], strict=True)]
    return [intern(token + " ") if spaced else token for token, spaced in zip(tokens, followed, strict=True)]
