"""How a rule's hint names what is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from casebinder.decode.suggest import nearest


def did_you_mean(word: str, known: Collection[str], otherwise: str) -> str:
    """`did you mean `maintenance`?` with the nearest known name; `otherwise` where none is near.

    >>> did_you_mean("spp-acfw-1", ["spp-acwf-1", "liaoning-2023"], "")
    'did you mean `spp-acwf-1`?'
    """
    found = nearest(word, known)
    return f"did you mean `{found}`?" if found else otherwise


def listed(names: Iterable[str], most: int = 8) -> str:
    """Names for a message, no more than it can bear.

    >>> listed("abcd", 2)
    '`a`, `b` and 2 more'
    """
    every = [f"`{name}`" for name in names]
    shown = ", ".join(every[:most])
    return f"{shown} and {len(every) - most} more" if len(every) > most else shown


LANGUAGES = {"en": "English", "zh": "Chinese"}


def language_name(language: str) -> str:
    """The language as an English sentence names it, its tag where we have no name for it.

    >>> language_name("zh-Hant")
    'Chinese (zh-Hant)'
    """
    name = LANGUAGES.get(language.partition("-")[0])
    if name is None:
        return f"`{language}`"
    return name if language in LANGUAGES else f"{name} ({language})"
