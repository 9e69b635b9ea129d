"""Texts folded as numbers of characters, many at once, with the mark that parts them."""

from __future__ import annotations

import numpy as np

from casebinder.search.fold import ALONE, fold, plain
from casebinder.search.tokens import BREAK, Tokens

FIELD = "\ue000"
"""Parts two fields of a text to fold, a character of the private use area."""

UNKNOWN, SEVERAL, BESIDE = range(3)
"""In the table: not met yet; becomes none or several characters; depends on those beside it."""

NARROW = 1 << 16
"""The table holds the characters below."""


class Characters:
    """What each character becomes by folding, learnt when it is first met."""

    def __init__(self) -> None:
        self._table = np.zeros(NARROW, np.uint16)
        self._table[ord(FIELD)] = BREAK
        self._several: dict[str, str] = {}

    def folded(self, text: str) -> Tokens:
        """The characters of a folded text, FIELD as BREAK.

        >>> bytes(Characters().folded("Women’s … aid")).decode()
        "women's ... aid"
        """
        held = text.encode("utf-16-le", "surrogatepass")
        if len(held) > 2 * len(text):
            return self._slowly(text)
        codes = np.frombuffer(held, "<u2")
        found = self._table[codes]
        if found.min(initial=BREAK) < BREAK:
            self._learn(codes[found == UNKNOWN])
            found = self._table[codes]
            if (found == BESIDE).any():
                return self._slowly(text)
            if (found == SEVERAL).any():
                for each, new in self._several.items():
                    text = text.replace(each, new)
                return self.folded(text)
        return _single_spaced(found.astype(np.uint8) if found.max(initial=0) < 128 else found)

    def _learn(self, codes: Tokens) -> None:
        for code in np.unique(codes).tolist():
            character = chr(code)
            new = plain(character)
            if not ALONE.fullmatch(character) or character == "Σ":
                self._table[code] = BESIDE
            elif len(new) == 1 and new < "\U00010000":
                self._table[code] = ord(new)
            else:
                self._table[code] = SEVERAL
                self._several[character] = new

    @staticmethod
    def _slowly(text: str) -> Tokens:
        """For characters beyond the table, and for those that others beside them change."""
        codes: Tokens = np.frombuffer(fold(text).encode("utf-32-le", "surrogatepass"), "<u4").copy()
        codes[codes == ord(FIELD)] = BREAK
        return codes


def _single_spaced(codes: Tokens) -> Tokens:
    """The characters with one space for every run of spaces."""
    space = codes == ord(" ")
    again = space[1:] & space[:-1]
    return codes[np.concatenate([[True], ~again])] if again.any() else codes
